/** Looks at known listings that did not show them, and what all looks at a listing add up to. */
import type { ClientSession } from 'mongodb'
import { type Life, type LifeRecord, type Look, lifeRecord, look as lookSchema } from '../model/lifecycle.ts'
import type { ListingRecord } from '../model/observation.ts'
import { checked } from './checked.ts'
import { collection, WITHOUT_ID } from './collections.ts'
import { exactly } from './exactly.ts'
import { insertOnce } from './insert-once.ts'
import type { Store } from './open-store.ts'

export interface ListingKey {
  site: string
  listingId: string
}

/** Stores a look once; false where it was stored before. */
export async function recordLook(store: Store, look: Look, session: ClientSession): Promise<boolean> {
  const { site, listingId, at, lookId } = checked(lookSchema, look)
  const key = exactly({ site, listingId, at, lookId })
  return (await insertOnce(collection(store, 'looks'), key, look, session)).isNew
}

/** Oldest first. */
export function looksAt(
  store: Store,
  { site, listingId }: ListingKey,
  session?: ClientSession,
): Promise<Look[]> {
  return collection(store, 'looks')
    .find(exactly({ site, listingId }), { ...WITHOUT_ID, ...(session && { session }) })
    .sort({ at: 1, lookId: 1 })
    .toArray()
}

/** The life and, with it, where the listing stands. */
export async function recordLife(store: Store, record: LifeRecord, session: ClientSession): Promise<void> {
  const { site, listingId, life } = checked(lifeRecord, record)
  await collection(store, 'lives').replaceOne(exactly({ site, listingId }), record, { upsert: true, session })
  await collection(store, 'listings').updateOne(
    exactly({ site, listingId }),
    { $set: { state: life.state } },
    { session },
  )
}

/** A listing's life as of now: sights that changed nothing stand in its head alone. */
export function currentLife(listing: ListingRecord, stored: Life | null): Life {
  const { state, firstSeenAt, lastSeenAt } = listing
  const always = { since: firstSeenAt, overSince: null, untold: 0, changes: 0, turns: [] }
  const lookedAt = stored === null || stored.lookedAt < lastSeenAt ? lastSeenAt : stored.lookedAt
  return { ...always, ...stored, state, firstSeenAt, lastSeenAt, lookedAt }
}

/** Null for a listing that was seen at every look and never changed. */
export function lifeOf(
  store: Store,
  { site, listingId }: ListingKey,
  session?: ClientSession,
): Promise<LifeRecord | null> {
  return collection(store, 'lives').findOne(exactly({ site, listingId }), {
    ...WITHOUT_ID,
    ...(session && { session }),
  })
}
