/** Visits one listing and stores what it offers. */

import type { ClientSession } from 'mongodb'
import { ListingUnreadableError, readListing } from '../crawlers/reading/read-listing.ts'
import type { VisitedPage } from '../crawlers/visited-page.ts'
import type { Listing } from '../model/listing.ts'
import type { Site } from '../model/site.ts'
import type { VisitJob } from '../model/task.ts'
import { assessmentFor } from '../store/assessments.ts'
import { planTasks } from '../store/ledger.ts'
import { markListing, recordObservation } from '../store/listings.ts'
import { recordVisit } from '../store/visits.ts'
import type { Parts } from './parts.ts'
import { type Assignment, done, failed, type Settlement } from './settlement.ts'
import { siteOf } from './site-of-task.ts'
import { assessTask, runOf } from './task-plan.ts'
import { stageBytes, visitRecord } from './visit-record.ts'

/** @throws VisitFailedError, VaultFullError */
export async function visit({ payload, visitId }: Assignment<'visit'>, parts: Parts): Promise<Settlement> {
  const { store, vault, visitor } = parts
  const { site } = await siteOf(payload, parts)
  const page = await visitor.visit(payload.url, { site, purpose: 'listing' })
  await parts.restAfterBlock(page)
  const record = visitRecord(page, visitId, payload, await stageBytes(vault, page))
  const what = settlementOf(page, site, payload, visitId, parts)
  return {
    ...what,
    async record(session) {
      await recordVisit(store, record, session)
      return what.record(session)
    },
  }
}

/** An ended listing and a block page are states of their own; neither says that the listing was removed. */
function settlementOf(
  page: VisitedPage,
  site: Site,
  payload: VisitJob,
  visitId: string,
  parts: Parts,
): Settlement {
  const { outcome } = page
  if (outcome === 'error') return failed(page.reason ?? 'the page could not be fetched')
  if (outcome === 'refused-by-robots') return done(page.reason)
  if (outcome !== 'page') {
    return done(page.reason, async (session) => {
      await markListing(parts.store, site.name, payload.listingId, outcome, page.finishedAt, session)
      return []
    })
  }
  try {
    const listing = readListing(site, page)
    return done(null, (session) => recordListing(listing, payload, visitId, parts, session))
  } catch (error) {
    if (error instanceof ListingUnreadableError) return failed(error.message)
    throw error
  }
}

/** What was judged before by the same lexicon and model is not judged again. */
async function recordListing(
  listing: Listing,
  payload: VisitJob,
  visitId: string,
  { store, classifier, now }: Parts,
  session: ClientSession,
) {
  const seen = { listing, visitId, runId: payload.runId, at: listing.collectedAt }
  const { observation, isNew } = await recordObservation(store, seen, session)
  const { observationId } = observation
  const { lexicon, model } = classifier
  if (!isNew && (await assessmentFor(store, observationId, lexicon, model)) !== null) return []
  return planTasks(store, [assessTask({ ...runOf(payload), observationId }, now())], session)
}
