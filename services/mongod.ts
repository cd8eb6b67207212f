/** MongoDB's own server as a replica set of one, so that transactions work. */
import { mkdirSync } from 'node:fs'
import { type Document, MongoClient, MongoServerError } from 'mongodb'

/** A program that speaks MongoDB's protocol, and how it is run. */
export interface MongoProgram {
  path: string
  storage: string
  /** What was chosen and why, for a person. */
  why: string
  argsFor: (port: number) => string[]
  /** Throws while the server on this port cannot take writes. */
  answers: (port: number) => Promise<void>
}

const REPLICA_SET = 'wtm'
/** Error codes of MongoDB (src/mongo/base/error_codes.yml). */
const INVALID_REPLICA_SET_CONFIG = 93
const NOT_YET_INITIALIZED = 94

export function mongodProgram(path: string, storage: string): MongoProgram {
  mkdirSync(storage, { recursive: true })
  return {
    path,
    storage,
    why: `${path}, MongoDB's own server, as a replica set of one`,
    argsFor: (port) => [
      ...['--replSet', REPLICA_SET, '--bind_ip', '127.0.0.1', '--port', String(port)],
      ...['--dbpath', storage, '--wiredTigerCacheSizeGB', '1'],
    ],
    answers: (port) => withAdmin(port, becomePrimary),
  }
}

/** Runs `work` against the one server on this port, whatever its state in a replica set. */
export async function withAdmin(
  port: number,
  work: (admin: Admin, port: number) => Promise<void>,
): Promise<void> {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: 1_000,
  })
  try {
    await work((command) => client.db('admin').command(command), port)
  } finally {
    await client.close()
  }
}

export type Admin = (command: Document) => Promise<Document>

/** Throws unless the server says that it takes writes. */
export async function mustBePrimary(admin: Admin): Promise<void> {
  const hello = await admin({ hello: 1 })
  if (hello.isWritablePrimary !== true) throw new Error('not a primary yet')
}

/** A set that was never initiated is; one that remembers the port of an earlier start is told the new one. */
export async function becomePrimary(admin: Admin, port: number): Promise<void> {
  const members = [{ _id: 0, host: `127.0.0.1:${port}` }]
  try {
    await admin({ replSetGetStatus: 1 })
  } catch (error) {
    if (!(error instanceof MongoServerError)) throw error
    if (error.code === NOT_YET_INITIALIZED) {
      await admin({ replSetInitiate: { _id: REPLICA_SET, members } })
    } else if (error.code === INVALID_REPLICA_SET_CONFIG) {
      const { config } = await admin({ replSetGetConfig: 1 })
      await admin({ replSetReconfig: { ...config, version: config.version + 1, members }, force: true })
    } else throw error
  }
  await mustBePrimary(admin)
}
