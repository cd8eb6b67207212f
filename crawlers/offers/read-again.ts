/** Reads one known listing from its page for people, as a browser shows it later. */
import type { Listing } from '../../model/listing.ts'
import type { Site } from '../../model/site.ts'
import { ListingUnreadableError, type ReadablePage, readListing } from '../reading/read-listing.ts'
import type { ListingLink } from '../site/listing-link.ts'
import { readPosts } from './thread-posts.ts'

/**
 * @param known names the listing; of a thread it is the one post.
 * @returns null where the page no longer shows it.
 */
export function readAgainFromPage(site: Site, page: ReadablePage, known: ListingLink): Listing | null {
  try {
    const { posts } = site.listing
    if (posts === undefined) return { ...readListing(site, page), ...known }
    const [listingId = ''] = known.listingId.split('#')
    const all = { ...posts, offers: ['all' as const] }
    const { listings } = readPosts(site, all, page, { thread: { url: known.url, listingId }, pageNumber: 0 })
    return listings.find((listing) => listing.listingId === known.listingId) ?? null
  } catch (error) {
    if (error instanceof ListingUnreadableError) return null
    throw error
  }
}
