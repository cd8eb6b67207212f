/** Flagged listings of a site with what decides when they are looked at again. */
import { type Item, itemStatus } from '../model/item.ts'
import type { Life } from '../model/lifecycle.ts'
import type { ListingRecord } from '../model/observation.ts'
import { collection, WITHOUT_ID } from './collections.ts'
import { exactly } from './exactly.ts'
import { currentLife } from './looks.ts'
import type { Store } from './open-store.ts'

export interface FlaggedListing {
  item: Pick<Item, 'listingId' | 'status' | 'tier'>
  listing: ListingRecord
  life: Life
}

const AT_ONCE = 1_000

export async function flaggedListings(store: Store, site: string): Promise<FlaggedListing[]> {
  const items = await collection(store, 'items')
    .find(
      { status: { $in: [...itemStatus.options] }, ...exactly({ site }) },
      { projection: { _id: 0, listingId: 1, status: 1, tier: 1 } },
    )
    .toArray()
  const flagged: FlaggedListing[] = []
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const some = items.slice(from, from + AT_ONCE)
    const these = { ...exactly({ site }), listingId: { $in: some.map(({ listingId }) => listingId) } }
    const heads = await collection(store, 'listings').find(these, WITHOUT_ID).toArray()
    const lives = await collection(store, 'lives').find(these, WITHOUT_ID).toArray()
    const headBy = new Map(heads.map((head) => [head.listingId, head]))
    const lifeBy = new Map(lives.map(({ listingId, life }) => [listingId, life]))
    for (const item of some) {
      const listing = headBy.get(item.listingId)
      if (listing !== undefined)
        flagged.push({ item, listing, life: currentLife(listing, lifeBy.get(item.listingId) ?? null) })
    }
  }
  return flagged
}
