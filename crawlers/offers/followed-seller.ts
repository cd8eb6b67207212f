/** Which pages of sellers are read for more listings. */
import type { Listing } from '../../model/listing.ts'
import type { Site } from '../../model/site.ts'
import { sellerIdAt } from '../site/result-lists.ts'

/** The page of the seller, where the site file says that more listings are looked for there. */
export function followedSeller(site: Site, { seller }: Listing): string | null {
  const url = seller?.url ?? null
  return site.sellers?.follow === true && url !== null && sellerIdAt(site, url) !== null ? url : null
}
