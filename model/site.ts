/** A site file: everything the crawlers need to know about one marketplace, without code. */
import { z } from 'zod'
import { fieldPaths, fieldSelectors, jsonPath } from './field-selector.ts'
import { forumPosts } from './forum-posts.ts'
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
import { paging, resultList, search } from './result-list.ts'

export type { FieldSelector } from './field-selector.ts'

/** One sign that a listing has ended; a page that shows none is not taken as ended. */
export const endedSign = z.union([
  z.strictObject({ status: z.int().min(400).max(499) }),
  z.strictObject({ selector: z.string().min(1) }),
  z.strictObject({ text: z.string().min(1) }),
  /** Where the listing's address leads to instead: a path, with `*` for anything. */
  z.strictObject({ redirect: z.string().startsWith('/') }),
])
export type EndedSign = z.infer<typeof endedSign>

/** Text that goes into a header as it is. */
const headerText = z.string().regex(/^[\x20-\x7e]*$/, 'must be plain ASCII text on one line')
const headerName = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be a header name in lower case')
const cookieName = z.string().regex(/^[A-Za-z0-9_.-]+$/, 'must be the name of a cookie')
const cookieText = z.string().regex(/^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*$/, 'must be a cookie value')

/** Which language and currency the site is asked to show, in whatever way it is told. */
export const locale = z.strictObject({
  cookies: z.record(cookieName, cookieText).default({}),
  headers: z.record(headerName, headerText).default({}),
  /** Added to the address of every page. */
  query: z.record(z.string().min(1), z.string()).default({}),
  /** In front of the path of every page, e.g. `/en`. */
  path: z
    .string()
    .regex(/^(\/[^/?#]+)+$/, 'must start with a slash and not end with one')
    .optional(),
})

/** How a banner that asks for consent is put away: by a button of ours, or by the words that such buttons carry. */
export const consent = z.union([z.literal('words'), z.strictObject({ selector: z.string().min(1) })])
export type Consent = z.infer<typeof consent>

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
  locale: locale.optional(),
  consent: consent.optional(),
  search: search.optional(),
  /** Lists that take no term: categories, newest listings, feeds, sitemaps, JSON. */
  lists: z.array(resultList).max(100).optional(),
  listing: z.strictObject({
    /** Path of a listing's address with `{id}` for its identifier and `*` for anything, e.g. `/ad/{id}`. */
    link: z.string().startsWith('/').includes('{id}'),
    /** CSS scope in which links count, where the page also links to listings that were not searched for. */
    within: z.string().min(1).optional(),
    /** Overrides for fields that generic extraction does not find. */
    fields: fieldSelectors.default({}),
    /** A JSON answer that is visited instead of the page, with `{id}` in its address. */
    data: z.strictObject({ url: z.string().min(1), at: jsonPath.optional(), fields: fieldPaths }).optional(),
    /** Where a listing's page is a thread whose posts are the listings. */
    posts: forumPosts.optional(),
    ended: z.array(endedSign).default([{ status: 404 }, { status: 410 }]),
  }),
  /** Pages of sellers. */
  sellers: z
    .strictObject({
      /** Path of a seller's page, e.g. `/user/{id}`. */
      link: z.string().startsWith('/').includes('{id}'),
      /** Whether the page of each seller that is met is read for more listings. */
      follow: z.boolean().default(false),
      within: z.string().min(1).optional(),
      paging: paging.default({ by: 'none' }),
    })
    .optional(),
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
