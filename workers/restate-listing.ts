/** Works out anew what all looks at a listing add up to, and stores it. */
import type { ClientSession } from 'mongodb'
import type { TimedLook } from '../lifecycle/derive-life.ts'
import { listingLife } from '../lifecycle/listing-life.ts'
import { listingBy, observationsOf } from '../store/listings.ts'
import { type ListingKey, looksAt, recordLife } from '../store/looks.ts'
import type { Store } from '../store/open-store.ts'
import { sightingTimes } from '../store/sightings.ts'

/** From what is stored alone, so that doing it again, or after looks came in late, leads to the same. */
export async function restateListing(store: Store, key: ListingKey, session: ClientSession): Promise<void> {
  const head = await listingBy(store, key.site, key.listingId, session)
  if (head === null) return
  const observations = await observationsOf(store, key.site, key.listingId, session)
  const sighted = await sightingTimes(store, key, session)
  const seen = observations.map(({ seenAt }) => seenAt)
  const times = new Set([head.firstSeenAt, head.lastSeenAt, ...seen, ...sighted])
  const looks = [...[...times].map(sight), ...(await looksAt(store, key, session))]
  const life = listingLife({ looks, observations })
  if (life !== null) await recordLife(store, { schemaVersion: 1, ...key, life }, session)
}

function sight(at: string): TimedLook {
  return { at, finding: 'shown', reason: 'its page shows it', controlAt: null }
}
