/** Patterns of listings among addresses that feeds and sitemaps name, where nothing but the address is known. */
import { matchLink } from '../site/listing-link.ts'
import { kindsOf } from './address-kinds.ts'
import { patternOf } from './address-pattern.ts'
import { wordWeight } from './pattern-words.ts'

export interface AddressPattern {
  link: string
  urls: URL[]
  score: number
}

/** The likeliest pattern; null where none is likely. */
export function addressPattern(urls: readonly URL[]): AddressPattern | null {
  const found = kindsOf(urls, (url) => url).flatMap((kind) => {
    const link = patternOf(kind)
    if (link === null) return []
    const fitting = urls.filter((url) => matchLink(link, url) !== null)
    const score = likelihood(link, fitting)
    return score > 0 ? [{ link, urls: fitting, score }] : []
  })
  return found.toSorted((one, other) => other.score - one.score)[0] ?? null
}

/** Listings are many, are numbered, and stand below a word of their own; pages of a site itself are few. */
function likelihood(link: string, urls: readonly URL[]): number {
  const isNumbered = urls.every((url) => /^\d+$/.test(matchLink(link, url) ?? ''))
  const isBare = /^\/\{id\}\/?$/.test(link)
  return (
    Math.log2(urls.length) + (isNumbered ? 3 : 0) + 2 * wordWeight(link) - (isBare && !isNumbered ? 4 : 0)
  )
}
