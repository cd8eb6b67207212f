/** Lists of listings: pages of results, categories, feeds, sitemaps, and the JSON behind pages. */
import { z } from 'zod'
import { fieldPaths, fieldSelector, jsonPath } from './field-selector.ts'
import { languageCode } from './primitives.ts'

const max = z.int().min(1).max(500).default(20)

/** How one page of results leads to the next; `max` pages, scrolls or clicks at most. */
export const paging = z.discriminatedUnion('by', [
  /** `{page}` in the address counts up from `first`. */
  z.strictObject({ by: z.literal('number'), first: z.int().min(0).default(1), max }),
  /** `{offset}` in the address counts up from `first` in steps: results already shown. */
  z.strictObject({
    by: z.literal('offset'),
    first: z.int().min(0).default(0),
    step: z.int().min(1).max(10_000),
    max,
  }),
  /** A link on the page leads on, or an address in the JSON answer. */
  z.strictObject({
    by: z.literal('link'),
    selector: z.string().min(1).optional(),
    at: jsonPath.optional(),
    max,
  }),
  /** `{cursor}` in the address is what the last page gave: by a path in JSON, or from a place on the page. */
  z.strictObject({
    by: z.literal('cursor'),
    at: jsonPath.optional(),
    selector: fieldSelector.optional(),
    max,
  }),
  /** The browser scrolls until nothing new appears. */
  z.strictObject({ by: z.literal('scroll'), max }),
  /** The browser clicks a button, by selector or by its text, until it is gone or nothing new appears. */
  z.strictObject({
    by: z.literal('button'),
    selector: z.string().min(1).optional(),
    text: z.string().min(1).optional(),
    max,
  }),
  z.strictObject({ by: z.literal('none') }),
])
export type Paging = z.infer<typeof paging>

/** Where the listings stand in a JSON answer. */
export const jsonItems = z.strictObject({
  /** Leads to the items: a list, or `[*]` of several. */
  at: jsonPath,
  id: jsonPath.optional(),
  /** A path to the address, or an address with paths in braces: `/ad/{slug}-{id}`. */
  url: z.string().min(1).optional(),
  /** Read from the item itself with `read: here`. */
  fields: fieldPaths.default({}),
})
export type JsonItems = z.infer<typeof jsonItems>

const list = {
  /** May hold `{query}`, `{language}`, `{category}`, and `{page}`, `{offset}` or `{cursor}` by its paging. */
  url: z.string().min(1),
  as: z.enum(['page', 'json', 'feed', 'sitemap']).default('page'),
  paging: paging.default({ by: 'none' }),
  /** CSS scope in which links count, on this list alone. */
  within: z.string().min(1).optional(),
  items: jsonItems.optional(),
  /** `here`: the list itself tells everything, and no listing is visited. */
  read: z.enum(['visit', 'here']).default('visit'),
  /** Instead of the site's own way of fetching; JSON, feeds and sitemaps always come by plain HTTP. */
  fetch: z.enum(['http', 'browser']).optional(),
}

export const resultList = z.strictObject({
  ...list,
  /** One list for each: they stand at `{category}` in the address. */
  categories: z.array(z.string().min(1)).min(1).max(500).optional(),
  /** Of a sitemap that lists sitemaps, only those whose path fits, with `*` for anything. */
  sitemaps: z.string().min(1).optional(),
  /** Entries of feeds and sitemaps that were changed longer ago are left out; those without a date are not. */
  maxAgeDays: z.number().positive().max(3_650).optional(),
})

export const search = z.strictObject({
  ...list,
  /** Fixed terms; where absent, terms are chosen from the lexicon for the site's languages. */
  terms: z.array(z.string().min(1)).optional(),
  /** What stands at `{language}`, where the site does not use the two-letter code: `{ zh: zh-CN }`. */
  languageCodes: z.record(languageCode, z.string().min(1)).optional(),
})

/** One list, with its category filled in. */
export type ResultList = Omit<z.infer<typeof resultList>, 'categories'>
export type Search = z.infer<typeof search>
