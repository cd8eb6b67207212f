/** Feeds: RSS 0.9 to 2.0 and Atom, with the common extensions for authors, pictures and prices. */
import type { CheerioAPI } from 'cheerio'
import { load } from 'cheerio/slim'
import type { ResultList } from '../../model/result-list.ts'
import type { Site } from '../../model/site.ts'
import { type DescribedFields, readDescribed } from '../offers/described-listing.ts'
import { ListingUnreadableError } from '../reading/read-listing.ts'
import type { Selection } from '../reading/visible-text.ts'
import { listingLink } from '../site/listing-link.ts'
import { isFresh } from './freshness.ts'
import { nextOnPage } from './next-page.ts'
import { MOST_READ_HERE, onceEach, type ResultPage, type VisitedResults } from './result-page.ts'

export function readFeed(site: Site, list: ResultList, page: VisitedResults): ResultPage {
  const $ = load(page.html, { xml: true })
  const entries = $('item, entry')
    .toArray()
    .map((element) => entryOf($, $(element)))
    .filter(({ fields }) => isFresh(fields.postedAt ?? null, list.maxAgeDays, page.finishedAt))
  const usable = onceEach(
    entries.flatMap(({ address, fields }) => {
      const link = listingLink(site, address, page.finalUrl)
      return link === null ? [] : [{ ...link, fields }]
    }),
  )
  const empty = usable.length === 0
  const result: ResultPage = {
    listings: usable.map(({ url, listingId }) => ({ url, listingId })),
    read: [],
    unusable:
      empty && entries.length > 0
        ? [`none of ${entries.length} entries has a link that fits listing.link`]
        : [],
    next: empty ? null : nextOnPage($, list, { ...page, base: page.finalUrl }),
    further: [],
    empty,
  }
  if (list.read !== 'here') return result
  if (usable.length > MOST_READ_HERE)
    result.unusable.push(`${usable.length} entries at once; the first ${MOST_READ_HERE} were read`)
  for (const { fields, ...link } of usable.slice(0, MOST_READ_HERE)) {
    try {
      result.read.push(readDescribed(site, link, fields, page.finishedAt))
    } catch (error) {
      if (!(error instanceof ListingUnreadableError)) throw error
      result.unusable.push(`entry ${link.listingId} has no title`)
    }
  }
  return result
}

interface Entry {
  address: string
  fields: DescribedFields
}

function entryOf($: CheerioAPI, entry: Selection): Entry {
  const fields: DescribedFields = { from: {} }
  for (const [field, names] of TEXTS) {
    const found = names.map((name) => ({ name, text: textOf(entry, name) })).find(({ text }) => text !== '')
    if (found === undefined) continue
    fields[field] = found.text
    fields.from[field] = found.name
  }
  const price = PRICES.map((name) => ({ name, text: textOf(entry, name) })).find(({ text }) => text !== '')
  if (price !== undefined) {
    const [, amount = price.text, currency = null] = /^(\d+(?:\.\d+)?) ?([A-Z]{3})$/.exec(price.text) ?? []
    fields.price = { text: amount, currency, plain: currency !== null }
    fields.from.price = price.name
  }
  const images = picturesOf($, entry)
  if (images.length > 0) {
    fields.images = images
    fields.from.images = 'enclosure'
  }
  return { address: addressOf($, entry), fields }
}

const TEXTS = [
  ['title', ['title', 'g:title', 'media:title']],
  ['description', ['content:encoded', 'content', 'description', 'g:description', 'summary']],
  ['seller', ['dc:creator', 'author > name', 'author', 'g:brand']],
  ['postedAt', ['pubDate', 'published', 'dc:date', 'updated', 'date']],
  ['category', ['category', 'g:product_type', 'dc:subject']],
  ['location', ['location', 'g:location', 'georss:featurename']],
] as const
const PRICES = ['g:sale_price', 'g:price', 'price']

function textOf(entry: Selection, name: string): string {
  const path = name.split(' > ').map((part) => part.replace(':', '\\:'))
  const element = path.reduce((at, part) => at.children(part).first(), entry)
  return (element.text().trim() || element.attr('term') || '').trim()
}

/** RSS writes the address as text, Atom as an attribute; an identifier that is an address may stand for it. */
function addressOf($: CheerioAPI, entry: Selection): string {
  const links = entry
    .children('link')
    .toArray()
    .map((element) => $(element))
  const link =
    links.find((one) => (one.attr('rel') ?? 'alternate') === 'alternate' && one.attr('href') !== undefined) ??
    links.find((one) => one.text().trim() !== '')
  const guid = entry.children('guid').first()
  const permalink = guid.attr('isPermaLink') === 'false' ? '' : guid.text().trim()
  return link?.attr('href') ?? (link?.text().trim() || permalink || entry.attr('rdf:about') || '')
}

function picturesOf($: CheerioAPI, entry: Selection): string[] {
  const addresses = entry
    .find('enclosure, media\\:content, media\\:thumbnail, g\\:image_link, link[rel="enclosure"]')
    .toArray()
    .map((element) => $(element))
    .filter((one) => {
      const type = one.attr('type') ?? (one.attr('medium') === 'image' ? 'image/' : null)
      return type === null || type.startsWith('image/')
    })
    .map((one) => one.attr('url') ?? one.attr('href') ?? one.text().trim())
  return [...new Set(addresses.filter((address) => address !== ''))]
}
