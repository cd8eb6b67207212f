/** Sitemaps (sitemaps.org, protocol 0.9): lists of addresses, or of other sitemaps; as XML or as plain lines. */
import { load } from 'cheerio/slim'
import { crawlUrlFrom } from '../../model/crawl-url.ts'
import type { ResultList } from '../../model/result-list.ts'
import type { Site } from '../../model/site.ts'
import { listingLink } from '../site/listing-link.ts'
import { fitsPath } from '../site/path-pattern.ts'
import { isFresh } from './freshness.ts'
import { onceEach, type ResultPage, type VisitedResults } from './result-page.ts'

export interface SitemapEntry {
  url: string
  changedAt: string | null
}

export interface Sitemap {
  pages: SitemapEntry[]
  sitemaps: SitemapEntry[]
}

export function readSitemap(site: Site, list: ResultList, page: VisitedResults): ResultPage {
  const { pages, sitemaps } = parseSitemap(page.html)
  const fresh = (entry: SitemapEntry) => isFresh(entry.changedAt, list.maxAgeDays, page.finishedAt)
  const listings = onceEach(
    pages
      .filter(fresh)
      .map(({ url }) => listingLink(site, url, page.finalUrl))
      .filter((link) => link !== null),
  )
  const further = sitemaps
    .filter(fresh)
    .map(({ url }) => crawlUrlFrom(url, page.finalUrl))
    .filter((url) => url !== null && (list.sitemaps === undefined || fitsPath(list.sitemaps, url.pathname)))
    .map((url) => url?.href ?? '')
  return {
    listings,
    read: [],
    unusable: [],
    next: null,
    further: [...new Set(further)],
    empty: listings.length === 0 && further.length === 0,
  }
}

/** Reads as far as the text goes: a sitemap that was cut short has fewer entries. */
export function parseSitemap(text: string): Sitemap {
  if (!text.trimStart().startsWith('<')) return { pages: linesOf(text), sitemaps: [] }
  const $ = load(text, { xml: true })
  const entriesIn = (name: string): SitemapEntry[] =>
    $(name)
      .toArray()
      .map((element) => ({
        url: $(element).children('loc').first().text().trim(),
        changedAt: $(element).children('lastmod').first().text().trim() || null,
      }))
      .filter(({ url }) => url !== '')
  return { pages: entriesIn('url'), sitemaps: entriesIn('sitemap') }
}

function linesOf(text: string): SitemapEntry[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  return lines.filter((line) => /^https?:\/\//.test(line)).map((url) => ({ url, changedAt: null }))
}
