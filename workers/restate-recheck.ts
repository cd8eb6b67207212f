/** Works out anew whether and when a listing that is not flagged is looked at again, and stores it. */
import type { ClientSession } from 'mongodb'
import { nextRecheck, suspicionOf } from '../lifecycle/next-recheck.ts'
import type { Life } from '../model/lifecycle.ts'
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
  const { site, listingId } = key
  if ((await readItem(store, itemIdOf(site, listingId), session)) !== null)
    return forgetRecheck(store, key, session)
  const head = await listingBy(store, site, listingId, session)
  const assessed = head && (await newestAssessment(store, head.observationId, session))
  const observation = head && (await observationById(store, head.observationId, session))
  if (head === null || assessed === null || observation === null) return
  const life = currentLife(head, (await lifeOf(store, key, session))?.life ?? null)
  const { seller } = observation.listing
  const name = seller?.name ?? seller?.id ?? null
  await keep(
    store,
    { ...key, score: assessed.assessment.score, life, seller: name === null ? null : sellerMark(site, name) },
    session,
  )
}

/** For what is there as it was: nothing but the time of the last look is new. */
export async function noteSeenAgain(
  store: Store,
  key: ListingKey,
  at: string,
  session: ClientSession,
): Promise<void> {
  const known = await recheckOf(store, key, session)
  if (known === null || known.life.state !== 'seen') return restateRecheck(store, key, session)
  if (known.life.lookedAt >= at) return
  await keep(store, { ...known, life: { ...known.life, lookedAt: at } }, session)
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
