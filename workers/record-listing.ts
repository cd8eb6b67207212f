/** Stores what a visit showed of a listing, and plans its assessment. */
import type { ClientSession } from 'mongodb'
import type { Listing } from '../model/listing.ts'
import type { Task } from '../model/task.ts'
import { assessmentFor } from '../store/assessments.ts'
import { planTasks } from '../store/ledger.ts'
import { recordObservation } from '../store/listings.ts'
import type { Parts } from './parts.ts'
import { restateListing } from './restate-listing.ts'
import { noteSeenAgain } from './restate-recheck.ts'
import { assessTask, type RunOfTask, runOf } from './task-plan.ts'

/**
 * What was judged before by the same lexicon and model is not judged again. What is seen again as it was needs no new life
 * written: its head says when it was seen last.
 */
export async function recordListing(
  listing: Listing,
  { payload, visitId }: { payload: RunOfTask; visitId: string },
  { store, classifier, now }: Pick<Parts, 'store' | 'classifier' | 'now'>,
  session: ClientSession,
): Promise<Task[]> {
  const seen = { listing, visitId, runId: payload.runId, at: listing.collectedAt }
  const { observation, isNew, before } = await recordObservation(store, seen, session)
  if (before !== null && (isNew || before.state !== 'seen')) {
    await restateListing(store, { site: listing.site, listingId: listing.listingId }, session)
  }
  const { observationId } = observation
  const { lexicon, model } = classifier
  if (!isNew && (await assessmentFor(store, observationId, lexicon, model)) !== null) {
    await noteSeenAgain(store, { site: listing.site, listingId: listing.listingId }, seen.at, session)
    return []
  }
  return planTasks(store, [assessTask({ ...runOf(payload), observationId }, now())], session)
}

/** One after the other, as all of them write in the same transaction. */
export async function recordListings(
  listings: readonly Listing[],
  of: { payload: RunOfTask; visitId: string },
  parts: Pick<Parts, 'store' | 'classifier' | 'now'>,
  session: ClientSession,
): Promise<Task[]> {
  const planned: Task[] = []
  for (const listing of listings) planned.push(...(await recordListing(listing, of, parts, session)))
  return planned
}
