/** Tells the fields of a listing by what the keys of a JSON item are called, and what they hold. */
import type { FieldPaths } from '../../model/field-selector.ts'
import { isThing, type Thing } from '../reading/thing.ts'
import { isPlainKey } from './json-things.ts'

/** Paths to the fields of an item. */
export function fieldPathsOf(item: Thing): FieldPaths {
  const fields: FieldPaths = {}
  for (const [field, names] of NAMES) {
    const keys = Object.keys(item).filter(
      (name) => names.test(name) && isPlainKey(name) && isFull(item[name]),
    )
    // Of several keys for pictures, the one that lists them is not the small one for results.
    const key = keys.find((name) => field === 'images' && Array.isArray(item[name])) ?? keys[0]
    if (key === undefined) continue
    const path = pathInto(item[key], key, INNER[field] ?? [])
    if (path !== null) fields[field] = path
    const inside = item[key]
    if (!isThing(inside)) continue
    const inner = (wanted: RegExp) =>
      Object.keys(inside).find((name) => wanted.test(name) && typeof inside[name] === 'string')
    const currency = field === 'price' ? inner(/^currency/i) : undefined
    if (currency !== undefined) fields.currency = `${key}.${currency}`
    const address = field === 'seller' ? inner(/url|link|href/i) : undefined
    if (address !== undefined) fields.sellerUrl = `${key}.${address}`
  }
  const longest = longestText(item, new Set(Object.values(fields)))
  if (fields.description === undefined && longest !== null) fields.description = longest
  return fields
}

const NAMES: readonly [keyof FieldPaths, RegExp][] = [
  ['title', /^(title|subject|name|headline|adTitle|productName)$/i],
  ['description', /^(description|body|content|desc|text|details|longDescription)$/i],
  ['price', /^(price|currentPrice|amount|cost|priceValue)$/i],
  ['currency', /^(currency|priceCurrency|currencyCode)$/i],
  ['seller', /^(seller|user|owner|author|vendor|shop|store|sellerName|username)$/i],
  ['location', /^(location|city|region|area|place|locationName|address)$/i],
  [
    'postedAt',
    /^(postedAt|createdAt|created_at|publishedAt|published|datePosted|created|date|list_time|listTime)$/i,
  ],
  ['category', /^(category|categoryName)$/i],
  ['images', /^(images|photos|pictures|gallery|image|photo|cover|thumbnail)$/i],
]
const INNER: Partial<Record<keyof FieldPaths, readonly string[]>> = {
  price: ['amount', 'value', 'price', 'raw'],
  seller: ['username', 'name', 'title', 'nickname', 'displayName'],
  location: ['name', 'city', 'title', 'text'],
  category: ['name', 'title'],
  images: ['url', 'src', 'large', 'original'],
}

function isFull(value: unknown): boolean {
  return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
}

function pathInto(value: unknown, key: string, inner: readonly string[]): string | null {
  if (typeof value === 'string' || typeof value === 'number') return key
  const [first] = Array.isArray(value) ? value : [value]
  const at = Array.isArray(value) ? `${key}[*]` : key
  if (typeof first === 'string') return at
  if (!isThing(first)) return null
  const name = inner.find((candidate) => ['string', 'number'].includes(typeof first[candidate]))
  return name === undefined ? null : `${at}.${name}`
}

/** Whatever it is called, a text of several words is the description. */
function longestText(item: Thing, taken: ReadonlySet<string>): string | null {
  const texts = Object.entries(item)
    .filter(
      ([key, value]) =>
        isPlainKey(key) && !taken.has(key) && typeof value === 'string' && /\S\s+\S/.test(value),
    )
    .map(([key, value]) => ({ key, length: String(value).length }))
    .filter(({ length }) => length >= SHORTEST_DESCRIPTION)
  return texts.toSorted((one, other) => other.length - one.length)[0]?.key ?? null
}

const SHORTEST_DESCRIPTION = 30
