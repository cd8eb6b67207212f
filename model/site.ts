/** A site file: everything the crawlers need to know about one marketplace, without code. */
import { z } from 'zod'
import {
  countryCode,
  currencyCode,
  httpUrl,
  instant,
  languageCode,
  schemaVersion,
  sha256Hex,
  slug,
} from './primitives.ts'

/** Where on a page a value stands: the text of the first match, or one of its attributes. */
export const fieldSelector = z.union([
  z.string().min(1),
  z.strictObject({
    selector: z.string().min(1),
    attribute: z.string().min(1).optional(),
    /** Where several values share an element: the part after the first `after` and before the next `before`. */
    after: z.string().min(1).optional(),
    before: z.string().min(1).optional(),
  }),
])
export type FieldSelector = z.infer<typeof fieldSelector>

/** How one page of results leads to the next. */
export const paging = z.discriminatedUnion('by', [
  /** `{page}` in the search address counts up from `first`. */
  z.strictObject({
    by: z.literal('number'),
    first: z.int().min(0).default(1),
    max: z.int().min(1).max(500).default(20),
  }),
  /** A link on the page leads on. */
  z.strictObject({
    by: z.literal('link'),
    selector: z.string().min(1),
    max: z.int().min(1).max(500).default(20),
  }),
  /** The browser scrolls until nothing new appears; `max` scrolls at most. */
  z.strictObject({ by: z.literal('scroll'), max: z.int().min(1).max(500).default(20) }),
  z.strictObject({ by: z.literal('none') }),
])
export type Paging = z.infer<typeof paging>

/** One sign that a listing has ended; a page that shows none is not taken as ended. */
export const endedSign = z.union([
  z.strictObject({ status: z.int().min(400).max(499) }),
  z.strictObject({ selector: z.string().min(1) }),
  z.strictObject({ text: z.string().min(1) }),
])
export type EndedSign = z.infer<typeof endedSign>

export const LISTING_FIELD_NAMES = [
  'title',
  'description',
  'price',
  'quantity',
  'seller',
  'sellerUrl',
  'location',
  'postedAt',
  'category',
  'images',
] as const

export const site = z.strictObject({
  name: slug,
  title: z.string().min(1),
  country: countryCode,
  languages: z.array(languageCode).min(1),
  currency: currencyCode,
  home: httpUrl,
  /** `false` keeps the file for reference without watching the site. */
  enabled: z.boolean().default(true),
  /** `browser` where the listings are not in the HTML that the server sends. */
  fetch: z.enum(['http', 'browser']).default('http'),
  search: z.strictObject({
    /** With `{query}` where the term goes and, for numbered pages, `{page}`. Without `{query}` it is one list of all listings. */
    url: z.string().min(1),
    paging: paging.default({ by: 'none' }),
    /** Fixed terms; where absent, terms are chosen from the lexicon for the site's languages. */
    terms: z.array(z.string().min(1)).optional(),
  }),
  listing: z.strictObject({
    /** Path of a listing's address with `{id}` for its identifier and `*` for anything, e.g. `/ad/{id}`. */
    link: z.string().startsWith('/').includes('{id}'),
    /** CSS scope in which links count, where the page also links to listings that were not searched for. */
    within: z.string().min(1).optional(),
    /** Overrides for fields that generic extraction does not find. */
    fields: z.partialRecord(z.enum(LISTING_FIELD_NAMES), fieldSelector).default({}),
    ended: z.array(endedSign).default([{ status: 404 }, { status: 410 }]),
  }),
  politeness: z
    .strictObject({
      /** Least seconds between two requests to the host; a longer robots.txt crawl-delay wins. */
      delaySeconds: z.number().min(0).max(600).default(2),
      maxPagesPerRun: z.int().min(1).max(1_000_000).default(2_000),
    })
    .default({ delaySeconds: 2, maxPagesPerRun: 2_000 }),
})
export type Site = z.infer<typeof site>

/** A site file as published for the workers: immutable, named by the hash of its content. */
export const siteVersion = z.strictObject({
  schemaVersion,
  hash: sha256Hex,
  site,
  publishedAt: instant,
})
export type SiteVersion = z.infer<typeof siteVersion>
