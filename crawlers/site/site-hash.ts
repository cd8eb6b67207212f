/** Names a site file by its content. */
import { createHash } from 'node:crypto'
import type { Site } from '../../model/site.ts'

/** SHA-256 (hex) of the site as JSON with sorted keys: comments and the order of keys do not matter. */
export function siteHash(site: Site): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(site)))
    .digest('hex')
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
