/** MongoDB: the operator's own, else a private server on this machine. */
import { join } from 'node:path'
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
 * Takes the first of: the address given, `mongod`, SecantusDB; says which and why. Whether what stands at a
 * given address can be used is checked by store/, which is also used without this.
 *
 * @throws ServiceMissingError when no server can be had; says what to do.
 */
export async function openMongo(options: MongoOptions): Promise<MongoService> {
  if (options.url !== null) {
    options.say('MongoDB: as MONGODB_URL says')
    return { url: options.url, close: async () => {} }
  }
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

function directUrl(port: number): string {
  return `mongodb://127.0.0.1:${port}/?directConnection=true`
}
