/** What a marketplace page offered, as it was read on one visit. */

import { z } from 'zod'
import { fieldSource } from './field-source.ts'
import { countryCode, currencyCode, httpUrl, instant, languageCode, slug } from './primitives.ts'

export const price = z.strictObject({
  /** In units of `currency`, as the seller wrote it: never converted. */
  amount: z.number().nonnegative().nullable(),
  currency: currencyCode.nullable(),
  /** The characters on the page. */
  raw: z.string(),
})
export type Price = z.infer<typeof price>

export const quantity = z.strictObject({
  value: z.number().positive(),
  unit: z.string().nullable(),
  raw: z.string(),
})
export type Quantity = z.infer<typeof quantity>

export const contact = z.strictObject({
  channel: z.enum(['phone', 'whatsapp', 'telegram', 'wechat', 'line', 'zalo', 'viber', 'email', 'other']),
  value: z.string(),
  raw: z.string(),
})
export type Contact = z.infer<typeof contact>

/** Whether what is offered can be had; `pre-order` also where it is made or fetched on order. */
export const availability = z.enum(['available', 'sold-out', 'pre-order'])
export type Availability = z.infer<typeof availability>

/** Prices beside the main one. */
export const otherPrices = z.strictObject({
  /** What ends an auction at once. */
  buyNow: price.optional(),
  /** The highest of a range whose lowest is the main price. */
  upTo: price.optional(),
  /** What the page says was asked before. */
  former: price.optional(),
})
export type OtherPrices = z.infer<typeof otherPrices>

/** Where an extracted field came from. Offsets count UTF-16 units of the raw page. */
export const fieldProvenance = z.strictObject({
  source: fieldSource,
  confidence: z.number().min(0).max(1),
  selector: z.string().optional(),
  start: z.int().nonnegative().optional(),
  end: z.int().nonnegative().optional(),
})
export type FieldProvenance = z.infer<typeof fieldProvenance>

export const listing = z.strictObject({
  site: slug,
  /** The marketplace's own identifier; unique within `site`. */
  listingId: z.string().min(1).max(512),
  url: httpUrl,
  title: z.string(),
  /** Of a reply in a thread the thread's title, as context; absent where a listing stands alone or opens its thread. */
  thread: z.string().optional(),
  description: z.string(),
  price: price.nullable(),
  quantity: quantity.nullable(),
  seller: z
    .strictObject({ id: z.string().nullable(), name: z.string().nullable(), url: httpUrl.nullable() })
    .nullable(),
  /** As written; the country, where something says it: `provenance.country` says what, and how surely. */
  location: z.strictObject({ text: z.string(), country: countryCode.nullable() }).nullable(),
  /** As claimed by the page, not verified. */
  postedAt: instant.nullable(),
  category: z.string().nullable(),
  /** Absent where the page does not say. */
  availability: availability.optional(),
  /** Absent where there is only one price or none. */
  otherPrices: otherPrices.optional(),
  images: z.array(httpUrl).max(50),
  contacts: z.array(contact).max(50),
  language: languageCode,
  collectedAt: instant,
  /** Keyed by the field's name in this schema; `country` is the location's. */
  provenance: z.record(z.string(), fieldProvenance),
})
export type Listing = z.infer<typeof listing>

/** The part of a listing whose change makes a new observation; identical content hashes alike. */
export const LISTING_CONTENT_FIELDS = [
  'title',
  'thread',
  'description',
  'price',
  'quantity',
  'seller',
  'location',
  'category',
  'availability',
  'images',
] as const satisfies readonly (keyof Listing)[]
