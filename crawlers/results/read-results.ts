/** Reads one page of a list: the listings it names or tells of, and where it goes on. */
import type { ResultList } from '../../model/result-list.ts'
import type { Site } from '../../model/site.ts'
import { readSearchPage } from '../reading/search-page.ts'
import { readFeed } from './feed-results.ts'
import { readJsonResults } from './json-results.ts'
import type { ResultPage, VisitedResults } from './result-page.ts'
import { readSitemap } from './sitemap-results.ts'

/** Pure: the same page reads the same; ages count back from the end of the visit. */
export function readResults(site: Site, list: ResultList, page: VisitedResults): ResultPage {
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
