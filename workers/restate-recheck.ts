/** Works out anew whether and when a listing that is not flagged is looked at again, and stores it. */
import type { ClientSession } from 'mongodb'
import { nextRecheck, suspicionOf } from '../lifecycle/next-recheck.ts'
import type { Life } from '../model/lifecycle.ts'
import type { AssessmentRecord, ListingRecord, Observation } from '../model/observation.ts'
import type { Recheck } from '../model/recheck.ts'
import { newestAssessment } from '../store/assessments.ts'
import { itemIdOf } from '../store/describe-item.ts'
import { readItem } from '../store/item-events.ts'
import { listingBy, observationById } from '../store/listings.ts'
import { currentLife, type ListingKey, lifeOf } from '../store/looks.ts'
import type { Store } from '../store/open-store.ts'
import { forgetRecheck, recheckOf, recordRecheck, sellerMark } from '../store/rechecks.ts'

/**
 * From what is stored alone, so that doing it again, in whatever order, leads to the same. What is flagged, or was, is
 * watched as that; what is not judged yet will be.
 */
export async function restateRecheck(store: Store, key: ListingKey, session: ClientSession): Promise<void> {
  if (await isItem(store, key, session)) return forgetRecheck(store, key, session)
  const head = await listingBy(store, key.site, key.listingId, session)
  const assessment = head && (await newestAssessment(store, head.observationId, session))
  const observation = head && (await observationById(store, head.observationId, session))
  if (head === null || assessment === null || observation === null) return
  await restateFrom(store, { head, observation, assessment }, session)
}

/** The same for an observation that has just been judged and is not flagged; an older one says nothing any more. */
export async function noteInnocent(
  store: Store,
  judged: { observation: Observation; assessment: AssessmentRecord },
  session: ClientSession,
): Promise<void> {
  const { site, listingId, observationId } = judged.observation
  const head = await listingBy(store, site, listingId, session)
  if (head?.observationId === observationId) await restateFrom(store, { head, ...judged }, session)
}

/** For what is there as it was: nothing but the time of the last look is new. */
export async function noteSeenAgain(
  store: Store,
  key: ListingKey,
  at: string,
  session: ClientSession,
): Promise<void> {
  const known = await recheckOf(store, key, session)
  if (known === null && (await isItem(store, key, session))) return
  if (known === null || known.life.state !== 'seen') return restateRecheck(store, key, session)
  if (known.life.lookedAt >= at) return
  await keep(store, { ...known, life: { ...known.life, lookedAt: at } }, session)
}

async function isItem(
  store: Store,
  { site, listingId }: ListingKey,
  session: ClientSession,
): Promise<boolean> {
  return (await readItem(store, itemIdOf(site, listingId), session)) !== null
}

interface Judged {
  head: ListingRecord
  observation: Observation
  assessment: AssessmentRecord
}

async function restateFrom(
  store: Store,
  { head, observation, assessment }: Judged,
  session: ClientSession,
): Promise<void> {
  const { site, listingId } = head
  const life = currentLife(head, (await lifeOf(store, head, session))?.life ?? null)
  const name = observation.listing.seller?.name ?? observation.listing.seller?.id ?? null
  const seller = name === null ? null : sellerMark(site, name)
  await keep(store, { site, listingId, score: assessment.assessment.score, life, seller }, session)
}

type Basis = Pick<Recheck, 'site' | 'listingId' | 'seller' | 'score'> & { life: Recheck['life'] | Life }

async function keep(
  store: Store,
  { site, listingId, seller, score, life: whole }: Basis,
  session: ClientSession,
): Promise<void> {
  const { state, since, firstSeenAt, lookedAt, overSince, untold, changes } = whole
  const life = { state, since, firstSeenAt, lookedAt, overSince, untold, changes }
  const unflagged = { site, listingId, score, life, isOfFlaggedSeller: false }
  const dueAt = nextRecheck(unflagged)
  if (dueAt === null) return forgetRecheck(store, { site, listingId }, session)
  const record = { site, listingId, seller, score, life, suspicion: suspicionOf(unflagged), dueAt }
  await recordRecheck(store, { schemaVersion: 1, ...record }, session)
}
