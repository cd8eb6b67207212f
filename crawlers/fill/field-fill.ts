/** How well the fields of listings are filled, field by field. */
import type { Listing } from '../../model/listing.ts'
import { CLAIMED_FIELDS, isNothing, type RawFields } from '../reading/claim.ts'

export type ReportedField = Exclude<keyof RawFields, 'availability'> | 'contacts'
/** Those that an analyst misses when they are not there, in the order of a listing. */
export const REPORTED_FIELDS: readonly ReportedField[] = [
  ...CLAIMED_FIELDS.filter((field) => field !== 'availability'),
  'contacts',
]

export interface FieldFill {
  field: ReportedField
  filled: number
  of: number
  /** Where the field came from, without repetition. */
  sources: string[]
  /** A value that was read, in words; null where there was none. */
  example: string | null
}

export function fieldFill(listings: readonly Listing[]): FieldFill[] {
  return REPORTED_FIELDS.map((field) => {
    const filled = listings.filter((listing) => isFilled(listing[field]))
    const sources = filled
      .map(({ provenance }) => provenance[field]?.source)
      .filter((source) => source !== undefined)
    const [first] = filled
    return {
      field,
      filled: filled.length,
      of: listings.length,
      sources: [...new Set(sources)],
      example: first === undefined ? null : wordsOf(first, field),
    }
  })
}

export function isFilled(value: Listing[ReportedField]): boolean {
  return !isNothing(value)
}

function wordsOf(listing: Listing, field: ReportedField): string {
  switch (field) {
    case 'price':
      return listing.price === null
        ? ''
        : `${listing.price.amount ?? '?'} ${listing.price.currency ?? ''}`.trim()
    case 'quantity':
      return `${listing.quantity?.value ?? ''} ${listing.quantity?.unit ?? ''}`.trim()
    case 'seller':
      return listing.seller?.name ?? listing.seller?.url ?? ''
    case 'location':
      return listing.location?.text ?? ''
    case 'images':
      return `${listing.images.length}, first ${listing.images[0] ?? ''}`
    case 'contacts':
      return listing.contacts.map(({ channel, value }) => `${channel} ${value}`).join(', ')
    default:
      return listing[field] ?? ''
  }
}
