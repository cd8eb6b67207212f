/** MongoDB: the operator's own, else a private server on this machine. */
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { ServiceMissingError } from './errors.ts'
import { type MongoProgram, mongodProgram } from './mongod.ts'
import { programPath } from './program-path.ts'
import { secantusProgram } from './secantusdb.ts'
import { startServerOnFreePort } from './server-on-free-port.ts'

export interface MongoService {
  url: string
  close(): Promise<void>
}

export interface MongoOptions {
  url: string | null
  dataDir: string
  /** Where programs are installed. */
  programsDir: string
  /** Where programs are searched; the process's own PATH where absent. */
  searchPath?: string
  say: (line: string) => void
}

/**
 * Takes the first of: the address given, `mongod`, SecantusDB; says which and why.
 *
 * @throws ServiceMissingError when the address does not answer as a replica set, or no server can be had.
 */
export async function openMongo(options: MongoOptions): Promise<MongoService> {
  if (options.url !== null) return givenMongo(options.url, options.say)
  const program = await choose(options)
  const server = await startServerOnFreePort({
    name: 'mongo',
    folder: join(options.dataDir, 'services'),
    program: program.path,
    argsFor: program.argsFor,
    answers: program.answers,
    say: options.say,
  })
  options.say(`MongoDB: ${program.why} (127.0.0.1:${server.port}, data in ${program.storage})`)
  return { url: directUrl(server.port), close: () => server.stop() }
}

async function choose({ dataDir, programsDir, searchPath, say }: MongoOptions): Promise<MongoProgram> {
  const downloaded = join(programsDir, 'mongod')
  const mongod = programPath('mongod', searchPath) ?? programPath(downloaded)
  if (mongod !== null) return mongodProgram(mongod, join(dataDir, 'mongo', 'mongod'))
  return secantusProgram({
    programsDir,
    storage: join(dataDir, 'mongo', 'secantusdb'),
    searchPath,
    say,
  })
}

async function givenMongo(url: string, say: (line: string) => void): Promise<MongoService> {
  const remedy =
    'Check MONGODB_URL, start it with "docker compose up -d", or unset MONGODB_URL to use a private server.'
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 5_000 })
  try {
    const hello = await client.db('admin').command({ hello: 1 })
    if (hello.setName === undefined && hello.msg !== 'isdbgrid') {
      throw new ServiceMissingError(
        `The MongoDB at MONGODB_URL is not a replica set, so it has no transactions. Start it with --replSet and run rs.initiate() once. ${remedy}`,
      )
    }
  } catch (error) {
    if (error instanceof ServiceMissingError) throw error
    throw new ServiceMissingError(
      `The MongoDB at MONGODB_URL does not answer (${String(error)}). ${remedy}`,
      error,
    )
  } finally {
    await client.close()
  }
  say('MongoDB: as MONGODB_URL says')
  return { url, close: async () => {} }
}

function directUrl(port: number): string {
  return `mongodb://127.0.0.1:${port}/?directConnection=true`
}
