/** Which pictures on a page belong to the listing. */
import type { Site } from '../../model/site.ts'
import { ListingUnreadableError, readListing } from './read-listing.ts'

/** Absolute addresses; none where the page cannot be read as a listing. */
export function picturesOnPage(site: Site, html: string, url: string): string[] {
  try {
    return readListing(site, {
      html,
      finalUrl: url,
      requestedUrl: url,
      finishedAt: new Date(0).toISOString(),
    }).images
  } catch (error) {
    if (error instanceof ListingUnreadableError) return []
    throw error
  }
}
