/** Which pictures on a page belong to the listing that was asked for. */
import type { Site } from '../../model/site.ts'
import { listingLink } from '../site/listing-link.ts'
import { readAgainFromPage } from './read-again.ts'

/**
 * @param from the address at which the page was found in the end; `known` names the listing.
 * @returns absolute addresses; none where the page cannot be read as a listing.
 */
export function offeredPictures(
  site: Site,
  { html, from, url, listingId }: { html: string; from: string; url: string; listingId?: string | undefined },
): string[] {
  const page = { html, finalUrl: from, requestedUrl: url, finishedAt: new Date(0).toISOString() }
  const link = listingLink(site, url, site.home) ?? { url, listingId: url }
  const known = { url, listingId: listingId ?? link.listingId }
  return readAgainFromPage(site, page, known)?.images ?? []
}
