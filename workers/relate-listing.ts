/** Looks whether a flagged listing offers what another flagged one has offered. */
import type { ClientSession } from 'mongodb'
import { likenessOf, marksOf, type Offered, pictureMark } from '../lifecycle/relisting.ts'
import type { ListingRecord } from '../model/observation.ts'
import type { Likeness } from '../model/relisting.ts'
import { itemIdOf } from '../store/describe-item.ts'
import { evidenceOf } from '../store/evidence-records.ts'
import { listingBy, observationById } from '../store/listings.ts'
import type { ListingKey } from '../store/looks.ts'
import type { Store } from '../store/open-store.ts'
import { pictureHashesOf } from '../store/picture-hashes.ts'
import { listingsWithMarks, recordMarks, recordRelisting } from '../store/relistings.ts'
import { picturesIn } from './pictures/hash-evidence.ts'
import { nearPictures } from './pictures/near-pictures.ts'

/** More that are alike are a template, not a thing. */
const MOST_ALIKE = 10

/** Repeated, it finds the same pairs. */
export async function relateListing(
  store: Store,
  key: ListingKey,
  at: string,
  session: ClientSession,
): Promise<void> {
  const head = await listingBy(store, key.site, key.listingId, session)
  const offered = head && (await offeredBy(store, head, session))
  if (head === null || offered === null) return
  const marks = marksOf(offered)
  await recordMarks(store, key, marks, session)
  const { pictures, near } = await nearPictures(store, offered.pictures, session)
  const within = [...marks, ...near.map(pictureMark)]
  for (const other of await listingsWithMarks(store, key, within, MOST_ALIKE, session)) {
    const otherHead = await listingBy(store, other.site, other.listingId, session)
    const otherOffered = otherHead && (await offeredBy(store, otherHead, session))
    if (otherHead === null || otherOffered === null) continue
    const likeness = likenessOf({ ...offered, pictures }, otherOffered)
    const [earlier, later] = inOrder(head, otherHead)
    if (likeness === null || isSeries(likeness, earlier, later)) continue
    const pair = { earlier: keyOf(earlier), later: keyOf(later), likeness, at }
    await recordRelisting(store, { schemaVersion: 1, ...pair }, session)
  }
}

/** One seller who offers several alike at the same time offers several. */
function isSeries({ sameSeller }: Likeness, earlier: ListingRecord, later: ListingRecord): boolean {
  return sameSeller === true && earlier.lastSeenAt >= later.firstSeenAt
}

async function offeredBy(
  store: Store,
  { site, listingId, observationId }: ListingRecord,
  session: ClientSession,
): Promise<Offered | null> {
  const observation = await observationById(store, observationId, session)
  if (observation === null) return null
  const evidence = await evidenceOf(store, itemIdOf(site, listingId), session)
  const names = [...new Set(evidence.flatMap(({ manifest }) => picturesIn(manifest)))]
  const hashes = await pictureHashesOf(store, names, session)
  const hashBy = new Map(hashes.map(({ sha256, hash }) => [sha256, hash]))
  return {
    listing: observation.listing,
    pictures: names.map((sha256) => ({ sha256, hash: hashBy.get(sha256) ?? null })),
  }
}

function inOrder(one: ListingRecord, other: ListingRecord): [ListingRecord, ListingRecord] {
  const [a, b] = [one, other].map(({ firstSeenAt, site, listingId }) => `${firstSeenAt} ${site} ${listingId}`)
  return (a ?? '') <= (b ?? '') ? [one, other] : [other, one]
}

function keyOf({ site, listingId }: ListingRecord): ListingKey {
  return { site, listingId }
}
