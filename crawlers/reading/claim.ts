/** What one source on a page says about the listing. Sources claim; the merge decides field by field. */
import type { Availability, FieldProvenance } from '../../model/listing.ts'
import type { OfferPrice } from './offer-prices.ts'
import type { ThingCountry } from './thing-country.ts'

/** Fields of a listing as raw text, before prices, dates and quantities are read. */
export interface RawFields {
  title: string
  description: string
  price: RawPrice
  quantity: string
  seller: RawSeller
  location: string
  postedAt: string
  category: string
  availability: Availability
  /** Addresses, absolute or relative to the page. */
  images: string[]
}

export interface RawPrice {
  text: string
  /** Where the source names it apart from the text. */
  currency: string | null
  /** Written for machines: a plain number with a decimal point, if any. */
  plain: boolean
}

export interface RawSeller {
  name: string | null
  id: string | null
  url: string | null
}

export interface Claim<T> {
  value: T
  provenance: FieldProvenance
}

/** Not every source speaks of every field. */
export type Claims = { [Field in keyof RawFields]?: Claim<RawFields[Field]> }

/** What stands on a page; a site file claims nothing of a listing. */
export type ClaimSource = Exclude<FieldProvenance['source'], 'site-file'>

/** Makes a claim unless the value is empty. */
export function claim<T>(
  value: T | null | undefined | '',
  source: ClaimSource,
  confidence: number,
  selector?: string,
): Claim<T> | undefined {
  if (isNothing(value)) return undefined
  const provenance = selector === undefined ? { source, confidence } : { source, confidence, selector }
  return { value, provenance }
}

/** A field without a value. */
export function isNothing(value: unknown): value is null | undefined | '' | never[] {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

/** For each field the claim with the highest confidence; the earlier source wins a tie. */
export function mergeClaims(sources: readonly Claims[]): Claims {
  const merged: Claims = {}
  for (const claims of sources) {
    for (const field of CLAIMED_FIELDS) takeBetter(merged, claims, field)
  }
  return merged
}

/** In the order of a listing. */
export const CLAIMED_FIELDS = [
  'title',
  'description',
  'price',
  'quantity',
  'seller',
  'location',
  'postedAt',
  'category',
  'availability',
  'images',
] as const satisfies readonly (keyof RawFields)[]

function takeBetter<Field extends keyof RawFields>(into: Claims, from: Claims, field: Field): void {
  const standing = into[field]
  const offered = from[field]
  if (offered === undefined) return
  if (standing === undefined || offered.provenance.confidence > standing.provenance.confidence)
    into[field] = offered
}

/** What one source on a page says, with all the prices it names. */
export interface SourceReading {
  claims: Claims
  prices: DeclaredPrice[]
  /** By an address. */
  country?: (ThingCountry & { provenance: FieldProvenance }) | null
  /** It describes several things, and none of them as what the page is about. */
  isList?: boolean
}

/** A price that a page states for machines. */
export interface DeclaredPrice extends OfferPrice {
  source: ClaimSource
  /** 0 to 1: how far the source is about the page's own subject. */
  trust: number
  selector?: string
}

export const NOTHING_READ: SourceReading = { claims: {}, prices: [] }
