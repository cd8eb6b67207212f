/** The counters of a run. They move in the transaction that stores what they count, so exactly once. */
import type { ClientSession } from 'mongodb'
import { WtmError } from '../model/error.ts'
import type { RunCounts } from '../model/run.ts'
import { collection } from './collections.ts'
import { exactly } from './exactly.ts'
import type { Store } from './open-store.ts'

/** Something was to be stored for a run that was never started. */
export class RunUnknownError extends WtmError {
  constructor(runId: string) {
    super('RUN_UNKNOWN', `There is no run ${runId}; start it before storing what it found.`)
  }
}

/** @throws RunUnknownError, which also undoes the caller's transaction */
export async function countInRun(
  store: Store,
  runId: string,
  changes: Partial<RunCounts>,
  session: ClientSession,
): Promise<void> {
  const moved = Object.entries(changes).filter(([, by]) => by !== 0)
  if (moved.length === 0) return
  const increments = Object.fromEntries(moved.map(([counter, by]) => [`counts.${counter}`, by]))
  const { matchedCount } = await collection(store, 'runs').updateOne(
    exactly({ runId }),
    { $inc: increments },
    { session },
  )
  if (matchedCount === 0) throw new RunUnknownError(runId)
}
