/** JSON-LD blocks: the page's own description of what it sells. */
import type { CheerioAPI } from 'cheerio'
import type { Claims } from './claim.ts'
import {
  claimsOfThing,
  isThing,
  LISTING_TYPES,
  listOf,
  parseLoosely,
  type Thing,
  textOf,
  typesOf,
} from './thing.ts'

/** Claims of the thing that the page is about; none where it describes only others. */
export function claimsFromJsonLd($: CheerioAPI, pageUrl: string): Claims {
  const things = $('script[type="application/ld+json"]')
    .toArray()
    .flatMap((element) => thingsIn(parseLoosely($(element).text())))
  const main = mainThing(things, pageUrl)
  const claims = main === undefined ? {} : claimsOfThing(main, 'json-ld', CONFIDENCE)
  const crumbs = claims.category === undefined ? lastCrumb(things, claims.title?.value) : undefined
  if (crumbs !== undefined)
    claims.category = { value: crumbs, provenance: { source: 'json-ld', confidence: CONFIDENCE } }
  return claims
}

/** The thing with the best type; among equals, the one that names this page, then the first. */
export function mainThing(things: readonly Thing[], pageUrl: string): Thing | undefined {
  const path = URL.parse(pageUrl)?.pathname
  const ranked = things.flatMap((thing) => {
    const ranks = typesOf(thing).map((type) => LISTING_TYPES.indexOf(type))
    const rank = Math.min(...ranks.filter((found) => found >= 0))
    if (!Number.isFinite(rank)) return []
    const own = [thing.url, thing['@id'], thing.mainEntityOfPage].some((id) => {
      const text = textOf(id)
      return (
        text !== undefined &&
        path !== undefined &&
        path !== '/' &&
        URL.parse(text, pageUrl)?.pathname === path
      )
    })
    return [{ thing, rank: rank - (own ? LISTING_TYPES.length : 0) }]
  })
  return ranked.toSorted((one, other) => one.rank - other.rank)[0]?.thing
}

const CONFIDENCE = 0.95

/** Pages about one thing name others beside it; those that stand below these keys are not the page's own. */
const OTHERS = new Set([
  'isRelatedTo',
  'isSimilarTo',
  'review',
  'itemListElement',
  'hasVariant',
  'isAccessoryOrSparePartFor',
])
const MOST_THINGS = 2_000

function thingsIn(value: unknown): Thing[] {
  const found: Thing[] = []
  const waiting = listOf(value)
  for (let next = waiting.shift(); next !== undefined && found.length < MOST_THINGS; next = waiting.shift()) {
    if (Array.isArray(next)) waiting.push(...next)
    if (!isThing(next)) continue
    found.push(next)
    const types = typesOf(next)
    if (types.some((type) => LISTING_TYPES.includes(type))) continue
    for (const [key, inner] of Object.entries(next)) if (!OTHERS.has(key)) waiting.push(...listOf(inner))
  }
  return found
}

/** The step before the listing itself in a BreadcrumbList. */
function lastCrumb(things: readonly Thing[], title: string | undefined): string | undefined {
  const list = things.find((thing) => typesOf(thing).includes('BreadcrumbList'))
  const names = listOf(list?.itemListElement)
    .filter(isThing)
    .toSorted((one, other) => Number(one.position) - Number(other.position))
    .map((step) => textOf(step.name) ?? textOf(step.item))
    .filter((name) => name !== undefined)
  const steps = names.at(-1) === title || names.length > 2 ? names.slice(0, -1) : names
  return steps.length > 1 ? steps.at(-1) : undefined
}
