/** Gives a task that failed for good all its attempts again. */
import type { Queues } from '../queue/queues.ts'
import { replanTask } from '../store/ledger.ts'
import type { Store } from '../store/open-store.ts'

/**
 * The ledger first: should the queue be away, the sweep hands the task over later.
 *
 * @returns false when the task is not failed.
 */
export async function replayTask(
  { store, queues }: { store: Store; queues: Pick<Queues, 'restore'> },
  taskId: string,
  at: string,
): Promise<boolean> {
  const task = await replanTask(store, taskId, at)
  if (task === null) return false
  await queues.restore([task])
  return true
}
