/**
 * The ledger of planned work. It is the truth about what is left to do: whatever the queue forgets, loses or repeats,
 * a task is planned once and settled once.
 */
import type { ClientSession, Filter } from 'mongodb'
import { type Task, type TaskState, task as taskSchema } from '../model/task.ts'
import { checked } from './checked.ts'
import { collection, WITHOUT_ID } from './collections.ts'
import { exactly } from './exactly.ts'
import type { Store } from './open-store.ts'
import { countInRun } from './run-counts.ts'
import { inTransaction, withTransaction } from './transaction.ts'

export interface TaskSelection {
  runId?: string
  limit: number
}

/** Plans what is not planned yet and returns that. */
export function planTasks(store: Store, tasks: readonly Task[], session?: ClientSession): Promise<Task[]> {
  const planned = tasks.map((task) => checked(taskSchema, task))
  if (planned.length === 0) return Promise.resolve([])
  return inTransaction(store, session, async (within) => {
    const { upsertedIds } = await collection(store, 'tasks').bulkWrite(
      planned.map((task) => ({
        updateOne: {
          filter: exactly({ taskId: task.taskId }),
          update: { $setOnInsert: task },
          upsert: true,
        },
      })),
      { session: within },
    )
    return planned.filter((_, index) => upsertedIds[index] !== undefined)
  })
}

/**
 * Marks a task as done or failed; true when this call moved it. Done is final; a failed task may still be done when
 * its job is run again. The run's `errors` are its tasks that stand failed.
 */
export function settleTask(
  store: Store,
  taskId: string,
  state: 'done' | 'failed',
  reason: string | null,
  at: string,
  session?: ClientSession,
): Promise<boolean> {
  return inTransaction(store, session, async (within) => {
    const from = state === 'done' ? (['planned', 'failed'] as const) : (['planned'] as const)
    const before = await collection(store, 'tasks').findOneAndUpdate(
      { ...exactly({ taskId }), state: { $in: from } },
      { $set: { state, reason, settledAt: at } },
      { session: within, returnDocument: 'before' },
    )
    if (before === null) return false
    const errors = (state === 'failed' ? 1 : 0) - (before.state === 'failed' ? 1 : 0)
    await countInRun(store, before.runId, { errors }, within)
    return true
  })
}

/** Whether a run has planned visits to listings that are not flagged. */
export async function hasRechecks(store: Store, runId: string): Promise<boolean> {
  const tasks = collection(store, 'tasks')
  return (await tasks.findOne(exactly({ runId, kind: 'visit', 'payload.isRecheck': true }))) !== null
}

/** Puts a failed task back to planned and returns it; null when it is not failed. */
export function replanTask(store: Store, taskId: string, at: string): Promise<Task | null> {
  return withTransaction(store, async (session) => {
    const task = await collection(store, 'tasks').findOneAndUpdate(
      exactly({ taskId, state: 'failed' }),
      { $set: { state: 'planned', reason: null, plannedAt: at, settledAt: null } },
      { session, returnDocument: 'after', ...WITHOUT_ID },
    )
    if (task !== null) await countInRun(store, task.runId, { errors: -1 }, session)
    return task
  })
}

/** Tasks that are still to be done, the longest planned first. */
export function plannedTasks(
  store: Store,
  selection: TaskSelection & { plannedBefore?: string },
): Promise<Task[]> {
  const { plannedBefore } = selection
  return tasksIn(
    store,
    'planned',
    selection,
    plannedBefore === undefined ? {} : { plannedAt: { $lt: plannedBefore } },
  )
}

/** Tasks that failed for good, the longest planned first. */
export function failedTasks(store: Store, selection: TaskSelection): Promise<Task[]> {
  return tasksIn(store, 'failed', selection)
}

export function taskById(store: Store, taskId: string): Promise<Task | null> {
  return collection(store, 'tasks').findOne(exactly({ taskId }), WITHOUT_ID)
}

function tasksIn(
  store: Store,
  state: TaskState,
  { runId, limit }: TaskSelection,
  more: Filter<Task> = {},
): Promise<Task[]> {
  const filter = { ...exactly({ state }), ...(runId !== undefined && exactly({ runId })), ...more }
  return collection(store, 'tasks').find(filter, WITHOUT_ID).sort({ plannedAt: 1 }).limit(limit).toArray()
}
