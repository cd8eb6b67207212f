/** Reads one listing of a site that is watched from its page. */
import { WtmError } from '../../model/error.ts'
import type { Listing } from '../../model/listing.ts'
import type { Site } from '../../model/site.ts'
import { listingLink } from '../site/listing-link.ts'
import type { VisitedPage } from '../visited-page.ts'
import { documentOf } from './page-document.ts'
import { takeParsed } from './parsed-page.ts'
import { readFields } from './read-fields.ts'

/** Thrown for a page on which no source names a title. */
export class ListingUnreadableError extends WtmError {
  constructor(url: string) {
    super(
      'LISTING_UNREADABLE',
      `${url} shows no title; if it is a listing, name a selector under listing.fields.title in the site file`,
    )
  }
}

/** What reading needs of a visit. */
export type ReadablePage = Pick<VisitedPage, 'html' | 'finalUrl' | 'requestedUrl' | 'finishedAt'>

/**
 * Pure: the same page reads the same. `collectedAt` is the end of the visit, from which relative dates count too.
 *
 * @throws ListingUnreadableError when there is no title.
 */
export function readListing(site: Site, page: ReadablePage): Listing {
  const { url, listingId } = identify(site, page)
  const { address: _, ...fields } = readFields(documentOf(takeParsed(page)), {
    site,
    url: page.finalUrl,
    listingId,
    now: page.finishedAt,
  })
  if (fields.title === '') throw new ListingUnreadableError(page.finalUrl)
  return { site: site.name, listingId, url, ...fields, collectedAt: page.finishedAt }
}

/** The address that the search found counts; a redirect may lead to a longer form of the same. */
function identify(site: Site, page: ReadablePage): { url: string; listingId: string } {
  const link = listingLink(site, page.requestedUrl, site.home) ?? listingLink(site, page.finalUrl, site.home)
  if (link !== null) return link
  const { pathname, search } = new URL(page.requestedUrl)
  return { url: page.requestedUrl, listingId: (pathname + search).slice(0, 512) }
}
