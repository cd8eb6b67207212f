/** What the data for a page's own scripts says: `__NEXT_DATA__`, `window.__INITIAL_STATE__ = {…}`, tracking events. */
import { availabilityNamed } from './availability.ts'
import { type Claims, claim, type DeclaredPrice, NOTHING_READ, type SourceReading } from './claim.ts'
import type { PageDocument } from './page-document.ts'
import { likenessToPage, type PageFacts } from './page-facts.ts'
import { scriptValues } from './script-values.ts'
import { textOfHtml } from './shown-text.ts'
import { statePrices } from './state-price.ts'
import { isThing, type Thing, textOf } from './thing.ts'

/**
 * The object that looks most like the listing: it has the page's identifier or its name. Prices come from each that
 * has, since tracking events name little else.
 */
export function readState(page: PageDocument, facts: PageFacts): SourceReading {
  const named = namesIn(scriptValues(page), facts)
  const [best] = named.toSorted((one, other) => other.score - one.score)
  if (best === undefined || best.score < LEAST_LIKENESS) return { ...NOTHING_READ, prices: pricesOf(named) }
  return { claims: claimsOf(best.thing, best.certainty), prices: pricesOf(named) }
}

interface NamedThing {
  thing: Thing
  score: number
  certainty: number
}

function namesIn(states: readonly unknown[], facts: PageFacts): NamedThing[] {
  const found: NamedThing[] = []
  for (const state of states) {
    for (const thing of thingsWithin(state)) {
      const made = named(thing, facts)
      if (made !== null) found.push(made)
    }
  }
  return found
}

function pricesOf(things: readonly NamedThing[]): DeclaredPrice[] {
  return things
    .filter(({ certainty }) => certainty >= 0.5)
    .slice(0, MOST_PRICED)
    .flatMap(({ thing, certainty }) =>
      statePrices(thing).map((price): DeclaredPrice => ({ ...price, source: 'state', trust: certainty })),
    )
}

const MOST_PRICED = 20

const CONFIDENCE = 0.75
const LEAST_LIKENESS = 4
const MOST_OBJECTS = 20_000

const TITLE =
  'title subject name headline adTitle productName product_name item_name content_name displayName product_title'.split(
    ' ',
  )
const LONGEST_TITLE = 500
const DESCRIPTION = ['description', 'body', 'content', 'desc', 'text', 'details']
const PRICED = /price|amount|cost|^value$/i
const AVAILABILITY = [
  'availability',
  'stockStatus',
  'stock_status',
  'availabilityStatus',
  'inStock',
  'in_stock',
]
const SELLER = ['seller', 'user', 'owner', 'author', 'vendor', 'shop', 'store', 'sellerName', 'username']
const PLACE = ['location', 'city', 'region', 'address', 'area', 'locationName', 'place', 'region_name']
const POSTED = [
  'postedAt',
  'createdAt',
  'created_at',
  'publishedAt',
  'datePosted',
  'created',
  'date',
  'list_time',
  'creationDate',
]
const CATEGORY = ['category', 'categoryName', 'category_name']
const IMAGES = ['images', 'photos', 'pictures', 'gallery', 'image']
const IDS = ['id', 'listingId', 'adId', 'ad_id', 'list_id', 'itemId', 'productId', 'slug', 'code', 'uuid']

function* thingsWithin(state: unknown): Generator<Thing> {
  const waiting: unknown[] = [state]
  for (let at = 0; at < waiting.length && at < MOST_OBJECTS; at++) {
    const next = waiting[at]
    if (isThing(next)) yield next
    const inner = Array.isArray(next) ? next : isThing(next) ? Object.values(next) : []
    for (const value of inner) {
      if (waiting.length >= MOST_OBJECTS) break
      if (typeof value === 'object' && value !== null) waiting.push(value)
    }
  }
}

/** The page's own listing has the identifier of its address or the name of the page; others beside it do not. */
function named(thing: Thing, facts: PageFacts): NamedThing | null {
  const title = pick(thing, TITLE)
  if (title === undefined) return isProductEvent(thing) ? { thing, score: 0, certainty: 0.6 } : null
  if (title.length > LONGEST_TITLE) return null
  const has = (names: readonly string[]) => (names.some((name) => thing[name] !== undefined) ? 1 : 0)
  const isOwn = facts.listingId !== null && IDS.some((name) => textOf(thing[name]) === facts.listingId)
  const isPriced = Object.keys(thing).some((name) => PRICED.test(name))
  if (!isOwn && !isPriced && has(DESCRIPTION) + has(IMAGES) === 0) return null
  const likeness = likenessToPage(title, facts)
  const score =
    1 +
    (isOwn ? 4 : 0) +
    4 * likeness +
    2 * has(DESCRIPTION) +
    (isPriced ? 1 : 0) +
    has(IMAGES) +
    has(SELLER) +
    has(PLACE)
  return { thing, score, certainty: isOwn || likeness > 0.75 ? 1 : likeness >= 0.5 ? 0.6 : 0.3 }
}

/** What trackers are told of a product's page names its price and little else. */
function isProductEvent(thing: Thing): boolean {
  const kind = textOf(thing.content_type) ?? textOf(thing.ecomm_pagetype) ?? textOf(thing.pageType) ?? ''
  return /^product|^item|^pdp|^offerdetail/i.test(kind)
}

function claimsOf(thing: Thing, certainty: number): Claims {
  const confidence = CONFIDENCE * Math.max(certainty, 0.9)
  const text = pick(thing, DESCRIPTION)
  const sellerName = pick(thing, SELLER)
  const available = pick(thing, AVAILABILITY)
  const made = {
    title: claim(textOfHtml(pick(thing, TITLE) ?? ''), 'state', confidence),
    description: claim(text === undefined ? undefined : textOfHtml(text), 'state', confidence),
    seller: claim(sellerName && { name: sellerName, id: null, url: null }, 'state', confidence),
    location: claim(pick(thing, PLACE), 'state', confidence),
    postedAt: claim(dateOf(thing), 'state', confidence),
    category: claim(pick(thing, CATEGORY), 'state', confidence),
    availability: claim(available === undefined ? null : availabilityNamed(available), 'state', confidence),
    images: claim(imagesOf(thing), 'state', confidence),
  }
  return Object.fromEntries(Object.entries(made).filter(([, one]) => one !== undefined))
}

function pick(thing: Thing, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = thing[name]
    const text = textOf(
      isThing(value) ? (value.name ?? value.title ?? value.label ?? value.username ?? value.text) : value,
    )
    if (text !== undefined) return text
  }
  return undefined
}

/** Numbers are seconds or milliseconds since 1970. */
function dateOf(thing: Thing): string | undefined {
  const text = pick(thing, POSTED)
  if (text === undefined || !/^\d{9,13}$/.test(text)) return text
  return new Date(Number(text) * (text.length <= 10 ? 1_000 : 1)).toISOString()
}

function imagesOf(thing: Thing): string[] {
  const value = IMAGES.map((name) => thing[name]).find((found) => found !== undefined && found !== null)
  const list = Array.isArray(value) ? value : [value]
  return list.flatMap((image) => {
    if (typeof image === 'string') return [image]
    const url = isThing(image) ? pick(image, ['url', 'src', 'large', 'original', 'href', 'image']) : undefined
    return url === undefined ? [] : [url]
  })
}
