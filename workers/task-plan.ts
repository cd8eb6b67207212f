/** Tasks as they enter the ledger: the same work always gets the same name. */
import type {
  AssessJob,
  CaptureJob,
  DiscoverJob,
  Task,
  TaskKind,
  TaskPayload,
  VisitJob,
} from '../model/task.ts'
import { taskIdFor } from '../queue/task-id.ts'

/** The part of a payload that every task hands on to those that follow from it. */
export type RunOfTask = Pick<DiscoverJob, 'runId' | 'site' | 'siteVersion'>

export function runOf({ runId, site, siteVersion }: RunOfTask): RunOfTask {
  return { runId, site, siteVersion }
}

export function discoverTask(payload: DiscoverJob, at: string): Task {
  return { ...planned('discover', payload, at), kind: 'discover', payload }
}

export function visitTask(payload: VisitJob, at: string): Task {
  return { ...planned('visit', payload, at), kind: 'visit', payload }
}

export function assessTask(payload: AssessJob, at: string): Task {
  return { ...planned('assess', payload, at), kind: 'assess', payload }
}

export function captureTask(payload: CaptureJob, at: string): Task {
  return { ...planned('capture', payload, at), kind: 'capture', payload }
}

function planned<K extends TaskKind>(kind: K, payload: TaskPayload[K], at: string) {
  return {
    schemaVersion: 1 as const,
    taskId: taskIdFor(kind, payload),
    runId: payload.runId,
    state: 'planned' as const,
    reason: null,
    plannedAt: at,
    settledAt: null,
  }
}
