/**
 * Listings from data rather than from a page: an item of a JSON answer or of a feed.
 *
 * The fields are put into the words of schema.org and read as if a page described itself so, which makes one reader of
 * prices, dates, languages and contacts serve pages and data alike.
 */
import type { ListingFieldName } from '../../model/field-selector.ts'
import type { Listing } from '../../model/listing.ts'
import type { Site } from '../../model/site.ts'
import { readListing } from '../reading/read-listing.ts'
import { shownText } from '../reading/shown-text.ts'
import { parsePage } from '../reading/visible-text.ts'
import type { ListingLink } from '../site/listing-link.ts'

export interface DescribedFields {
  title?: string
  description?: string
  price?: { text: string; currency: string | null; plain: boolean }
  quantity?: string
  seller?: string
  sellerUrl?: string
  location?: string
  postedAt?: string
  category?: string
  images?: string[]
  /** Where each field stood, for its provenance. */
  from: Partial<Record<ListingFieldName, string>>
}

/** @throws ListingUnreadableError when there is no title. */
export function readDescribed(site: Site, link: ListingLink, fields: DescribedFields, at: string): Listing {
  const plainSite = { ...site, listing: { ...site.listing, fields: {} } }
  const page = { html: asPage(fields, link), finalUrl: link.url, requestedUrl: link.url, finishedAt: at }
  const listing = readListing(plainSite, page)
  return { ...listing, ...link, provenance: provenanceOf(listing, fields) }
}

/** Only what was named counts; what the reader may have guessed from the rest is not claimed as found. */
function provenanceOf({ provenance }: Listing, { from }: DescribedFields): Listing['provenance'] {
  return Object.fromEntries(
    Object.entries(provenance).map(([field, read]) => {
      if (field === 'country') return [field, read]
      const place = Object.entries(from).find(([name]) => name === field)?.[1]
      const selector = place ?? (field === 'seller' ? from.sellerUrl : undefined)
      return [field, { source: 'selector' as const, confidence: 1, ...(selector && { selector }) }]
    }),
  )
}

function asPage(fields: DescribedFields, { url }: ListingLink): string {
  const { title, description, price, quantity, seller, sellerUrl, location, postedAt, category, images } =
    fields
  const described = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    ...{
      url,
      name: title,
      description: withoutTags(description),
      image: images,
      datePosted: postedAt,
      category,
    },
    offers: {
      '@type': 'Offer',
      ...(price && {
        price: price.plain ? Number(price.text) : price.text,
        priceCurrency: price.currency ?? undefined,
      }),
      ...((seller ?? sellerUrl) !== undefined && { seller: { name: seller, url: sellerUrl } }),
      ...(location !== undefined && { availableAtOrFrom: location }),
    },
  }
  const json = JSON.stringify(described).replaceAll('<', '\\u003c')
  const amount = quantity === undefined ? '' : `<dl><dt>Quantity</dt><dd>${escaped(quantity)}</dd></dl>`
  return `<html><head><script type="application/ld+json">${json}</script></head><body>${amount}</body></html>`
}

/** Feeds and some interfaces carry markup inside of texts. */
function withoutTags(text: string | undefined): string | undefined {
  if (text === undefined || !/<[a-z!/]|&[a-z#]/i.test(text)) return text
  const $ = parsePage(`<div>${text}</div>`)
  return shownText($, $('div').first())
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
