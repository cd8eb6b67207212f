/** Reads a page of results: the listings on it, and where it goes on. */
import { crawlUrlFrom } from '../../model/crawl-url.ts'
import type { ResultList } from '../../model/result-list.ts'
import type { Site } from '../../model/site.ts'
import { nextOnPage } from '../results/next-page.ts'
import { onceEach, type ResultPage } from '../results/result-page.ts'
import { listingLink } from '../site/listing-link.ts'
import { listFor } from '../site/result-lists.ts'
import type { VisitedPage } from '../visited-page.ts'
import { takeParsed } from './parsed-page.ts'

/** @param list the search where none is given. */
export function readSearchPage(
  site: Site,
  page: Pick<VisitedPage, 'html' | 'finalUrl' | 'requestedUrl'>,
  list: ResultList = listFor(site, ''),
): ResultPage {
  const $ = takeParsed(page)
  const base = crawlUrlFrom($('base[href]').attr('href') ?? '', page.finalUrl)?.href ?? page.finalUrl
  const within = list.within ?? site.listing.within
  const links = within === undefined ? $('a[href]') : $(within).find('a[href]').addBack('a[href]')
  const listings = onceEach(
    links
      .toArray()
      .map((element) => listingLink(site, $(element).attr('href') ?? '', base))
      .filter((link) => link !== null),
  )
  const empty = listings.length === 0
  const next = empty ? null : nextOnPage($, list, { ...page, base })
  return { listings, read: [], unusable: [], next, further: [], empty }
}
