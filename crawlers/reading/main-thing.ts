/** Which of the things that a page describes it is about. */
import { likenessToPage, type PageFacts } from './page-facts.ts'
import { LISTING_TYPES, listOf, type Thing, textOf, typesOf } from './thing.ts'

export interface MainThing {
  thing: Thing
  /** 0 to 1: one of several that nothing distinguishes is hardly more than a guess. */
  certainty: number
  /** There are several, and nothing tells which is meant. */
  isOneOfMany: boolean
}

/**
 * Its address is the page's, or its name is; among equals the best type, one with an offer, the first.
 */
export function mainThing(things: readonly Thing[], facts: PageFacts): MainThing | undefined {
  const candidates = things.flatMap((thing) => {
    const ranks = typesOf(thing).map((type) => LISTING_TYPES.indexOf(type))
    const rank = Math.min(...ranks.filter((found) => found >= 0))
    if (!Number.isFinite(rank)) return []
    const likeness = likenessToPage(textOf(thing.name) ?? textOf(thing.headline), facts)
    const own = namesPage(thing, facts)
    const offered = thing.offers !== undefined || thing.price !== undefined || thing.hasVariant !== undefined
    const score = (own ? 4 : 0) + 3 * likeness + (offered ? 1 : 0) - rank / LISTING_TYPES.length
    return [{ thing, score, told: own || likeness >= 0.5 }]
  })
  const best = candidates.toSorted((one, other) => other.score - one.score)[0]
  if (best === undefined) return undefined
  const certainty = best.told || facts.names.length === 0 ? 1 : candidates.length === 1 ? 0.8 : 0.4
  return { thing: best.thing, certainty, isOneOfMany: !best.told && candidates.length >= LEAST_MANY }
}

const LEAST_MANY = 3

function namesPage(thing: Thing, { url }: PageFacts): boolean {
  if (url === null) return false
  const page = new URL(url)
  if (page.pathname === '/' && page.search === '') return false
  const offers = listOf(thing.offers)[0]
  const named = [thing.url, thing['@id'], thing.mainEntityOfPage, offerUrl(offers)]
  return named.some((value) => {
    const text = textOf(value)
    const address = text === undefined ? null : URL.parse(text, url)
    return address !== null && address.pathname === page.pathname && sameQuery(address, page)
  })
}

function offerUrl(offer: unknown): unknown {
  return typeof offer === 'object' && offer !== null && 'url' in offer ? offer.url : undefined
}

/** Addresses such as `/item?id=17` differ by their query alone. */
function sameQuery(one: URL, other: URL): boolean {
  const ids = [...one.searchParams].filter(([name]) => /id$|^p$|item|product|sku/i.test(name))
  return ids.every(([name, value]) => (other.searchParams.get(name) ?? value) === value)
}
