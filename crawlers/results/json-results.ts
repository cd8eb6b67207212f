/** Results in the JSON that a site's own pages are made from. */
import { crawlUrlFrom } from '../../model/crawl-url.ts'
import type { JsonItems, ResultList } from '../../model/result-list.ts'
import type { Site } from '../../model/site.ts'
import { parseJson, textAtPath, valuesAtPath } from '../json/json-path.ts'
import { readDescribed } from '../offers/described-listing.ts'
import { fieldsFromJson } from '../offers/json-fields.ts'
import { ListingUnreadableError } from '../reading/read-listing.ts'
import { type ListingLink, listingLink } from '../site/listing-link.ts'
import { nextInJson } from './next-page.ts'
import { MOST_READ_HERE, NO_RESULTS, onceEach, type ResultPage, type VisitedResults } from './result-page.ts'

export function readJsonResults(site: Site, list: ResultList, page: VisitedResults): ResultPage {
  const answer = parseJson(page.html)
  const { items } = list
  if (items === undefined) return NO_RESULTS
  if (answer === undefined) return { ...NO_RESULTS, unusable: [`${page.finalUrl} did not answer with JSON`] }
  const found = valuesAtPath(answer, items.at).map((item) => ({
    item,
    link: linkOf(item, items, site, page),
  }))
  const usable = onceEach(found.flatMap(({ item, link }) => (link === null ? [] : [{ ...link, item }])))
  const unusable = found
    .filter(({ link }) => link === null)
    .map(() => `an item at ${items.at} has no identifier or address that fits listing.link`)
  const empty = usable.length === 0
  const result: ResultPage = {
    listings: usable.map(({ url, listingId }) => ({ url, listingId })),
    read: [],
    unusable: [...new Set(unusable)],
    next: empty ? null : nextInJson(answer, list, { ...page, base: page.finalUrl }),
    further: [],
    empty,
  }
  if (list.read !== 'here') return result
  if (usable.length > MOST_READ_HERE)
    result.unusable.push(`${usable.length} items at once; the first ${MOST_READ_HERE} were read`)
  for (const { item, ...link } of usable.slice(0, MOST_READ_HERE)) {
    try {
      result.read.push(readDescribed(site, link, fieldsFromJson(item, items.fields), page.finishedAt))
    } catch (error) {
      if (!(error instanceof ListingUnreadableError)) throw error
      result.unusable.push(`item ${link.listingId} has no title at ${items.fields.title}`)
    }
  }
  return result
}

/** Without an address of its own, an item's address is made from the site's pattern of listing links. */
function linkOf(item: unknown, items: JsonItems, site: Site, page: VisitedResults): ListingLink | null {
  const id = items.id === undefined ? undefined : textAtPath(item, items.id)
  const address = items.url === undefined ? patternAddress(site, id) : addressIn(item, items.url)
  if (address === undefined) return null
  // An address without a host is one of the site's pages, though the answer may come from a host for data.
  const base = /^https?:/.test(address) ? page.finalUrl : site.home
  const link = listingLink(site, address, base)
  if (link !== null) return { ...link, listingId: id ?? link.listingId }
  const url = crawlUrlFrom(address, base)
  return id === undefined || url === null || id.length > LONGEST_ID ? null : { url: url.href, listingId: id }
}

const LONGEST_ID = 512

function patternAddress(site: Site, id: string | undefined): string | undefined {
  const { link } = site.listing
  if (id === undefined || link.includes('*')) return undefined
  return link.replace('{id}', encodeURIComponent(id))
}

/** `links.self` is a path; `/ad/{slug}-{id}` an address with paths in it. */
function addressIn(item: unknown, url: string): string | undefined {
  if (!url.includes('{')) return url.startsWith('/') || url.includes('://') ? url : textAtPath(item, url)
  let isWhole = true
  const address = url.replace(/\{([^{}]+)\}/g, (_braces, path: string) => {
    const text = textAtPath(item, path)
    if (text === undefined) isWhole = false
    return encodeURIComponent(text ?? '')
  })
  return isWhole ? address : undefined
}
