/** Crawls one site by itself, without a database or a queue: search, follow, read. */
import type { Listing } from '../model/listing.ts'
import type { Site } from '../model/site.ts'
import type { VisitOutcome } from '../model/visit.ts'
import { ListingUnreadableError, readListing } from './reading/read-listing.ts'
import { readSearchPage } from './reading/search-page.ts'
import { searchUrl, takesQuery } from './site/search-url.ts'
import { VisitFailedError } from './visit-failed.ts'
import type { VisitedPage } from './visited-page.ts'
import type { Visitor } from './visitor.ts'

export type Crawled = { listing: Listing } | Problem

/** A page that gave no listing. One that has ended is no trouble, but is not passed over in silence either. */
export interface Problem {
  problem: { url: string; outcome: VisitOutcome | 'failed' | 'unreadable'; reason: string }
}

export interface CrawlOptions {
  visitor: Visitor
  /** Ignored where the site has one list of all listings. */
  terms: readonly string[]
  /** Listings at most. */
  max: number
}

/** Yields each listing once, in the order found, and every page that gave none with its reason. */
export async function* crawlSite(site: Site, { visitor, terms, max }: CrawlOptions): AsyncGenerator<Crawled> {
  const seen = new Set<string>()
  let pagesLeft = site.politeness.maxPagesPerRun
  for (const term of takesQuery(site) ? terms : ['']) {
    const visited = new Set<string>()
    for (let url: string | null = searchUrl(site, term, 0); url !== null && visited.size < pagesOf(site); ) {
      if (visited.has(url) || pagesLeft-- <= 0) break
      visited.add(url)
      const results = await visitOrProblem(visitor, url, {
        site,
        purpose: 'search',
        scrolls: scrollsOf(site),
      })
      if ('problem' in results) {
        if (results.problem.outcome !== 'ended') yield results
        break
      }
      const { listings, next } = readSearchPage(site, results)
      const fresh = listings.filter(({ listingId }) => !seen.has(listingId))
      for (const found of fresh) {
        if (seen.size >= max || pagesLeft-- <= 0) return
        seen.add(found.listingId)
        yield readOrProblem(site, await visitOrProblem(visitor, found.url, { site, purpose: 'listing' }))
      }
      // A page that shows nothing new has no successor worth asking for: sites often repeat their last page.
      url = fresh.length === 0 ? null : next
    }
  }
}

/** Pages of results for one term, by the site file. */
export function pagesOf({ search: { paging } }: Site): number {
  return paging.by === 'number' || paging.by === 'link' ? paging.max : 1
}

/** Scrolls that a page of results may need, by the site file. */
export function scrollsOf({ search: { paging } }: Site): number {
  return paging.by === 'scroll' ? paging.max : 0
}

async function visitOrProblem(
  visitor: Visitor,
  url: string,
  how: Parameters<Visitor['visit']>[1],
): Promise<VisitedPage | Problem> {
  try {
    const page = await visitor.visit(url, how)
    if (page.outcome === 'page') return page
    return { problem: { url, outcome: page.outcome, reason: page.reason ?? page.outcome } }
  } catch (error) {
    if (!(error instanceof VisitFailedError)) throw error
    return { problem: { url, outcome: 'failed', reason: error.message } }
  }
}

function readOrProblem(site: Site, page: VisitedPage | Problem): Crawled {
  if ('problem' in page) return page
  try {
    return { listing: readListing(site, page) }
  } catch (error) {
    if (!(error instanceof ListingUnreadableError)) throw error
    return { problem: { url: page.requestedUrl, outcome: 'unreadable', reason: error.message } }
  }
}
