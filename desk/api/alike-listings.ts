/** Listings that offer the same thing as another, as the desk shows them. */
import { itemIdOf } from '../../store/describe-item.ts'
import { itemById } from '../../store/items.ts'
import { listingBy } from '../../store/listings.ts'
import type { ListingKey } from '../../store/looks.ts'
import type { Store } from '../../store/open-store.ts'
import { relistingsOf } from '../../store/relistings.ts'
import type { AlikeListing } from '../contract/item-detail.ts'

/** Oldest find first. */
export async function alikeListings(store: Store, of: ListingKey): Promise<AlikeListing[]> {
  const pairs = await relistingsOf(store, of)
  const found = await Promise.all(
    pairs.map(async ({ earlier, later, likeness, at }) => {
      const isEarlier = later.site === of.site && later.listingId === of.listingId
      const { site, listingId } = isEarlier ? earlier : later
      const item = await itemById(store, itemIdOf(site, listingId))
      const listing = await listingBy(store, site, listingId)
      if (item === null || listing === null) return []
      const { itemId, title, seller } = item
      const { state, lastSeenAt } = listing
      return [{ itemId, isEarlier, title, seller, state, lastSeenAt, likeness, at }]
    }),
  )
  return found.flat()
}
