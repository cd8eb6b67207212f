/** Reads a page of results: the listings on it, and where it goes on. */
import { crawlUrlFrom } from '../../model/crawl-url.ts'
import type { Site } from '../../model/site.ts'
import { type ListingLink, listingLink } from '../site/listing-link.ts'
import { nextNumberedPage } from '../site/search-url.ts'
import type { VisitedPage } from '../visited-page.ts'
import { parsePage } from './visible-text.ts'

export interface SearchPage {
  /** Each listing once, in the order of the page. */
  listings: ListingLink[]
  /** Null at the end. */
  next: string | null
  /** The page shows no listing at all. */
  empty: boolean
}

export function readSearchPage(
  site: Site,
  page: Pick<VisitedPage, 'html' | 'finalUrl' | 'requestedUrl'>,
): SearchPage {
  const $ = parsePage(page.html)
  const base = crawlUrlFrom($('base[href]').attr('href') ?? '', page.finalUrl)?.href ?? page.finalUrl
  const { within } = site.listing
  const links = within === undefined ? $('a[href]') : $(within).find('a[href]').addBack('a[href]')
  const listings = new Map<string, ListingLink>()
  for (const element of links) {
    const link = listingLink(site, $(element).attr('href') ?? '', base)
    if (link !== null && !listings.has(link.listingId)) listings.set(link.listingId, link)
  }
  const empty = listings.size === 0
  return { listings: [...listings.values()], next: empty ? null : nextPage(), empty }

  function nextPage(): string | null {
    const { paging } = site.search
    if (paging.by === 'number') return nextNumberedPage(site, page.requestedUrl)
    if (paging.by !== 'link') return null
    const href = $(paging.selector).first().attr('href')
    const next = href === undefined ? null : crawlUrlFrom(href, base)
    return next === null || next.href === page.finalUrl ? null : next.href
  }
}
