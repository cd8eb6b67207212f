/** Assessments: one for an observation, a lexicon and a model. */
import { createHash } from 'node:crypto'
import type { ClientSession } from 'mongodb'
import { type AssessmentRecord, assessmentRecord } from '../model/observation.ts'
import { checked } from './checked.ts'
import { collection, WITHOUT_ID } from './collections.ts'
import { exactly } from './exactly.ts'
import { insertOnce } from './insert-once.ts'
import type { Store } from './open-store.ts'
import { countInRun } from './run-counts.ts'
import { inTransaction } from './transaction.ts'

/** The identifier of the assessment of an observation by a lexicon and a model (both as tagged hashes). */
export function assessmentIdFor(observationId: string, lexicon: string, model: string): string {
  const name = JSON.stringify([observationId, lexicon, model])
  return `asm-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`
}

/**
 * Stores an assessment once, counts it in the run that made it, and returns the one that stands.
 * @throws RecordInvalidError
 */
export function recordAssessment(
  store: Store,
  made: { record: AssessmentRecord; runId: string },
  session?: ClientSession,
): Promise<AssessmentRecord> {
  const checkedRecord = checked(assessmentRecord, made.record)
  const { lexicon, model } = checkedRecord.assessment
  const key = identity(checkedRecord.observationId, lexicon, model)
  return inTransaction(store, session, async (within) => {
    const assessments = collection(store, 'assessments')
    const { record, isNew } = await insertOnce(assessments, key, checkedRecord, within)
    if (isNew) await countInRun(store, made.runId, { assessed: 1 }, within)
    return record
  })
}

export function assessmentById(store: Store, assessmentId: string): Promise<AssessmentRecord | null> {
  return collection(store, 'assessments').findOne(exactly({ assessmentId }), WITHOUT_ID)
}

export function assessmentFor(
  store: Store,
  observationId: string,
  lexicon: string,
  model: string,
): Promise<AssessmentRecord | null> {
  return collection(store, 'assessments').findOne(identity(observationId, lexicon, model), WITHOUT_ID)
}

/** The newest of an observation, by whatever lexicon and model; null where it was not judged yet. */
export function newestAssessment(
  store: Store,
  observationId: string,
  session: ClientSession,
): Promise<AssessmentRecord | null> {
  return collection(store, 'assessments').findOne(exactly({ observationId }), {
    ...WITHOUT_ID,
    ...{ session, sort: { at: -1 } },
  })
}

function identity(observationId: string, lexicon: string, model: string) {
  return exactly({ observationId, 'assessment.lexicon': lexicon, 'assessment.model': model })
}
