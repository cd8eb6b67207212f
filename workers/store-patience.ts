/** Waits for MongoDB instead of failing a task whose page has already been fetched. */
import { setTimeout as sleep } from 'node:timers/promises'
import { MongoError, MongoNetworkError, MongoServerSelectionError } from 'mongodb'
import type { Log } from './log.ts'

const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 5_000

/** What the driver attaches to errors that another attempt may cure. */
const PASSING = ['TransientTransactionError', 'RetryableWriteError', 'UnknownTransactionCommitResult']

export interface Patience {
  stopping: AbortSignal
  log: Log
}

/**
 * Repeats `work` for as long as MongoDB is away. `work` must do no harm when it runs again although it succeeded:
 * a connection can break between a commit and its confirmation.
 *
 * @throws the last error once the worker is asked to end.
 */
export async function untilStored<T>({ stopping, log }: Patience, work: () => Promise<T>): Promise<T> {
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      return await work()
    } catch (error) {
      if (!isMongoAway(error) || stopping.aborted) throw error
      if (wait === FIRST_WAIT_MS) log(`MongoDB does not answer (${String(error)}); waiting for it`)
      await sleep(wait, undefined, { signal: stopping }).catch(() => {})
    }
  }
}

/** Whether `error` says that MongoDB could not be reached, as opposed to what it answered. */
export function isMongoAway(error: unknown): boolean {
  return (
    error instanceof MongoNetworkError ||
    error instanceof MongoServerSelectionError ||
    (error instanceof MongoError && PASSING.some((label) => error.hasErrorLabel(label)))
  )
}
