/** Fields of a listing from a JSON item, by the paths that a site file names. */
import type { FieldPaths, ListingFieldName } from '../../model/field-selector.ts'
import { textAtPath, valuesAtPath } from '../json/json-path.ts'
import { isThing } from '../reading/thing.ts'
import type { DescribedFields } from './described-listing.ts'

export function fieldsFromJson(item: unknown, paths: FieldPaths): DescribedFields {
  const fields: DescribedFields = { from: {} }
  const take = (name: Exclude<ListingFieldName, 'images' | 'price'>) => {
    const path = paths[name]
    const text = path === undefined ? undefined : textAtPath(item, path)
    if (path === undefined || text === undefined) return
    fields[name] = name === 'postedAt' ? dateText(text) : text
    fields.from[name] = path
  }
  for (const name of TEXTS) take(name)
  if (paths.price !== undefined) {
    const [value] = valuesAtPath(item, paths.price)
    const text = textAtPath(item, paths.price)
    const currency = paths.currency === undefined ? undefined : textAtPath(item, paths.currency)
    if (text !== undefined) {
      // A number is meant as it is; a text is written for people and read like one.
      fields.price = { text, currency: currency ?? null, plain: typeof value === 'number' }
      fields.from.price = paths.price
    }
  }
  if (paths.images !== undefined) {
    fields.images = valuesAtPath(item, paths.images).flatMap(addressOf)
    fields.from.images = paths.images
  }
  return fields
}

const TEXTS = [
  'title',
  'description',
  'quantity',
  'seller',
  'sellerUrl',
  'location',
  'postedAt',
  'category',
] as const

/** Numbers are seconds or milliseconds since 1970. */
function dateText(text: string): string {
  if (!/^\d{9,13}$/.test(text)) return text
  return new Date(Number(text) * (text.length <= 10 ? 1_000 : 1)).toISOString()
}

function addressOf(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (!isThing(value)) return []
  const url = [value.url, value.src, value.href].find((text) => typeof text === 'string')
  return typeof url === 'string' ? [url] : []
}
