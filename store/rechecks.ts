/** Listings that were judged and not flagged, by when they are looked at again. */
import { createHash } from 'node:crypto'
import type { ClientSession } from 'mongodb'
import { type Recheck, recheck } from '../model/recheck.ts'
import { checked } from './checked.ts'
import { collection, WITHOUT_ID } from './collections.ts'
import { exactly } from './exactly.ts'
import type { ListingKey } from './looks.ts'
import type { Store } from './open-store.ts'

/** Which index to read; given as hints, so that the choice does not hang on statistics. */
const BY_SUSPICION = { site: 1, suspicion: -1, dueAt: 1 } as const
const BY_TIME = { site: 1, dueAt: 1 } as const
const BY_SELLER = { site: 1, seller: 1, 'life.lookedAt': 1 } as const

export async function recordRecheck(store: Store, record: Recheck, session: ClientSession): Promise<void> {
  const { site, listingId } = checked(recheck, record)
  await collection(store, 'rechecks').replaceOne(exactly({ site, listingId }), record, {
    ...{ upsert: true, session },
  })
}

/** Of a listing that is flagged now, or over. */
export async function forgetRecheck(
  store: Store,
  { site, listingId }: ListingKey,
  session: ClientSession,
): Promise<void> {
  await collection(store, 'rechecks').deleteOne(exactly({ site, listingId }), { session })
}

export function recheckOf(
  store: Store,
  { site, listingId }: ListingKey,
  session?: ClientSession,
): Promise<Recheck | null> {
  return collection(store, 'rechecks').findOne(exactly({ site, listingId }), {
    ...WITHOUT_ID,
    ...(session && { session }),
  })
}

/**
 * Listings of a site among which are those to look at: the most suspicious and the longest due, and listings of the sellers
 * named, due or not. Each once; read from indexes, whatever number there are.
 *
 * @param most of each of the three.
 */
export async function recheckCandidates(
  store: Store,
  site: string,
  { at, sellers, most }: { at: string; sellers: readonly string[]; most: number },
): Promise<Recheck[]> {
  const rechecks = collection(store, 'rechecks')
  const due = { ...exactly({ site }), dueAt: { $lte: at } }
  const theirs = { ...exactly({ site }), seller: { $in: [...sellers] } }
  const found = await Promise.all([
    rechecks.find(due, WITHOUT_ID).hint(BY_SUSPICION).sort({ suspicion: -1 }).limit(most).toArray(),
    rechecks.find(due, WITHOUT_ID).hint(BY_TIME).sort({ dueAt: 1 }).limit(most).toArray(),
    sellers.length === 0
      ? []
      : rechecks.find(theirs, WITHOUT_ID).hint(BY_SELLER).sort({ 'life.lookedAt': 1 }).limit(most).toArray(),
  ])
  return [...new Map(found.flat().map((one) => [one.listingId, one])).values()]
}

/** Enough to know more sellers than a run has places for. */
const MOST_SELLERS = 1_000

/** Sellers of listings that are flagged and not dismissed, as rechecks name them; those flagged last where they are many. */
export async function flaggedSellers(store: Store, site: string): Promise<string[]> {
  const items = await collection(store, 'items')
    .find(
      { status: { $in: ['open', 'takedown'] }, ...exactly({ site }), seller: { $ne: null } },
      { projection: { _id: 0, seller: 1 } },
    )
    .sort({ flaggedAt: -1 })
    .limit(MOST_SELLERS)
    .toArray()
  return [...new Set(items.flatMap(({ seller }) => (seller === null ? [] : [sellerMark(site, seller)])))]
}

/** @param seller the name, or the identifier where there is no name. */
export function sellerMark(site: string, seller: string): string {
  return createHash('sha256')
    .update(JSON.stringify([site, seller]))
    .digest('hex')
}
