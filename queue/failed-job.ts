/** The queue's dead letters: jobs whose attempts are used up, kept with their reason. */
import type { Job } from 'bullmq'
import { WtmError } from '../model/error.ts'
import type { TaskKind } from '../model/task.ts'

export interface FailedJob {
  taskId: string
  kind: TaskKind
  /** Message of the last error. */
  reason: string
  attempts: number
  failedAt: string
}

/** Only what failed can be tried again. */
export class JobNotFailedError extends WtmError {
  constructor(taskId: string) {
    super('JOB_NOT_FAILED', `There is no failed job ${taskId}; "wtm jobs list" shows those there are.`)
  }
}

export function describeFailedJob(job: Job, kind: TaskKind): FailedJob {
  return {
    taskId: job.id ?? '',
    kind,
    reason: job.failedReason ?? 'no reason was given',
    attempts: job.attemptsMade,
    failedAt: new Date(job.finishedOn ?? job.timestamp).toISOString(),
  }
}
