/** Which address of a listing is visited: its page, or the JSON behind it. */
import type { Site } from '../../model/site.ts'
import type { ListingLink } from '../site/listing-link.ts'

export function dataAddress({ listing }: Site, { url, listingId }: ListingLink): string {
  return listing.data?.url.replaceAll('{id}', encodeURIComponent(listingId)) ?? url
}
