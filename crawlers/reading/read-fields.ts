/** Reads all fields of a listing from a page: every source claims what it knows, and the best claim for each stands. */
import { crawlUrlFrom } from '../../model/crawl-url.ts'
import type { FieldProvenance, Listing } from '../../model/listing.ts'
import type { Site } from '../../model/site.ts'
import { findContacts } from '../../text/contact.ts'
import { readDate } from '../../text/date.ts'
import { detectLanguage } from '../../text/language.ts'
import { readPrice } from '../../text/price.ts'
import { readQuantity } from '../../text/quantity.ts'
import { type Claims, isNothing, mergeClaims, type SourceReading } from './claim.ts'
import { readState } from './embedded-state.ts'
import { readJsonLd } from './json-ld.ts'
import { addressAtFoot, type FoundCountry, listingCountry } from './listing-country.ts'
import { readMicrodata } from './microdata.ts'
import { readOpenGraph } from './open-graph.ts'
import type { PageDocument } from './page-document.ts'
import { baseAddress, factsOf, type PageFacts } from './page-facts.ts'
import { claimsFromLayout } from './page-layout.ts'
import { pictureUrls } from './picture-urls.ts'
import { availabilityOn, pageText, type ReadPage } from './price/page-text.ts'
import { type Declarations, type MainPrice, readMainPrice } from './price/read-main-price.ts'
import { claimsFromSelectors } from './selected-fields.ts'
import { readSeller } from './seller.ts'
import { cleanLine, cleanText } from './shown-text.ts'

/** What is known before the page is read. */
export interface ReadingContext {
  /** Null for a page of no site that is watched. */
  site: Site | null
  url: string | null
  listingId: string | null
  /** When the page was fetched, as ISO instant: relative dates count from it. */
  now: string
}

/** A listing but for its identity. The title is '' where no source names one. */
export type ListingFields = Omit<Listing, 'site' | 'listingId' | 'url' | 'collectedAt'>

/** @param document is the reader's own: it is taken apart. */
export function readFields(
  document: PageDocument,
  context: ReadingContext,
): ListingFields & { address: string | null } {
  const { site } = context
  const facts = factsOf(document, context)
  const base = baseOf(document, facts)
  const page = pageText(document.root, facts)
  const readings = [
    readJsonLd(document, facts),
    readMicrodata(document, facts),
    readState(document, facts),
    readOpenGraph(document.elements),
  ]
  const foot = addressAtFoot(document)
  const described = mergeClaims([
    site === null ? {} : claimsFromSelectors(document.$, site),
    ...readings.map(({ claims }) => claims),
    availabilityClaim(page),
  ])
  const priced = priceOn(document, page, facts, declaredIn(readings), site, described.price)
  const claims = mergeClaims([described, claimsFromLayout(document, page, described)])
  const title = cleanLine(claims.title?.value ?? '', LONGEST_TITLE)
  const description = cleanText(claims.description?.value ?? '', LONGEST_DESCRIPTION)
  const language = detectLanguage(`${title}\n${description}`.slice(0, LANGUAGE_SAMPLE), {
    siteLanguages: site?.languages ?? languagesOf(facts),
  })
  const price = priced ?? priceOfClaim(claims.price, site?.currency ?? null, language)
  const place = cleanLine(claims.location?.value ?? '', LONGEST_LINE)
  const country = listingCountry({
    place: { text: place, provenance: claims.location?.provenance },
    declared: readings.map((reading) => reading.country ?? null).find((one) => one !== null) ?? null,
    foot,
    hasSeller: claims.seller !== undefined,
    site,
    language,
    currency: price?.price.currency ?? null,
  })
  const fields = {
    title,
    description,
    price: price?.price ?? null,
    quantity: readQuantity(claims.quantity?.value ?? '') ?? readQuantity(title, { lengths: false }),
    seller: readSeller(claims.seller?.value, base),
    location: locationOf(place, country),
    postedAt: readDate(claims.postedAt?.value ?? '', {
      language: language === 'en' && facts.country === 'US' ? 'en-US' : language,
      now: context.now,
    }),
    category: cleanLine(claims.category?.value ?? '', LONGEST_LINE) || null,
    ...(claims.availability && { availability: claims.availability.value }),
    ...(price?.otherPrices && { otherPrices: price.otherPrices }),
    images: pictureUrls(claims.images?.value ?? [], base),
    contacts: findContacts(`${title}\n${description}`).slice(0, MOST_CONTACTS),
    language,
  }
  const provenance = provenanceOf(claims, fields)
  if (price !== null) provenance.price = price.provenance
  if (fields.location?.country && country !== null) {
    provenance.country = country.provenance
    if (place === '') provenance.location = country.provenance
  }
  return { ...fields, provenance, address: facts.url }
}

/** A country that no word of the page says is told only beside a place that is named. */
function locationOf(place: string, found: FoundCountry | null): ListingFields['location'] {
  const text = place === '' ? cleanLine(found?.text ?? '', LONGEST_LINE) : place
  return text === '' ? null : { text, country: found?.country ?? null }
}

/** A page that describes many things is a list, unless one of its sources names the price of the page itself. */
function declaredIn(readings: readonly SourceReading[]): Declarations {
  const prices = readings.flatMap((reading) => reading.prices)
  const isOwn = prices.some(({ trust }) => trust >= 0.6)
  return { prices, isList: !isOwn && readings.some(({ isList }) => isList === true) }
}

/** A selector of the site file decides alone; without one, all prices that the page declares and shows are weighed. */
function priceOn(
  document: PageDocument,
  page: ReadPage,
  facts: PageFacts,
  declared: Declarations,
  site: Site | null,
  selected: Claims['price'],
): MainPrice | null {
  const language = facts.language ?? detectLanguage(facts.names.join('\n').slice(0, LANGUAGE_SAMPLE))
  const currency = site?.currency ?? null
  if (selected !== undefined) return priceOfClaim(selected, currency, language)
  return readMainPrice(document, page, facts, declared, { site: currency, language })
}

function priceOfClaim(made: Claims['price'], currency: string | null, language: string): MainPrice | null {
  if (made === undefined) return null
  const read = readPrice(made.value.text, { currency, language })
  if (read === null) return null
  const price = { ...read, raw: cleanText(read.raw, LONGEST_LINE) }
  return { price, otherPrices: null, provenance: made.provenance }
}

const LONGEST_TITLE = 1_000
const LONGEST_DESCRIPTION = 1_000_000
const LONGEST_LINE = 300
const LANGUAGE_SAMPLE = 4_000
const MOST_CONTACTS = 50

function baseOf({ elements }: PageDocument, { url }: PageFacts): string {
  const page = url ?? NO_ADDRESS
  return crawlUrlFrom(baseAddress(elements) ?? '', page)?.href ?? page
}

/** Relative addresses of a page without one lead nowhere. */
const NO_ADDRESS = 'about:blank'

function languagesOf({ language }: PageFacts): string[] {
  const primary = language?.slice(0, 2).toLowerCase()
  return primary === undefined ? [] : [primary]
}

function availabilityClaim(page: ReadPage): Claims {
  const value = availabilityOn(page)
  if (value === null) return {}
  return { availability: { value, provenance: { source: 'heuristic', confidence: 0.6 } } }
}

/** Only for fields that were read in the end. */
function provenanceOf(claims: Claims, fields: Record<string, unknown>): Record<string, FieldProvenance> {
  return Object.fromEntries(
    Object.entries(claims).flatMap(([field, { provenance }]) =>
      isNothing(fields[field]) ? [] : [[field, provenance]],
    ),
  )
}
