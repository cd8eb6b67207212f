/** When two observations of a listing show the same: when their content hashes alike. */
import { createHash } from 'node:crypto'
import { LISTING_CONTENT_FIELDS, type Listing } from '../model/listing.ts'

/** SHA-256 (hexadecimal) of the content fields as canonical JSON: RFC 8785 over strings made well-formed. */
export function listingContentHash(listing: Listing): string {
  const content = Object.fromEntries(LISTING_CONTENT_FIELDS.map((field) => [field, listing[field]]))
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`)
    return `{${members.join(',')}}`
  }
  // A lone surrogate is stored as U+FFFD; hashing it so lets the stored record be checked against its own hash.
  return JSON.stringify(typeof value === 'string' ? value.toWellFormed() : value)
}
