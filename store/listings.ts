/** Listings: their head (where it stands now), their observations (what it showed), their sightings (when it was met). */
import { createHash } from 'node:crypto'
import type { ClientSession } from 'mongodb'
import { type Listing, listing as listingSchema } from '../model/listing.ts'
import type { ListingRecord, Observation } from '../model/observation.ts'
import { checked } from './checked.ts'
import { collection, WITHOUT_ID } from './collections.ts'
import { exactly } from './exactly.ts'
import { insertOnce } from './insert-once.ts'
import { listingContentHash } from './listing-content-hash.ts'
import type { Store } from './open-store.ts'
import { countInRun } from './run-counts.ts'
import { inTransaction } from './transaction.ts'

export interface Seen {
  listing: Listing
  visitId: string
  runId: string
  at: string
}

export interface Recorded {
  /** What the listing shows: the new observation, or the one that showed the same before. */
  observation: Observation
  /** The content differs from what the listing showed before. */
  isNew: boolean
  /** The listing was never seen before. */
  isFirst: boolean
  /** Where the listing stood before; null where it was never seen. */
  before: ListingRecord | null
}

/**
 * Stores what a visit showed. A new observation is made only when the content changed; that the listing was seen is
 * noted always, and counted once in each run.
 * @throws RecordInvalidError
 */
export function recordObservation(store: Store, seen: Seen, session?: ClientSession): Promise<Recorded> {
  const observation = observationOf(seen)
  return inTransaction(store, session, async (within) => {
    const { site, listingId } = observation
    const head = await listingBy(store, site, listingId, within)
    const recorded = { ...(await observe(store, head, observation, within)), before: head }
    const isFirstInRun = await noteSighting(store, recorded.observation, seen, within)
    const counts = { listings: isFirstInRun ? 1 : 0, newListings: recorded.isFirst ? 1 : 0 }
    await countInRun(store, seen.runId, counts, within)
    return recorded
  })
}

export function observationById(
  store: Store,
  observationId: string,
  session?: ClientSession,
): Promise<Observation | null> {
  return collection(store, 'observations').findOne(exactly({ observationId }), {
    ...WITHOUT_ID,
    ...(session && { session }),
  })
}

/** Newest first. */
export function observationsOf(
  store: Store,
  site: string,
  listingId: string,
  session?: ClientSession,
): Promise<Observation[]> {
  return collection(store, 'observations')
    .find(exactly({ site, listingId }), { ...WITHOUT_ID, ...(session && { session }) })
    .sort({ seenAt: -1 })
    .toArray()
}

export function listingBy(
  store: Store,
  site: string,
  listingId: string,
  session?: ClientSession,
): Promise<ListingRecord | null> {
  return collection(store, 'listings').findOne(exactly({ site, listingId }), {
    ...WITHOUT_ID,
    ...(session && { session }),
  })
}

/** Where listings of a site were seen last, by their identifiers. */
export async function urlsOf(
  store: Store,
  site: string,
  listingIds: readonly string[],
): Promise<Map<string, string>> {
  const heads = await collection(store, 'listings')
    .find(
      { ...exactly({ site }), listingId: { $in: [...listingIds] } },
      { projection: { _id: 0, listingId: 1, url: 1 } },
    )
    .toArray()
  return new Map(heads.map(({ listingId, url }) => [listingId, url]))
}

/** Named by the visit and what it showed, so that the same visit stored again is known again. */
function observationOf({ listing, visitId, runId, at }: Seen): Observation {
  const { site, listingId } = checked(listingSchema, listing)
  const contentHash = listingContentHash(listing)
  const name = JSON.stringify([site, listingId, visitId, contentHash])
  const observationId = `obs-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`
  return {
    schemaVersion: 1,
    observationId,
    site,
    listingId,
    contentHash,
    listing,
    visitId,
    runId,
    seenAt: at,
  }
}

async function observe(
  store: Store,
  head: ListingRecord | null,
  observation: Observation,
  session: ClientSession,
): Promise<Omit<Recorded, 'before'>> {
  const observations = collection(store, 'observations')
  const heads = collection(store, 'listings')
  const { site, listingId, observationId, contentHash, seenAt } = observation

  if (head?.contentHash === contentHash) {
    await heads.updateOne(
      exactly({ site, listingId }),
      { $max: { lastSeenAt: seenAt }, ...(seenAt >= head.lastSeenAt && { $set: { state: 'seen' } }) },
      { session },
    )
    const standing = await observations.findOne(exactly({ observationId: head.observationId }), {
      ...WITHOUT_ID,
      session,
    })
    if (standing === null)
      throw new Error(`the observation ${head.observationId} of ${site}/${listingId} is missing`)
    return { observation: standing, isNew: false, isFirst: false }
  }

  const { record, isNew } = await insertOnce(observations, exactly({ observationId }), observation, session)
  if (!isNew) return { observation: record, isNew: false, isFirst: false }
  if (head === null) await heads.insertOne(firstHead(observation), { session })
  else {
    const isNewest = seenAt >= head.lastSeenAt
    await heads.updateOne(
      exactly({ site, listingId }),
      { $inc: { observations: 1 }, ...(isNewest && { $set: shownBy(observation) }) },
      { session },
    )
  }
  return { observation: record, isNew: true, isFirst: head === null }
}

function shownBy({ listing, observationId, contentHash, seenAt }: Observation) {
  const { url, title } = listing
  return { url, title, observationId, contentHash, lastSeenAt: seenAt, state: 'seen' as const }
}

function firstHead(observation: Observation): ListingRecord {
  const { site, listingId, seenAt } = observation
  return { schemaVersion: 1, site, listingId, firstSeenAt: seenAt, observations: 1, ...shownBy(observation) }
}

async function noteSighting(
  store: Store,
  { site, listingId, observationId }: Observation,
  { visitId, runId, at }: Seen,
  session: ClientSession,
): Promise<boolean> {
  const { isNew } = await insertOnce(
    collection(store, 'sightings'),
    exactly({ runId, site, listingId }),
    { schemaVersion: 1, runId, site, listingId, observationId, visitId, at },
    session,
  )
  return isNew
}
