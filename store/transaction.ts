/** All or nothing: what belongs together is written together. */
import { type ClientSession, MongoServerError, type TransactionOptions } from 'mongodb'
import type { Store } from './open-store.ts'

const TRANSACTION: TransactionOptions = {
  readConcern: { level: 'snapshot' },
  writeConcern: { w: 'majority' },
  readPreference: 'primary',
}

const DUPLICATE_KEY = 11_000
const MOST_ATTEMPTS = 10

/**
 * Runs `work` in one transaction and returns what it returns. `work` may run more than once, so it must have no effect
 * but those of the store's functions that it hands its session to.
 *
 * The driver repeats after write conflicts. A duplicate key is repeated here too: in this folder it means that another
 * transaction stored the same record between our look and our write, and the next look will see it.
 */
export async function withTransaction<T>(
  store: Store,
  work: (session: ClientSession) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const session = store.client.startSession()
    try {
      return await session.withTransaction(work, TRANSACTION)
    } catch (error) {
      if (!isDuplicateKey(error) || attempt === MOST_ATTEMPTS) throw error
    } finally {
      await session.endSession()
    }
  }
}

/** Joins the caller's transaction where there is one; otherwise opens its own. */
export function inTransaction<T>(
  store: Store,
  session: ClientSession | undefined,
  work: (session: ClientSession) => Promise<T>,
): Promise<T> {
  return session === undefined ? withTransaction(store, work) : work(session)
}

export function isDuplicateKey(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === DUPLICATE_KEY
}
