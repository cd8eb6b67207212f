/** One unit of planned work. The ledger in the store is the truth; the queue only carries it. */
import { z } from 'zod'
import { instant, languageCode, schemaVersion, sha256Hex, slug } from './primitives.ts'

const base = { runId: z.string(), site: slug, siteVersion: sha256Hex }

export const discoverJob = z.strictObject({
  ...base,
  term: z.string(),
  language: languageCode.nullable(),
  page: z.int().nonnegative(),
  url: z.string(),
})
export const visitJob = z.strictObject({
  ...base,
  url: z.string(),
  listingId: z.string(),
  /** Of a thread that goes on for several pages; absent for its first, and for every other listing. */
  page: z.int().positive().optional(),
  /** Led to by nothing but that it was not looked at for long and is not flagged. */
  isRecheck: z.literal(true).optional(),
})
export const assessJob = z.strictObject({ ...base, observationId: z.string() })
export const captureJob = z.strictObject({ ...base, itemId: z.string(), assessmentId: z.string() })
export type DiscoverJob = z.infer<typeof discoverJob>
export type VisitJob = z.infer<typeof visitJob>
export type AssessJob = z.infer<typeof assessJob>
export type CaptureJob = z.infer<typeof captureJob>

export const TASK_KINDS = ['discover', 'visit', 'assess', 'capture'] as const
export type TaskKind = (typeof TASK_KINDS)[number]

/** The payload of a job, by kind. */
export interface TaskPayload {
  discover: DiscoverJob
  visit: VisitJob
  assess: AssessJob
  capture: CaptureJob
}

export const taskState = z.enum(['planned', 'done', 'failed'])
export type TaskState = z.infer<typeof taskState>

const taskBase = {
  schemaVersion,
  /** Deterministic: planning the same work twice is planning it once. Also the queue's job id; no colon. */
  taskId: z.string().regex(/^[^:]+$/),
  runId: z.string(),
  state: taskState,
  /** Why it failed, in words; null otherwise. */
  reason: z.string().nullable(),
  plannedAt: instant,
  settledAt: instant.nullable(),
}

export const task = z.discriminatedUnion('kind', [
  z.strictObject({ ...taskBase, kind: z.literal('discover'), payload: discoverJob }),
  z.strictObject({ ...taskBase, kind: z.literal('visit'), payload: visitJob }),
  z.strictObject({ ...taskBase, kind: z.literal('assess'), payload: assessJob }),
  z.strictObject({ ...taskBase, kind: z.literal('capture'), payload: captureJob }),
])
export type Task = z.infer<typeof task>
