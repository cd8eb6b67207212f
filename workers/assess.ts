/** Judges an observation; a flagged one becomes an item, and the bytes that were judged become evidence. */
import { isFlagged } from '../model/assessment.ts'
import type { AssessmentRecord, Observation } from '../model/observation.ts'
import { assessmentIdFor, recordAssessment } from '../store/assessments.ts'
import { flagItem } from '../store/items.ts'
import { planTasks } from '../store/ledger.ts'
import { observationById } from '../store/listings.ts'
import { forgetRecheck } from '../store/rechecks.ts'
import { visitById } from '../store/visits.ts'
import { assessableListing } from './assessable-listing.ts'
import type { Parts } from './parts.ts'
import { RecordMissingError } from './record-missing.ts'
import { noteInnocent } from './restate-recheck.ts'
import { type Assignment, done, type Settlement } from './settlement.ts'
import { untilStored } from './store-patience.ts'
import { captureTask, runOf } from './task-plan.ts'

/** @throws RecordMissingError, VaultFullError */
export async function assess({ payload }: Assignment<'assess'>, parts: Parts): Promise<Settlement> {
  const { store, classifier, now } = parts
  const { observationId, runId } = payload
  const observation = await untilStored(parts, () => observationById(store, observationId))
  if (observation === null) throw new RecordMissingError('observation', observationId)
  const assessment = classifier.assess(assessableListing(observation.listing, observation.seenAt))
  const record: AssessmentRecord = {
    schemaVersion: 1,
    assessmentId: assessmentIdFor(observationId, assessment.lexicon, assessment.model),
    observationId,
    site: observation.site,
    listingId: observation.listingId,
    assessment,
    at: now(),
  }
  if (isFlagged(assessment)) await promoteJudgedBytes(observation, parts)

  return done(null, async (session) => {
    const standing = await recordAssessment(store, { record, runId }, session)
    const { item } = await flagItem(store, { observation, assessment: standing, runId, at: now() }, session)
    if (item === null) await noteInnocent(store, { observation, assessment: standing }, session)
    else await forgetRecheck(store, item, session)
    if (item === null || !isFlagged(standing.assessment)) return []
    const { assessmentId } = standing
    return planTasks(
      store,
      [captureTask({ ...runOf(payload), itemId: item.itemId, assessmentId }, now())],
      session,
    )
  })
}

/** At once, because what is staged is kept for a short time only; a byte that is gone is said in the manifest. */
async function promoteJudgedBytes({ visitId }: Observation, parts: Parts): Promise<void> {
  const visit = await untilStored(parts, () => visitById(parts.store, visitId))
  for (const name of [visit?.bodySha256, visit?.renderedSha256]) {
    if (name !== undefined && name !== null) await parts.vault.promote(name)
  }
}
