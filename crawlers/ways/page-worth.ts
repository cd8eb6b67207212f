/** What a page gives, whichever way it came: so much that two ways of fetching it can be compared. */
import type { ResultList } from '../../model/result-list.ts'
import type { Site } from '../../model/site.ts'
import { readOffers } from '../offers/read-offers.ts'
import { readResults } from '../results/read-results.ts'
import { listingLink } from '../site/listing-link.ts'
import type { VisitedPage } from '../visited-page.ts'

/** Facts by name, as text: `listing 17`, `title`, `price`. A page that gives nothing has none. */
export type Worth = ReadonlyMap<string, string>

/** @param list the list that the page is of; undefined for a listing's page. */
export function worthOf(site: Site, list: ResultList | undefined, page: VisitedPage): Worth {
  if (page.outcome !== 'page') return new Map()
  return list === undefined ? worthOfListing(site, page) : worthOfList(site, list, page)
}

/**
 * What plain HTTP lacks of what the browser gives; null where it lacks nothing. Facts that must be there are compared by
 * their text, the others by being there: a description may be cut differently and still be one.
 */
export function lacking(http: Worth, browser: Worth): string | null {
  const missing = [...browser].filter(([name, text]) => {
    const here = http.get(name)
    return here === undefined || (MUST_AGREE.test(name) && here !== text)
  })
  const [first] = missing
  if (first === undefined) return null
  return `${missing.length} of ${browser.size} facts are not there by plain HTTP, as ${first[0].slice(0, 100)}`
}

const MUST_AGREE = /^(title|price) /

function worthOfList(site: Site, list: ResultList, page: VisitedPage): Worth {
  const { listings, next } = readResults(site, list, page)
  const facts = listings.map(({ listingId }): [string, string] => [`listing ${listingId}`, ''])
  return new Map([...facts, ...(next === null || facts.length === 0 ? [] : [['next page', ''] as const])])
}

function worthOfListing(site: Site, page: VisitedPage): Worth {
  const url = page.requestedUrl
  const link = listingLink(site, url, site.home) ?? { url, listingId: url.slice(0, 512) }
  const facts = readOffers(site, page, link).listings.flatMap((listing): [string, string][] => {
    const { listingId: id, title, price, description, seller, location, images } = listing
    const found: [string, string | null][] = [
      [`title ${id}`, title],
      [`price ${id}`, price === null ? null : `${price.amount} ${price.currency}`],
      [`description ${id}`, description],
      [`seller ${id}`, seller?.name ?? seller?.id ?? null],
      [`location ${id}`, location?.text ?? null],
      [`picture ${id}`, images[0] ?? null],
    ]
    return found.filter((fact): fact is [string, string] => fact[1] !== null && fact[1] !== '')
  })
  return new Map(facts)
}
