/** Visits a flagged listing once more for its pictures, stores its evidence, and looks for listings that offer the same. */
import { VisitFailedError } from '../crawlers/visit-failed.ts'
import type { CapturedPage } from '../crawlers/visited-page.ts'
import { captureEvidence, sealEvidence } from '../evidence/capture-evidence.ts'
import type { EvidenceInput } from '../evidence/evidence-input.ts'
import type { EvidenceRecord } from '../model/evidence.ts'
import type { Listing } from '../model/listing.ts'
import type { SiteVersion } from '../model/site.ts'
import { assessmentById } from '../store/assessments.ts'
import { evidenceFor } from '../store/evidence-records.ts'
import { attachEvidence } from '../store/items.ts'
import { observationById } from '../store/listings.ts'
import { recordPictureHashes } from '../store/picture-hashes.ts'
import { visitById } from '../store/visits.ts'
import { assessableListing } from './assessable-listing.ts'
import { evidenceIdAt } from './evidence-id.ts'
import type { Parts } from './parts.ts'
import { hashEvidence } from './pictures/hash-evidence.ts'
import { RecordMissingError } from './record-missing.ts'
import { relateListing } from './relate-listing.ts'
import { type Assignment, done, type Settlement } from './settlement.ts'
import { siteOf } from './site-of-task.ts'
import { untilStored } from './store-patience.ts'

/**
 * The record is stored before its manifest is sealed, so that every manifest in the vault has its record; a task that
 * was cut short between the two finds the record and only seals it.
 *
 * @throws VisitFailedError, VaultFullError, RecordMissingError
 */
export async function capture(assignment: Assignment<'capture'>, parts: Parts): Promise<Settlement> {
  const { store, vault } = parts
  const { assessmentId } = assignment.payload
  const known = await untilStored(parts, () => evidenceFor(store, assessmentId))
  const evidence = known ?? (await attachNew(assignment, parts))
  await sealEvidence(vault, evidence)
  const { site, listingId } = evidence.manifest
  const hashes = await hashEvidence(evidence.manifest, parts)
  return done(null, async (session) => {
    await recordPictureHashes(store, hashes, session)
    await relateListing(store, { site, listingId }, parts.now(), session)
    return []
  })
}

async function attachNew(assignment: Assignment<'capture'>, parts: Parts): Promise<EvidenceRecord> {
  const { store, vault, now } = parts
  const version = await siteOf(assignment.payload, parts)
  const judged = await judgedRecords(assignment.payload.assessmentId, parts)
  const captured = await capturedPage(judged.observation.listing, version, assignment, parts)
  if (!('missing' in captured)) await parts.restAfterBlock(captured.page)
  const at = now()
  const evidence = await captureEvidence(vault, {
    evidenceId: evidenceIdAt(at),
    itemId: assignment.payload.itemId,
    runId: assignment.payload.runId,
    siteVersion: version,
    ...judged,
    captured,
    assess: (listing) => parts.classifier.assess(assessableListing(listing, listing.collectedAt)),
    collector: parts.collector,
    at,
  })
  const attached = await parts.transact((session) => attachEvidence(store, evidence, at, session))
  return attached.evidence
}

/** Evidence without pictures is better than none: the last attempt goes on without them. */
async function capturedPage(
  { url, listingId }: Listing,
  { site }: SiteVersion,
  { payload, isLastAttempt }: Assignment<'capture'>,
  { visitor }: Parts,
): Promise<CapturedPage | { missing: string }> {
  try {
    return await visitor.capture(url, { site, listingId, run: payload.runId })
  } catch (error) {
    if (!(error instanceof VisitFailedError) || (error.retryable && !isLastAttempt)) throw error
    return { missing: error.message }
  }
}

async function judgedRecords(
  assessmentId: string,
  parts: Parts,
): Promise<Pick<EvidenceInput, 'assessment' | 'observation' | 'visit'>> {
  const { store } = parts
  const assessment = await untilStored(parts, () => assessmentById(store, assessmentId))
  if (assessment === null) throw new RecordMissingError('assessment', assessmentId)
  const observation = await untilStored(parts, () => observationById(store, assessment.observationId))
  if (observation === null) throw new RecordMissingError('observation', assessment.observationId)
  const visit = await untilStored(parts, () => visitById(store, observation.visitId))
  if (visit === null) throw new RecordMissingError('visit', observation.visitId)
  return { assessment, observation, visit }
}
