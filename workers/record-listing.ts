/** Stores what a visit showed of a listing, and plans its assessment. */
import type { ClientSession } from 'mongodb'
import type { Listing } from '../model/listing.ts'
import type { Task } from '../model/task.ts'
import { assessmentFor } from '../store/assessments.ts'
import { planTasks } from '../store/ledger.ts'
import { recordObservation } from '../store/listings.ts'
import type { Parts } from './parts.ts'
import { assessTask, type RunOfTask, runOf } from './task-plan.ts'

/** What was judged before by the same lexicon and model is not judged again. */
export async function recordListing(
  listing: Listing,
  { payload, visitId }: { payload: RunOfTask; visitId: string },
  { store, classifier, now }: Pick<Parts, 'store' | 'classifier' | 'now'>,
  session: ClientSession,
): Promise<Task[]> {
  const seen = { listing, visitId, runId: payload.runId, at: listing.collectedAt }
  const { observation, isNew } = await recordObservation(store, seen, session)
  const { observationId } = observation
  const { lexicon, model } = classifier
  if (!isNew && (await assessmentFor(store, observationId, lexicon, model)) !== null) return []
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
