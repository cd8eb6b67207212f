/** For each key of a site file: what is expected there in plain words, and an example. */
import type { z } from 'zod'

/** A line, or a few, as it would stand in the file. */
export function exampleFor(key: readonly PropertyKey[]): string {
  const names = key.filter((part) => typeof part === 'string')
  for (let depth = names.length; depth > 0; depth--) {
    const example = EXAMPLES[names.slice(0, depth).join('.')]
    if (example !== undefined) return example
  }
  return 'see sites/example.yml'
}

/** @param unknownKey the one meant, where the issue is about several. */
export function expectationOf(issue: z.core.$ZodIssue, unknownKey?: string): string {
  if (unknownKey !== undefined) {
    const near = KEYS.find((known) => isNear(known, unknownKey))
    return near === undefined
      ? 'is not a key that site files have'
      : `is not a key that site files have; did you mean ${near}?`
  }
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.includes('received undefined')
        ? 'is missing'
        : `must be ${TYPES[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `must be one of: ${issue.values.map(String).join(', ')}`
    case 'invalid_union':
      return 'has none of the forms that are allowed here'
    case 'too_small':
      return issue.origin === 'number' ? `must be at least ${issue.minimum}` : 'must not be empty'
    case 'too_big':
      return issue.origin === 'number'
        ? `must be at most ${issue.maximum}`
        : `must not be longer than ${issue.maximum}`
    case 'invalid_format':
      return wordsFor(issue)
    default:
      return issue.message
  }
}

function wordsFor(issue: z.core.$ZodIssueInvalidStringFormat): string {
  if (issue.format === 'starts_with') return 'must start with a slash'
  if (issue.format === 'includes') return 'must contain {id}, where the identifier of a listing stands'
  if (issue.format === 'url') return 'must be an absolute http or https address'
  return issue.message
}

const TYPES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
}

const EXAMPLES: Record<string, string> = {
  extends: 'extends: woocommerce',
  family: 'family: WooCommerce',
  recognise: 'recognise: [{ generator: WooCommerce }, { selector: body.woocommerce }]',
  name: 'name: green-market',
  title: 'title: Green Market',
  country: 'country: ID',
  languages: 'languages: [id, en]',
  currency: 'currency: IDR',
  home: 'home: https://market.example/',
  enabled: 'enabled: true',
  fetch: 'fetch: http',
  locale: 'locale: { cookies: { currency: USD }, query: { lang: en } }',
  'locale.cookies': 'cookies: { currency: USD }',
  'locale.headers': 'headers: { accept-language: en-GB }',
  'locale.query': 'query: { currency: USD }',
  'locale.path': 'path: /en',
  consent: 'consent: words   (or { selector: "#reject-all" })',
  search: 'search: { url: "https://market.example/search?q={query}" }',
  'search.terms': 'terms: [ivory, pangolin]',
  'search.languageCodes': 'languageCodes: { zh: zh-CN }',
  ...listExamples('search'),
  lists: 'lists: [{ url: "https://market.example/sitemap.xml", as: sitemap }]',
  ...listExamples('lists'),
  'lists.categories': 'categories: [antiques, animals]',
  'lists.sitemaps': 'sitemaps: /sitemap-products*.xml',
  'lists.maxAgeDays': 'maxAgeDays: 30',
  listing: 'listing: { link: "/ad/{id}" }',
  'listing.link': 'link: /ad/{id}',
  'listing.within': 'within: .results',
  'listing.fields': 'fields: { price: .price, images: { selector: .gallery img, attribute: data-full } }',
  'listing.data':
    'data: { url: "https://market.example/api/items/{id}", fields: { title: name, price: price.amount } }',
  'listing.posts': 'posts: { each: .post, id: { selector: .post, attribute: id } }',
  'listing.posts.each': 'each: .post',
  'listing.posts.id': 'id: { selector: .post, attribute: id }',
  'listing.posts.offers': 'offers: [first, priced, { text: for sale }]',
  'listing.posts.fields': 'fields: { description: .content, seller: .author, postedAt: time }',
  'listing.posts.next': 'next: a.next',
  'listing.posts.maxPages': 'maxPages: 10',
  'listing.ended':
    'ended: [{ status: 404 }, { selector: .ended }, { text: This ad has expired }, { redirect: / }]',
  sellers: 'sellers: { link: "/user/{id}" }',
  'sellers.link': 'link: /user/{id}',
  'sellers.follow': 'follow: true',
  'sellers.paging': 'paging: { by: link, selector: a.next }',
  politeness: 'politeness: { delaySeconds: 2, maxPagesPerRun: 2000 }',
  'politeness.delaySeconds': 'delaySeconds: 2',
  'politeness.maxPagesPerRun': 'maxPagesPerRun: 2000',
}

function listExamples(key: string): Record<string, string> {
  return {
    [`${key}.url`]: `url: https://market.example/${key === 'search' ? 'search?q={query}&' : 'new?'}page={page}`,
    [`${key}.as`]: 'as: page   (or json, feed, sitemap)',
    [`${key}.paging`]: 'paging: { by: number, first: 1, max: 20 }',
    [`${key}.paging.by`]: 'by: number   (or offset, link, cursor, scroll, button, none)',
    [`${key}.paging.selector`]: 'selector: a.next',
    [`${key}.paging.at`]: 'at: meta.next',
    [`${key}.paging.text`]: 'text: Show more',
    [`${key}.paging.step`]: 'step: 24',
    [`${key}.within`]: 'within: .results',
    [`${key}.items`]: 'items: { at: "data.items", id: id, url: "/ad/{id}" }',
    [`${key}.items.fields`]: 'fields: { title: name, price: price.amount, currency: price.currency }',
    [`${key}.read`]: 'read: here   (or visit)',
    [`${key}.fetch`]: 'fetch: browser',
  }
}

const KEYS = [...new Set(Object.keys(EXAMPLES).flatMap((key) => key.split('.').slice(-1)))]

/** One letter too many, too few or other, or two swapped. */
function isNear(known: string, typed: string): boolean {
  const [one, other] = [known.toLowerCase(), typed.toLowerCase()]
  if (one === other || [...one].sort().join('') === [...other].sort().join('')) return true
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let end = 0
  while (end < one.length - start && end < other.length - start && one.at(-1 - end) === other.at(-1 - end))
    end++
  return Math.max(one.length, other.length) - start - end <= 1
}
