/** JSON-LD blocks: the page's own description of what it sells. */
import { type Claims, type DeclaredPrice, NOTHING_READ, type SourceReading } from './claim.ts'
import { parseLoosely } from './loose-json.ts'
import { type MainThing, mainThing } from './main-thing.ts'
import { offerPricesOf } from './offer-prices.ts'
import type { PageDocument } from './page-document.ts'
import type { PageFacts } from './page-facts.ts'
import { isThing, LISTING_TYPES, listOf, type Thing, textOf, typesOf } from './thing.ts'
import { claimsOfThing } from './thing-claims.ts'
import { countryOfThing } from './thing-country.ts'

/** What the thing says that the page is about; nothing where it describes only others. */
export function readJsonLd({ $, elements }: PageDocument, facts: PageFacts): SourceReading {
  const blocks = elements
    .named('script')
    .filter(({ attribs }) => attribs.type?.toLowerCase().includes('ld+json'))
    .slice(0, MOST_BLOCKS)
    .map((element) => parseLoosely($(element).text()))
  const things = thingsIn(blocks)
  const main = mainThing(things, facts)
  const reading = main === undefined ? NOTHING_READ : readThing(main)
  const crumbs =
    reading.claims.category === undefined ? lastCrumb(things, reading.claims.title?.value) : undefined
  if (crumbs === undefined) return reading
  const category = { value: crumbs, provenance: { source: 'json-ld' as const, confidence: CONFIDENCE } }
  return { ...reading, claims: { ...reading.claims, category } }
}

const CONFIDENCE = 0.95
const MOST_BLOCKS = 200
const SELECTOR = 'script[type="application/ld+json"]'

function readThing({ thing, certainty, isOneOfMany }: MainThing): SourceReading {
  const prices = offerPricesOf(thing).map(
    (price): DeclaredPrice => ({ ...price, source: 'json-ld', trust: certainty, selector: SELECTOR }),
  )
  const claims: Claims = claimsOfThing(thing, 'json-ld', CONFIDENCE * certainty)
  const place = countryOfThing(thing)
  const provenance = { source: 'json-ld' as const, confidence: CONFIDENCE * certainty, selector: SELECTOR }
  return { claims, prices, isList: isOneOfMany, country: place && { ...place, provenance } }
}

/** Pages about one thing name others beside it; those that stand below these keys are not the page's own. */
const OTHERS = new Set([
  'isRelatedTo',
  'isSimilarTo',
  'review',
  'itemListElement',
  'hasVariant',
  'isAccessoryOrSparePartFor',
  'isConsumableFor',
  'makesOffer',
])
const MOST_THINGS = 2_000

/** Things at any depth, those that are listings whole; a thing that only names another by `@id` is that other. */
function thingsIn(blocks: readonly unknown[]): Thing[] {
  const found: Thing[] = []
  const byId = new Map<string, Thing>()
  const waiting: unknown[] = [...blocks]
  for (let at = 0; at < waiting.length && found.length < MOST_THINGS; at++) {
    const next = waiting[at]
    if (Array.isArray(next)) waiting.push(...next.slice(0, MOST_THINGS))
    if (!isThing(next)) continue
    found.push(next)
    const id = textOf(next['@id'])
    if (id !== undefined && Object.keys(next).length > 1 && !byId.has(id)) byId.set(id, next)
    const types = typesOf(next)
    if (types.some((type) => LISTING_TYPES.includes(type))) continue
    for (const [key, inner] of Object.entries(next)) if (!OTHERS.has(key)) waiting.push(...listOf(inner))
  }
  return found.map((thing) => resolved(thing, byId))
}

const REFERRING = ['offers', 'seller', 'image', 'itemOffered', 'hasVariant'] as const

function resolved(thing: Thing, byId: ReadonlyMap<string, Thing>): Thing {
  const referred = REFERRING.flatMap((key) => {
    const values = listOf(thing[key])
    if (!values.some((value) => isReference(value))) return []
    return [[key, values.map((value) => (isReference(value) ? (byId.get(value['@id']) ?? value) : value))]]
  })
  return referred.length === 0 ? thing : { ...thing, ...Object.fromEntries(referred) }
}

function isReference(value: unknown): value is { '@id': string } {
  return isThing(value) && typeof value['@id'] === 'string' && Object.keys(value).length === 1
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
