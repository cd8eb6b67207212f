/** What changed between two observations of a listing, field by field. */
import { LISTING_CONTENT_FIELDS, type Listing } from '../../../model/listing.ts'

export interface FieldChange {
  field: (typeof LISTING_CONTENT_FIELDS)[number]
  /** The same beginning and end on both sides, and what differs between them. */
  prefix: string
  before: string
  after: string
  suffix: string
}

export function diffListings(before: Listing, after: Listing): FieldChange[] {
  return LISTING_CONTENT_FIELDS.flatMap((field) => {
    const was = asText(before, field)
    const is = asText(after, field)
    return was === is ? [] : [{ field, ...trimSame(was, is) }]
  })
}

function asText(listing: Listing, field: FieldChange['field']): string {
  switch (field) {
    case 'title':
    case 'description':
      return listing[field]
    case 'thread':
    case 'category':
    case 'availability':
      return listing[field] ?? ''
    case 'price':
      return listing.price?.raw ?? ''
    case 'quantity':
      return listing.quantity?.raw ?? ''
    case 'seller':
      return listing.seller?.name ?? listing.seller?.id ?? listing.seller?.url ?? ''
    case 'location':
      return listing.location?.text ?? ''
    case 'images':
      return listing.images.join('\n')
  }
}

function trimSame(was: string, is: string): Omit<FieldChange, 'field'> {
  const a = [...was]
  const b = [...is]
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1
  return {
    prefix: a.slice(0, head).join(''),
    before: a.slice(head, a.length - tail).join(''),
    after: b.slice(head, b.length - tail).join(''),
    suffix: tail === 0 ? '' : a.slice(-tail).join(''),
  }
}
