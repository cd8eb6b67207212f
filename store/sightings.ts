/** Which listings a run has met already. */
import type { ClientSession } from 'mongodb'
import { collection } from './collections.ts'
import { exactly } from './exactly.ts'
import type { Store } from './open-store.ts'

/** Of the identifiers, those that the run has met. */
export async function metInRun(
  store: Store,
  { runId, site }: { runId: string; site: string },
  listingIds: readonly string[],
  session?: ClientSession,
): Promise<Set<string>> {
  const sightings = await collection(store, 'sightings')
    .find(
      { ...exactly({ runId, site }), listingId: { $in: [...listingIds] } },
      { projection: { _id: 0, listingId: 1 }, ...(session && { session }) },
    )
    .toArray()
  return new Set(sightings.map(({ listingId }) => listingId))
}

/** When runs met a listing, in no order. */
export async function sightingTimes(
  store: Store,
  { site, listingId }: { site: string; listingId: string },
  session?: ClientSession,
): Promise<string[]> {
  const sightings = await collection(store, 'sightings')
    .find(exactly({ site, listingId }), { projection: { _id: 0, at: 1 }, ...(session && { session }) })
    .toArray()
  return sightings.map(({ at }) => at)
}

/**
 * When the site last showed a listing outside of a range of identifiers; null where it did not within the time.
 *
 * @param except identifiers from `first` to `last`, both included.
 */
export async function lastSeenElsewhere(
  store: Store,
  site: string,
  except: { first: string; last: string },
  { since, until }: { since: string; until: string },
  session?: ClientSession,
): Promise<string | null> {
  const [newest] = await collection(store, 'listings')
    .find(
      {
        ...exactly({ site }),
        lastSeenAt: { $gte: since, $lte: until },
        $or: [{ listingId: { $lt: except.first } }, { listingId: { $gt: except.last } }],
      },
      { projection: { _id: 0, lastSeenAt: 1 }, ...(session && { session }) },
    )
    .sort({ lastSeenAt: -1 })
    .limit(1)
    .toArray()
  return newest?.lastSeenAt ?? null
}
