/** When two observations of a listing show the same: when their content hashes alike. */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { LISTING_CONTENT_FIELDS, type Listing } from '../model/listing.ts'

/** SHA-256 (hexadecimal) of the content fields as canonical JSON (RFC 8785). */
export function listingContentHash(listing: Listing): string {
  const content = Object.fromEntries(
    LISTING_CONTENT_FIELDS.map((field) => [field, wellFormed(listing[field])]),
  )
  return createHash('sha256')
    .update(`${canonicalize(content)}`)
    .digest('hex')
}

/** A lone surrogate is stored as U+FFFD; hashing it so lets a stored record be checked against its own hash. */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if (Array.isArray(value)) return value.map(wellFormed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wellFormed(inner)]))
}
