/** Listings of a site that wait for a decision or were decided against. */
import { collection } from './collections.ts'
import { exactly } from './exactly.ts'
import type { Store } from './open-store.ts'

/** Their identifiers; what analysts dismissed is not among them. */
export async function flaggedListings(store: Store, site: string): Promise<Set<string>> {
  const items = await collection(store, 'items')
    .find(
      { ...exactly({ site }), status: { $in: ['open', 'takedown'] } },
      { projection: { _id: 0, listingId: 1 } },
    )
    .toArray()
  return new Set(items.map(({ listingId }) => listingId))
}
