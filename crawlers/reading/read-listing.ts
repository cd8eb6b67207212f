/** Reads one listing from its page: every source claims what it knows, and the best claim for each field stands. */
import type { CheerioAPI } from 'cheerio'
import { crawlUrlFrom } from '../../model/crawl-url.ts'
import { WtmError } from '../../model/error.ts'
import type { FieldProvenance, Listing } from '../../model/listing.ts'
import type { Site } from '../../model/site.ts'
import { findContacts } from '../../text/contact.ts'
import { readDate } from '../../text/date.ts'
import { detectLanguage } from '../../text/language.ts'
import { readPrice } from '../../text/price.ts'
import { readQuantity } from '../../text/quantity.ts'
import { listingLink } from '../site/listing-link.ts'
import type { VisitedPage } from '../visited-page.ts'
import { type Claims, mergeClaims, type RawPrice, type RawSeller } from './claim.ts'
import { claimsFromState } from './embedded-state.ts'
import { claimsFromJsonLd } from './json-ld.ts'
import { claimsFromMicrodata } from './microdata.ts'
import { claimsFromOpenGraph } from './open-graph.ts'
import { claimsFromLayout } from './page-layout.ts'
import { claimsFromSelectors } from './selected-fields.ts'
import { cleanLine, cleanText } from './shown-text.ts'
import { parsePage } from './visible-text.ts'

/** Thrown for a page on which no source names a title. */
export class ListingUnreadableError extends WtmError {
  constructor(url: string) {
    super(
      'LISTING_UNREADABLE',
      `${url} shows no title; if it is a listing, name a selector under listing.fields.title in the site file`,
    )
  }
}

/** What reading needs of a visit. */
export type ReadablePage = Pick<VisitedPage, 'html' | 'finalUrl' | 'requestedUrl' | 'finishedAt'>

/**
 * Pure: the same page reads the same. `collectedAt` is the end of the visit, from which relative dates count too.
 *
 * @throws ListingUnreadableError when there is no title.
 */
export function readListing(site: Site, page: ReadablePage): Listing {
  const $ = parsePage(page.html)
  const { url, listingId } = identify(site, page)
  const base = baseOf($, page.finalUrl)
  const claims = claimsOn($, site, page.finalUrl, listingId)
  const title = cleanLine(claims.title?.value ?? '', LONGEST_TITLE)
  if (title === '') throw new ListingUnreadableError(page.finalUrl)
  const description = cleanText(claims.description?.value ?? '', LONGEST_DESCRIPTION)
  const language = detectLanguage(`${title}\n${description}`.slice(0, LANGUAGE_SAMPLE), {
    siteLanguages: site.languages,
  })
  const price = readRawPrice(claims.price?.value, site.currency, language)
  const quantity = readQuantity(claims.quantity?.value ?? title)
  const seller = readSeller(claims.seller?.value, base)
  const place = cleanLine(claims.location?.value ?? '', LONGEST_LINE)
  const postedAt = readDate(claims.postedAt?.value ?? '', { language, now: page.finishedAt })
  const category = cleanLine(claims.category?.value ?? '', LONGEST_LINE) || null
  const listing = {
    site: site.name,
    listingId,
    url,
    title,
    description,
    price,
    quantity,
    seller,
    location: place === '' ? null : { text: place, country: null },
    postedAt,
    category,
    images: absolute(claims.images?.value ?? [], base),
    contacts: findContacts(`${title}\n${description}`).slice(0, MOST_CONTACTS),
    language,
    collectedAt: page.finishedAt,
  }
  return { ...listing, provenance: provenanceOf(claims, listing) }
}

const LONGEST_TITLE = 1_000
const LONGEST_DESCRIPTION = 1_000_000
const LONGEST_LINE = 300
/** Digits beyond these are no price, and not even a finite number. */
const LONGEST_NUMBER = 20
const LANGUAGE_SAMPLE = 4_000
const MOST_CONTACTS = 50
const MOST_IMAGES = 50

/** All sources, the most trusted first. */
function claimsOn($: CheerioAPI, site: Site, url: string, listingId: string): Claims {
  const described = mergeClaims([
    claimsFromSelectors($, site),
    claimsFromJsonLd($, url),
    claimsFromMicrodata($, url),
    claimsFromState($, listingId),
    claimsFromOpenGraph($),
  ])
  return mergeClaims([described, claimsFromLayout($, site.currency, described)])
}

/** The address that the search found counts; a redirect may lead to a longer form of the same. */
function identify(site: Site, page: ReadablePage): { url: string; listingId: string } {
  const link = listingLink(site, page.requestedUrl, site.home) ?? listingLink(site, page.finalUrl, site.home)
  if (link !== null) return link
  const { pathname, search } = new URL(page.requestedUrl)
  return { url: page.requestedUrl, listingId: (pathname + search).slice(0, 512) }
}

function baseOf($: CheerioAPI, pageUrl: string): string {
  return crawlUrlFrom($('base[href]').attr('href') ?? '', pageUrl)?.href ?? pageUrl
}

function readRawPrice(raw: RawPrice | undefined, siteCurrency: string, language: string): Listing['price'] {
  if (raw === undefined) return null
  const named = raw.currency?.toUpperCase().match(/^[A-Z]{3}$/)?.[0] ?? null
  if (raw.plain && raw.text.length <= LONGEST_NUMBER)
    return { amount: Number(raw.text), currency: named ?? siteCurrency, raw: raw.text }
  const read = readPrice(raw.text, { currency: named ?? siteCurrency, language })
  return read === null ? null : { ...read, raw: cleanText(read.raw, LONGEST_LINE) }
}

function readSeller(raw: RawSeller | undefined, base: string): Listing['seller'] {
  if (raw === undefined) return null
  const name = raw.name === null ? null : cleanLine(raw.name, LONGEST_LINE) || null
  const url = raw.url === null ? null : (crawlUrlFrom(raw.url, base)?.href ?? null)
  const id = raw.id ?? (url === null ? null : lastSegment(url))
  return name === null && url === null ? null : { id, name, url }
}

function lastSegment(url: string): string | null {
  const segment = new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? null
  try {
    return segment === null ? null : decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function absolute(images: readonly string[], base: string): string[] {
  const urls = images.map((image) => crawlUrlFrom(image, base)?.href).filter((url) => url !== undefined)
  return [...new Set(urls)].slice(0, MOST_IMAGES)
}

/** Only for fields that were read in the end. */
function provenanceOf(claims: Claims, listing: Partial<Listing>): Record<string, FieldProvenance> {
  return Object.fromEntries(
    Object.entries(claims).flatMap(([field, { provenance }]) => {
      const value = Object.entries(listing).find(([name]) => name === field)?.[1]
      const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0)
      return isEmpty ? [] : [[field, provenance]]
    }),
  )
}
