/** Data that a page carries for its own scripts: `__NEXT_DATA__`, `window.__INITIAL_STATE__ = {…}` and the like. */
import type { CheerioAPI } from 'cheerio'
import { type Claims, claim, type RawPrice } from './claim.ts'
import { isThing, parseLoosely, type Thing, textOf } from './thing.ts'

/** Claims of the object that looks most like the listing with this identifier. */
export function claimsFromState($: CheerioAPI, listingId: string): Claims {
  let best: { thing: Thing; score: number } | null = null
  for (const state of statesIn($)) {
    for (const thing of thingsWithin(state)) {
      const score = likeness(thing, listingId)
      if (score >= LEAST_LIKENESS && (best === null || score > best.score)) best = { thing, score }
    }
  }
  return best === null ? {} : claimsOf(best.thing)
}

const CONFIDENCE = 0.75
const LEAST_LIKENESS = 4
const MOST_OBJECTS = 20_000

const TITLE = ['title', 'subject', 'name', 'headline', 'adTitle', 'productName']
const DESCRIPTION = ['description', 'body', 'content', 'desc', 'text', 'details']
const PRICE = ['price', 'priceText', 'currentPrice', 'formattedPrice', 'price_string', 'amount', 'cost']
const CURRENCY = ['currency', 'priceCurrency', 'currencyCode', 'currency_code']
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

function statesIn($: CheerioAPI): unknown[] {
  return $('script')
    .toArray()
    .flatMap((element) => {
      const script = $(element)
      const type = script.attr('type') ?? ''
      if (type === 'application/ld+json') return []
      const text = script.text()
      if (type.includes('json')) return [parseLoosely(text)]
      const assigned = /^\s*(?:window|self|globalThis)(?:\.|\[["'])[\w$]+(?:["']\])?\s*=\s*(?=[{[])/.exec(
        text,
      )
      return assigned === null ? [] : [parseLoosely(firstValue(text.slice(assigned[0].length)))]
    })
    .filter((state) => state !== undefined)
}

/** The JSON value that a text starts with, up to the bracket that closes it. */
function firstValue(text: string): string {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (inString) {
      if (character === '\\') at++
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') depth++
    else if ((character === '}' || character === ']') && --depth === 0) return text.slice(0, at + 1)
  }
  return text
}

function* thingsWithin(state: unknown): Generator<Thing> {
  const waiting: unknown[] = [state]
  for (let at = 0; at < waiting.length && at < MOST_OBJECTS; at++) {
    const next = waiting[at]
    if (Array.isArray(next)) waiting.push(...next.slice(0, MOST_OBJECTS))
    else if (isThing(next)) {
      yield next
      waiting.push(...Object.values(next))
    }
  }
}

/** The page's own listing has the identifier of its address; others beside it do not. */
function likeness(thing: Thing, listingId: string): number {
  if (pick(thing, TITLE) === undefined) return 0
  const has = (names: readonly string[]) => (names.some((name) => thing[name] !== undefined) ? 1 : 0)
  const isOwn = IDS.some((name) => textOf(thing[name]) === listingId)
  return 1 + (isOwn ? 4 : 0) + 2 * has(DESCRIPTION) + has(PRICE) + has(IMAGES) + has(SELLER) + has(PLACE)
}

function claimsOf(thing: Thing): Claims {
  const title = claim(pick(thing, TITLE), 'state', CONFIDENCE)
  const description = claim(pick(thing, DESCRIPTION), 'state', CONFIDENCE)
  const price = claim(priceOf(thing), 'state', CONFIDENCE)
  const sellerName = pick(thing, SELLER)
  const seller = claim(sellerName && { name: sellerName, id: null, url: null }, 'state', CONFIDENCE)
  const location = claim(pick(thing, PLACE), 'state', CONFIDENCE)
  const postedAt = claim(dateOf(thing), 'state', CONFIDENCE)
  const category = claim(pick(thing, CATEGORY), 'state', CONFIDENCE)
  const images = claim(imagesOf(thing), 'state', CONFIDENCE)
  return {
    ...(title && { title }),
    ...(description && { description }),
    ...(price && { price }),
    ...(seller && { seller }),
    ...(location && { location }),
    ...(postedAt && { postedAt }),
    ...(category && { category }),
    ...(images && { images }),
  }
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

function priceOf(thing: Thing): RawPrice | undefined {
  const value = PRICE.map((name) => thing[name]).find((found) => found !== undefined && found !== null)
  const inner = isThing(value) ? value : thing
  const text = isThing(value)
    ? pick(value, ['amount', 'value', 'price', 'formatted', 'text', 'display'])
    : textOf(value)
  if (text === undefined) return undefined
  return {
    text,
    currency: pick(inner, CURRENCY) ?? pick(thing, CURRENCY) ?? null,
    plain: /^\d+(\.\d+)?$/.test(text),
  }
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
