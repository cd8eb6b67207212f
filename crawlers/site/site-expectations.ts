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
  name: 'name: green-market',
  title: 'title: Green Market',
  country: 'country: ID',
  languages: 'languages: [id, en]',
  currency: 'currency: IDR',
  home: 'home: https://market.example/',
  enabled: 'enabled: true',
  fetch: 'fetch: http',
  search: 'search: { url: "https://market.example/search?q={query}" }',
  'search.url': 'url: https://market.example/search?q={query}&page={page}',
  'search.paging': 'paging: { by: number, first: 1, max: 20 }',
  'search.paging.by': 'by: number   (or link, scroll, none)',
  'search.paging.selector': 'selector: a.next',
  'search.terms': 'terms: [ivory, pangolin]',
  listing: 'listing: { link: "/ad/{id}" }',
  'listing.link': 'link: /ad/{id}',
  'listing.within': 'within: .results',
  'listing.fields': 'fields: { price: .price, images: { selector: .gallery img, attribute: data-full } }',
  'listing.ended': 'ended: [{ status: 404 }, { selector: .ended }, { text: This ad has expired }]',
  politeness: 'politeness: { delaySeconds: 2, maxPagesPerRun: 2000 }',
  'politeness.delaySeconds': 'delaySeconds: 2',
  'politeness.maxPagesPerRun': 'maxPagesPerRun: 2000',
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
