/** Gives back to the queue what is planned and the queue has lost, be it one job or all of Redis. */
import type { Queues } from '../queue/queues.ts'
import { plannedTasks } from '../store/ledger.ts'
import type { Store } from '../store/open-store.ts'

/** The longest planned first; the next sweep takes the rest. */
const TASKS_A_SWEEP = 5_000

/**
 * @param plannedBefore tasks younger than this may still be on their way into the queue.
 * @returns how many tasks were given back.
 */
export async function sweepLedger(
  { store, queues }: { store: Store; queues: Pick<Queues, 'restore'> },
  plannedBefore: string,
): Promise<number> {
  return queues.restore(await plannedTasks(store, { plannedBefore, limit: TASKS_A_SWEEP }))
}
