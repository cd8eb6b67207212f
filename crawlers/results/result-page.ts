/** What one page of results told, whatever kind of list it is of. */
import type { Listing } from '../../model/listing.ts'
import type { ListingLink } from '../site/listing-link.ts'
import type { VisitedPage } from '../visited-page.ts'

/** What reading needs of a visit to a list. */
export type VisitedResults = Pick<VisitedPage, 'html' | 'finalUrl' | 'requestedUrl' | 'finishedAt'>

export interface ResultPage {
  /** Each listing once, in the order of the page. */
  listings: ListingLink[]
  /** Those of the listings that were read where they stand; they need no visit. */
  read: Listing[]
  /** Why single results could not be used, in words. */
  unusable: string[]
  /** Null at the end. */
  next: string | null
  /** Other pages of the same list that this one names, as a sitemap of sitemaps does. */
  further: string[]
  /** There is no listing at all. */
  empty: boolean
}

/** A page of results without listings, where nothing follows. */
export const NO_RESULTS: ResultPage = {
  listings: [],
  read: [],
  unusable: [],
  next: null,
  further: [],
  empty: true,
}

/** Listings that are read where they stand, of one answer; ask for fewer at once where a site sends more. */
export const MOST_READ_HERE = 1_000

/** Each listing once: the first mention counts. */
export function onceEach<Link extends ListingLink>(links: readonly Link[]): Link[] {
  const byId = new Map<string, Link>()
  for (const link of links) if (!byId.has(link.listingId)) byId.set(link.listingId, link)
  return [...byId.values()]
}
