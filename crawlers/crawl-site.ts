/** Crawls one site by itself, without a database or a queue: search, follow, read. */
import type { Listing } from '../model/listing.ts'
import type { Site } from '../model/site.ts'
import type { VisitOutcome } from '../model/visit.ts'
import { dataAddress } from './offers/data-address.ts'
import { followedSeller } from './offers/followed-seller.ts'
import type { Offers } from './offers/offers.ts'
import { readOffers } from './offers/read-offers.ts'
import { withoutSession } from './results/made-up-address.ts'
import { readResults } from './results/read-results.ts'
import type { ListingLink } from './site/listing-link.ts'
import { type ListTerm, listFor, listTerms, pagesOf, takesQuery } from './site/result-lists.ts'
import { searchUrl } from './site/search-url.ts'
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
  /** What to search for; names of lists are followed, too. Where the site takes no term, its lists are read. */
  terms: readonly ListTerm[]
  /** Listings at most. */
  max: number
}

/** Yields each listing once, in the order found, and every page that gave none with its reason. */
export async function* crawlSite(site: Site, { visitor, terms, max }: CrawlOptions): AsyncGenerator<Crawled> {
  const crawl: Crawl = {
    site,
    visitor,
    max,
    met: new Set(),
    given: 0,
    pagesLeft: site.politeness.maxPagesPerRun,
  }
  const waiting = [...(takesQuery(site) ? terms : listTerms(site))]
  const known = new Set(waiting.map(({ term }) => term))
  for (let next = waiting.shift(); next !== undefined && !isOver(crawl); next = waiting.shift()) {
    for await (const crawled of crawlList(crawl, next)) {
      yield crawled
      const profile = 'listing' in crawled ? followedSeller(site, crawled.listing) : null
      if (profile !== null && !known.has(profile)) {
        known.add(profile)
        waiting.push({ term: profile, language: null })
      }
    }
  }
}

interface Crawl {
  site: Site
  visitor: Visitor
  max: number
  /** Identifiers of the listings that were met. */
  met: Set<string>
  given: number
  pagesLeft: number
}

function isOver({ given, max, pagesLeft }: Crawl): boolean {
  return given >= max || pagesLeft <= 0
}

async function* crawlList(crawl: Crawl, { term, language }: ListTerm): AsyncGenerator<Crawled> {
  const { site, visitor } = crawl
  const list = listFor(site, term)
  const waiting = [searchUrl(site, term, 0, language)]
  const planned = new Set(waiting.map(withoutSession))
  let turned = 0
  for (let url = waiting.shift(); url !== undefined && !isOver(crawl); url = waiting.shift()) {
    crawl.pagesLeft -= 1
    const page = await visitOrProblem(visitor, url, { site, purpose: 'search', list })
    if ('problem' in page) {
      if (page.problem.outcome !== 'ended') yield page
      continue
    }
    const found = readOrProblem(url, () => readResults(site, list, page))
    if ('problem' in found) {
      yield found
      continue
    }
    for (const reason of found.unusable) yield { problem: { url, outcome: 'unreadable', reason } }
    const fresh = found.listings.filter(({ listingId }) => !crawl.met.has(listingId))
    const read = new Map(found.read.map((listing) => [listing.listingId, listing]))
    for (const link of fresh) {
      if (isOver(crawl)) return
      crawl.met.add(link.listingId)
      const known = read.get(link.listingId)
      if (known !== undefined) yield given(crawl, { listing: known })
      else if (list.read === 'visit') yield* visitListing(crawl, link)
    }
    // A page that shows nothing new has no successor worth asking for: sites often repeat their last page.
    const onward = fresh.length > 0 && found.next !== null && ++turned < pagesOf(list) ? [found.next] : []
    for (const further of [...found.further, ...onward]) {
      const known = withoutSession(further)
      if (!planned.has(known)) waiting.push(further)
      planned.add(known)
    }
  }
}

/** A thread may go on for several pages; the listings of all of them belong to it. */
async function* visitListing(crawl: Crawl, link: ListingLink): AsyncGenerator<Crawled> {
  const { site, visitor } = crawl
  const visited = new Set<string>()
  const most = site.listing.posts?.maxPages ?? 1
  for (let url: string | null = dataAddress(site, link); url !== null && !visited.has(url); ) {
    if (visited.size >= most || isOver(crawl)) return
    visited.add(url)
    crawl.pagesLeft -= 1
    const page = await visitOrProblem(visitor, url, { site, purpose: 'listing' })
    if ('problem' in page) {
      yield page
      return
    }
    const offers: Offers | Problem = readOrProblem(url, () => readOffers(site, page, link, visited.size - 1))
    if ('problem' in offers) {
      yield offers
      return
    }
    const { listings, unreadable, next }: Offers = offers
    for (const reason of unreadable) yield { problem: { url, outcome: 'unreadable', reason } }
    for (const listing of listings) {
      if (crawl.given >= crawl.max) return
      yield given(crawl, { listing })
    }
    url = next
  }
}

function given(crawl: Crawl, crawled: Crawled): Crawled {
  crawl.given += 1
  return crawled
}

/** A page that breaks our reading of it is one page lost, not the crawl. */
function readOrProblem<T extends object>(url: string, read: () => T): T | Problem {
  try {
    return read()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { problem: { url, outcome: 'unreadable', reason } }
  }
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
