/** How a task ended, and what it leaves behind. */
import type { ClientSession } from 'mongodb'
import type { Task, TaskKind, TaskPayload } from '../model/task.ts'
import type { Parts } from './parts.ts'

export interface Settlement {
  state: 'done' | 'failed'
  /** Why there was nothing to do or it failed, in words. */
  reason: string | null
  /**
   * Stores what the task found and plans what follows, all in the session's transaction; may run more than once.
   *
   * @returns the tasks that were newly planned.
   */
  record(session: ClientSession): Promise<Task[]>
}

export interface Assignment<K extends TaskKind> {
  taskId: string
  payload: TaskPayload[K]
  /** Names this attempt's visit: the same when the job is delivered again, another one once the task is replayed. */
  visitId: string
  /** Nobody will try again after this. */
  isLastAttempt: boolean
}

/** Does one kind of task: reads and fetches, and returns what is to be stored; stores nothing itself. */
export type Processor<K extends TaskKind> = (assignment: Assignment<K>, parts: Parts) => Promise<Settlement>

export function done(reason: string | null, record: Settlement['record'] = noTrace): Settlement {
  return { state: 'done', reason, record }
}

export function failed(reason: string, record: Settlement['record'] = noTrace): Settlement {
  return { state: 'failed', reason, record }
}

async function noTrace(): Promise<Task[]> {
  return []
}
