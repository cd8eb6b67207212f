/**
 * Carries one task from the queue through its processor into the store.
 *
 * The ledger in the store is the truth and the queue only carries: what a task found, that it is settled and what
 * follows from it are written in one transaction. So a job may be lost, delivered twice or cut short at any line here,
 * and everything still happens once.
 */
import type { Task, TaskKind } from '../model/task.ts'
import { settleTask, taskById } from '../store/ledger.ts'
import type { Parts } from './parts.ts'
import { type Assignment, failed, type Processor, type Settlement } from './settlement.ts'
import { untilStored } from './store-patience.ts'
import { canPass } from './trouble.ts'

/** @returns how the task ended; null when it had ended before, or was never planned. */
export async function processTask<K extends TaskKind>(
  job: Pick<Assignment<K>, 'taskId' | 'payload' | 'isLastAttempt'>,
  processor: Processor<K>,
  parts: Parts,
): Promise<Settlement | null> {
  const { store } = parts
  const task = await untilStored(parts, () => taskById(store, job.taskId))
  if (task === null || task.state === 'done') return null
  const visitId = `${task.taskId}-${Date.parse(task.plannedAt)}`
  const settlement = await settle({ ...job, visitId }, processor, parts)
  const next = await commit(task, settlement, parts)
  await handOver(next, parts)
  return settlement
}

/** An error that the queue may cure by trying again later is thrown; any other one is how the task ends. */
async function settle<K extends TaskKind>(
  assignment: Assignment<K>,
  processor: Processor<K>,
  parts: Parts,
): Promise<Settlement> {
  try {
    return await processor(assignment, parts)
  } catch (error) {
    if (parts.stopping.aborted || canPass(error, assignment.isLastAttempt)) throw error
    return failed(error instanceof Error ? error.message : String(error))
  }
}

function commit(task: Task, { state, reason, record }: Settlement, parts: Parts): Promise<Task[]> {
  return parts.transact(async (session) => {
    const moved = await settleTask(parts.store, task.taskId, state, reason, parts.now(), session)
    return moved ? record(session) : []
  })
}

/** Redis may be away: then the tasks stay planned, and the sweep of the ledger hands them over. */
async function handOver(next: Task[], { queues, log }: Parts): Promise<void> {
  await queues.enqueue(next).catch((error: unknown) => {
    log(`${next.length} planned tasks wait in the ledger: ${String(error)}`)
  })
}
