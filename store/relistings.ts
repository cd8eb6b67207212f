/** Listings that offer the same thing: the marks by which they are found, and the pairs that were found. */
import type { ClientSession } from 'mongodb'
import { type OfferMark, offerMark, type Relisting, relisting } from '../model/relisting.ts'
import { checked } from './checked.ts'
import { collection, WITHOUT_ID } from './collections.ts'
import { exactly } from './exactly.ts'
import type { ListingKey } from './looks.ts'
import type { Store } from './open-store.ts'

/** A mark that more listings carry says nothing: a placeholder, a stock picture, a form that everybody fills in. */
const MOST_OF_A_MARK = 20

/** Stores each mark once; marks are never taken back, since what a listing once showed it has shown. */
export async function recordMarks(
  store: Store,
  { site, listingId }: ListingKey,
  marks: readonly string[],
  session: ClientSession,
): Promise<void> {
  if (marks.length === 0) return
  const records = marks.map(
    (mark): OfferMark => checked(offerMark, { schemaVersion: 1, mark, site, listingId }),
  )
  await collection(store, 'offerMarks').bulkWrite(
    records.map((record) => ({
      updateOne: {
        filter: exactly({ mark: record.mark, site, listingId }),
        update: { $setOnInsert: record },
        upsert: true,
      },
    })),
    { session },
  )
}

/** Other listings that carry any of the marks, those with the most in common first. */
export async function listingsWithMarks(
  store: Store,
  of: ListingKey,
  marks: readonly string[],
  most: number,
  session: ClientSession,
): Promise<ListingKey[]> {
  const shared = new Map<string, { key: ListingKey; count: number }>()
  for (const mark of marks) {
    const carriers = await collection(store, 'offerMarks')
      .find(exactly({ mark }), { ...WITHOUT_ID, session })
      .limit(MOST_OF_A_MARK + 1)
      .toArray()
    if (carriers.length > MOST_OF_A_MARK) continue
    for (const { site, listingId } of carriers) {
      if (site === of.site && listingId === of.listingId) continue
      const name = JSON.stringify([site, listingId])
      shared.set(name, { key: { site, listingId }, count: (shared.get(name)?.count ?? 0) + 1 })
    }
  }
  return [...shared.values()]
    .sort((a, b) => b.count - a.count || (a.key.listingId < b.key.listingId ? -1 : 1))
    .slice(0, most)
    .map(({ key }) => key)
}

/** Whether so many listings carry any of the marks, which all stand for the same, that they say nothing. */
export async function isEverywhere(
  store: Store,
  marks: readonly string[],
  session: ClientSession,
): Promise<boolean> {
  const carriers = new Set<string>()
  const found = collection(store, 'offerMarks').find(
    { mark: { $in: [...marks] } },
    { ...WITHOUT_ID, session },
  )
  for await (const { site, listingId } of found) {
    carriers.add(JSON.stringify([site, listingId]))
    if (carriers.size > MOST_OF_A_MARK) return true
  }
  return false
}

/** What was found of a pair last replaces what was found before. */
export async function recordRelisting(store: Store, pair: Relisting, session: ClientSession): Promise<void> {
  const { earlier, later } = checked(relisting, pair)
  await collection(store, 'relistings').replaceOne(pairKey(earlier, later), pair, { upsert: true, session })
}

/** All pairs that the listing is part of. */
export function relistingsOf(store: Store, { site, listingId }: ListingKey): Promise<Relisting[]> {
  const either = (['earlier', 'later'] as const).map((side) =>
    exactly({ [`${side}.site`]: site, [`${side}.listingId`]: listingId }),
  )
  return collection(store, 'relistings').find({ $or: either }, WITHOUT_ID).sort({ at: 1 }).toArray()
}

function pairKey(earlier: ListingKey, later: ListingKey) {
  return exactly({
    'earlier.site': earlier.site,
    'earlier.listingId': earlier.listingId,
    'later.site': later.site,
    'later.listingId': later.listingId,
  })
}
