/** The connection to MongoDB that every function of this folder works on. */
import { type Db, MongoClient, type MongoClientOptions } from 'mongodb'
import { EXIT, WtmError } from '../model/error.ts'

export interface Store extends AsyncDisposable {
  readonly client: MongoClient
  readonly db: Db
  close(): Promise<void>
}

/** How long to look for a primary before giving up, in milliseconds: at start and for every operation later. */
const SERVER_SELECTION_MS = 5_000

const CLIENT_OPTIONS: MongoClientOptions = {
  appName: 'wtm',
  serverSelectionTimeoutMS: SERVER_SELECTION_MS,
  connectTimeoutMS: SERVER_SELECTION_MS,
  retryWrites: true,
  retryReads: true,
  writeConcern: { w: 'majority' },
  readConcern: { level: 'majority' },
  ignoreUndefined: true,
  // Records that were handed in stay as they are.
  forceServerObjectId: true,
}

/** MongoDB cannot be reached, or its address is not one. */
export class MongoUnavailableError extends WtmError {
  constructor(url: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause)
    super(
      'MONGO_UNAVAILABLE',
      `MongoDB at ${withoutPassword(url)} cannot be reached (${why}). Start it, or set MONGODB_URL to a replica set that is running.`,
      { cause, exitStatus: EXIT.serviceMissing },
    )
  }
}

/** A lone server has no transactions, and without them an item and its events could part. */
export class MongoNotReplicaSetError extends WtmError {
  constructor(url: string) {
    super(
      'MONGO_NOT_REPLICA_SET',
      `MongoDB at ${withoutPassword(url)} is not a replica set, so it has no transactions. Start mongod with --replSet rs0 and run rs.initiate() once; one member is enough.`,
      { exitStatus: EXIT.serviceMissing },
    )
  }
}

/**
 * Connects to `database` on the replica set at `url`.
 * @throws MongoUnavailableError within a few seconds when no primary answers
 * @throws MongoNotReplicaSetError
 */
export async function openStore(options: { url: string; database: string }): Promise<Store> {
  const client = await connect(options.url)
  const close = () => client.close()
  return { client, db: client.db(options.database), close, [Symbol.asyncDispose]: close }
}

async function connect(url: string): Promise<MongoClient> {
  let client: MongoClient | null = null
  let hello: Record<string, unknown>
  try {
    client = new MongoClient(url, CLIENT_OPTIONS)
    hello = await client.db('admin').command({ hello: 1 })
  } catch (cause) {
    await client?.close()
    throw new MongoUnavailableError(url, cause)
  }
  if (!hasTransactions(hello)) {
    await client.close()
    throw new MongoNotReplicaSetError(url)
  }
  return client
}

/** Whether a server that answers `hello` so is a member of a replica set, or stands before a sharded cluster. */
export function hasTransactions(hello: Record<string, unknown>): boolean {
  return hello.setName !== undefined || hello.msg === 'isdbgrid'
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//')
}
