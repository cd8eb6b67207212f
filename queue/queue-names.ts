/** One queue for each kind of task. */
import { TASK_KINDS, type TaskKind } from '../model/task.ts'

export const QUEUE_NAMES: Record<TaskKind, string> = {
  discover: 'discover',
  visit: 'visit',
  assess: 'assess',
  capture: 'capture',
}

/** The kind of a task, which its identifier begins with; null for what is no task's identifier. */
export function kindOfTask(taskId: string): TaskKind | null {
  return TASK_KINDS.find((kind) => taskId.startsWith(`${kind}-`)) ?? null
}
