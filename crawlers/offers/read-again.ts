/** Reads one known listing from its page for people, as a browser shows it later. */
import type { Listing } from '../../model/listing.ts'
import type { Site } from '../../model/site.ts'
import { ListingUnreadableError, type ReadablePage, readListing } from '../reading/read-listing.ts'
import type { ListingLink } from '../site/listing-link.ts'
import { readPosts } from './thread-posts.ts'

/**
 * @param known names the listing; of a thread it is the one post, with the thread's title where it is a reply.
 * @returns null where the page no longer shows it.
 */
export function readAgainFromPage(
  site: Site,
  page: ReadablePage,
  known: ListingLink & Pick<Listing, 'thread'>,
): Listing | null {
  try {
    const { posts } = site.listing
    const { url, thread, listingId: id } = known
    if (posts === undefined) return { ...readListing(site, page), url, listingId: id }
    const [listingId = ''] = id.split('#')
    const all = { ...posts, offers: ['all' as const] }
    const { listings } = readPosts(site, all, page, {
      thread: { url, listingId },
      pageNumber: thread === undefined ? 0 : 1,
    })
    return listings.find((listing) => listing.listingId === id) ?? null
  } catch (error) {
    if (error instanceof ListingUnreadableError) return null
    throw error
  }
}
