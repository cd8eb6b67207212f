/** Finds feeds and sitemaps, and the listings that they name. */
import { load } from 'cheerio/slim'
import { crawlUrlFrom } from '../../model/crawl-url.ts'
import type { ResultList } from '../../model/result-list.ts'
import { parseSitemap } from '../results/sitemap-results.ts'
import { matchLink } from '../site/listing-link.ts'
import { isSameSite } from '../site/same-site.ts'
import { type AddressPattern, addressPattern } from './address-patterns.ts'
import { feedsOn, sitemapsIn } from './feed-signs.ts'
import type { Finding } from './findings.ts'
import { type Eyes, isSeen, type Look } from './look.ts'

/** Listings of one pattern, and the list that names them. */
export interface NamedListings extends AddressPattern {
  list: Partial<ResultList>
}

/** Feeds that name listings. @param link the pattern of listings where it is known. */
export async function findFeeds(
  looks: readonly Look[],
  link: string | null,
  eyes: Eyes,
  findings: Finding[],
): Promise<NamedListings[]> {
  const addresses = [...new Set(looks.flatMap(({ $, url }) => feedsOn($, url)))].slice(0, MOST_FEEDS)
  const named: NamedListings[] = []
  for (const address of addresses) {
    const looked = await eyes.at(address, 'http')
    if (!isSeen(looked)) continue
    const urls = linksInFeed(looked.page.html, address)
    const found = patternFor(urls, link)
    if (found === null) continue
    findings.push({ about: 'lists', level: 'found', text: `a feed that names ${found.urls.length} listings` })
    named.push({ list: { url: address, as: 'feed' }, ...found })
  }
  return named
}

/** Sitemaps that name listings, where nothing else does: they name everything at once. */
export async function findSitemaps(
  home: string,
  link: string | null,
  eyes: Eyes,
  findings: Finding[],
): Promise<NamedListings | null> {
  const robots = await eyes.at(new URL('/robots.txt', home).href, 'http')
  const told = isSeen(robots) ? sitemapsIn(robots.page.html, robots.url) : []
  for (const address of told.length > 0 ? told : [new URL('/sitemap.xml', home).href]) {
    const looked = await eyes.at(address, 'http')
    if (!isSeen(looked)) continue
    const { pages, sitemaps } = parseSitemap(looked.page.html)
    const own = named(
      address,
      pages.map(({ url }) => url),
      link,
    )
    if (own !== null) {
      findings.push({
        about: 'lists',
        level: 'found',
        text: `a sitemap that names ${own.urls.length} listings`,
      })
      return own
    }
    const inner = await withinIndex(
      address,
      sitemaps.map(({ url }) => url),
      link,
      eyes,
    )
    if (inner === null) continue
    findings.push({
      about: 'lists',
      level: 'found',
      text: `sitemaps of which one names ${inner.urls.length} listings`,
    })
    return inner
  }
  return null
}

const MOST_FEEDS = 3
const MOST_SITEMAPS = 5

/** Sitemaps of the same name with other numbers name the same kind of page; the likeliest of the kinds is taken. */
async function withinIndex(
  index: string,
  addresses: readonly string[],
  link: string | null,
  eyes: Eyes,
): Promise<NamedListings | null> {
  const byName = Map.groupBy(addresses, (url) => (URL.parse(url)?.pathname ?? url).replace(/\d+/g, '*'))
  let best: NamedListings | null = null
  for (const [name, [first]] of [...byName].slice(0, MOST_SITEMAPS)) {
    const looked = first === undefined ? null : await eyes.at(first, 'http')
    if (looked === null || !isSeen(looked)) continue
    const pages = parseSitemap(looked.page.html).pages.map(({ url }) => url)
    const found = named(index, pages, link)
    if (found === null || (best !== null && best.score >= found.score)) continue
    best = {
      ...found,
      list: { ...found.list, ...(byName.size > 1 && { sitemaps: name }) },
    }
  }
  return best
}

function named(address: string, addresses: readonly string[], link: string | null): NamedListings | null {
  const urls = addresses.slice(0, MOST_READ).flatMap((url) => ownAddress(url, address))
  const found = patternFor(urls, link)
  return found === null ? null : { list: { url: address, as: 'sitemap' }, ...found }
}

const MOST_READ = 2_000

function patternFor(urls: readonly URL[], link: string | null): AddressPattern | null {
  if (link === null) return addressPattern(urls)
  const fitting = urls.filter((url) => matchLink(link, url) !== null)
  return fitting.length === 0 ? null : { link, urls: fitting, score: fitting.length }
}

function linksInFeed(text: string, address: string): URL[] {
  const $ = load(text, { xml: true })
  return $('item > link, entry > link')
    .toArray()
    .map((node) => $(node))
    .filter((element) => (element.attr('rel') ?? 'alternate') === 'alternate')
    .flatMap((element) => ownAddress(element.attr('href') ?? element.text().trim(), address))
}

/** Some sites name pages under another host than their own, where nothing is watched. */
function ownAddress(link: string, from: string): URL[] {
  const url = crawlUrlFrom(link, from)
  return url !== null && isSameSite(url, new URL(from)) ? [url] : []
}
