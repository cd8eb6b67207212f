/** Reads one page of a list: the listings it names or tells of, and where it goes on. */
import type { ResultList } from '../../model/result-list.ts'
import type { Site } from '../../model/site.ts'
import { readSearchPage } from '../reading/search-page.ts'
import { readFeed } from './feed-results.ts'
import { readJsonResults } from './json-results.ts'
import { madeUp } from './made-up-address.ts'
import type { ResultPage, VisitedResults } from './result-page.ts'
import { readSitemap } from './sitemap-results.ts'

/**
 * Pure: the same page reads the same; ages count back from the end of the visit. Addresses that a site makes up without
 * end lead nowhere, and one of them is named.
 */
export function readResults(site: Site, list: ResultList, page: VisitedResults): ResultPage {
  const found = readAny(site, list, page)
  const { next, further, listings, unusable } = found
  const left = [...listings.map(({ url }) => url), ...further, ...(next === null ? [] : [next])].filter(
    (url) => madeUp(url) !== null,
  )
  const [example] = left
  if (example === undefined) return found
  const words = `${left.length} addresses were left out, as ${example.slice(0, 200)}: ${madeUp(example)}`
  return {
    ...found,
    listings: listings.filter(({ url }) => madeUp(url) === null),
    further: further.filter((url) => madeUp(url) === null),
    next: next === null || madeUp(next) !== null ? null : next,
    unusable: [...unusable, words],
  }
}

function readAny(site: Site, list: ResultList, page: VisitedResults): ResultPage {
  switch (list.as) {
    case 'json':
      return readJsonResults(site, list, page)
    case 'feed':
      return readFeed(site, list, page)
    case 'sitemap':
      return readSitemap(site, list, page)
    default:
      return readSearchPage(site, page, list)
  }
}
