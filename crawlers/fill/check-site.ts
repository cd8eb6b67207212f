/** Tries a site file on the live site: one page of each kind of list, then a few of its listings. */
import type { Listing } from '../../model/listing.ts'
import type { Site } from '../../model/site.ts'
import { dataAddress } from '../offers/data-address.ts'
import { readOffers } from '../offers/read-offers.ts'
import { readResults } from '../results/read-results.ts'
import type { ListingLink } from '../site/listing-link.ts'
import { listFor, listTerms, takesQuery } from '../site/result-lists.ts'
import { searchUrl } from '../site/search-url.ts'
import { VisitFailedError } from '../visit-failed.ts'
import type { VisitedPage } from '../visited-page.ts'
import type { Visitor } from '../visitor.ts'

/** One page that was looked at, and what it told. */
export interface CheckedPage {
  what: 'list' | 'listing'
  url: string
  outcome: VisitedPage['outcome'] | 'failed'
  reason: string | null
  /** Listings that a list names, or that the page of a listing holds. */
  listings: number
  /** Of a list: where it goes on. */
  next: string | null
}

export interface SiteCheck {
  pages: CheckedPage[]
  listings: Listing[]
}

/** @param queries searched for one after the other until one finds something, where the site is searched for terms. */
export async function checkSite(
  site: Site,
  {
    visitor,
    queries,
    samples,
  }: { visitor: Pick<Visitor, 'visit'>; queries: readonly string[]; samples: number },
): Promise<SiteCheck> {
  const searched = takesQuery(site) ? queries : []
  const lists = listTerms(site).map(({ term }) => term)
  const pages: CheckedPage[] = []
  const links = new Map<string, ListingLink>()
  const listings: Listing[] = []
  for (const term of [...searched, ...lists.slice(0, MOST_LISTS)]) {
    if (searched.includes(term) && pages.some(({ listings: found }) => found > 0)) continue
    for (let url: string | null = searchUrl(site, term, 0), inner = false; url !== null; ) {
      const list = listFor(site, term)
      const visited = await visit(visitor, url, { site, purpose: 'search', list })
      if ('problem' in visited) {
        pages.push({ what: 'list', ...visited.problem, listings: 0, next: null })
        break
      }
      const found = readResults(site, list, visited)
      pages.push({
        what: 'list',
        url,
        outcome: 'page',
        reason: null,
        listings: found.listings.length,
        next: found.next,
      })
      listings.push(...found.read.slice(0, samples - listings.length))
      if (list.read === 'visit') for (const link of found.listings) links.set(link.listingId, link)
      const [further] = found.further
      url = found.listings.length === 0 && further !== undefined && !inner ? further : null
      inner = true
    }
  }
  for (const link of spread([...links.values()], samples - listings.length)) {
    const url = dataAddress(site, link)
    const visited = await visit(visitor, url, { site, purpose: 'listing' })
    if ('problem' in visited) {
      pages.push({ what: 'listing', ...visited.problem, listings: 0, next: null })
      continue
    }
    const { listings: offered, unreadable } = readOffers(site, visited, link)
    const reason = unreadable[0] ?? null
    pages.push({ what: 'listing', url, outcome: 'page', reason, listings: offered.length, next: null })
    listings.push(...offered)
  }
  return { pages, listings }
}

const MOST_LISTS = 5

/** The first, the middle and the last of them tell more than neighbours do. */
export function spread<T>(all: readonly T[], count: number): T[] {
  if (all.length <= count) return [...all]
  if (count <= 1) return all.slice(0, count)
  const at = Array.from({ length: count }, (_, index) => Math.round((index * (all.length - 1)) / (count - 1)))
  return at.flatMap((index) => all.slice(index, index + 1))
}

type Failed = { problem: Pick<CheckedPage, 'url' | 'outcome' | 'reason'> }

async function visit(
  visitor: Pick<Visitor, 'visit'>,
  url: string,
  how: Parameters<Visitor['visit']>[1],
): Promise<VisitedPage | Failed> {
  try {
    const page = await visitor.visit(url, how)
    return page.outcome === 'page' ? page : { problem: { url, outcome: page.outcome, reason: page.reason } }
  } catch (error) {
    if (!(error instanceof VisitFailedError)) throw error
    return { problem: { url, outcome: 'failed', reason: error.message } }
  }
}
