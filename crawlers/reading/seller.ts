/** Who offers the listing. */
import { crawlUrlFrom } from '../../model/crawl-url.ts'
import type { Listing } from '../../model/listing.ts'
import type { RawSeller } from './claim.ts'
import { cleanLine } from './shown-text.ts'

/** Null without a name and an address; the identifier is the site's own, or the end of the address. */
export function readSeller(raw: RawSeller | undefined, base: string): Listing['seller'] {
  if (raw === undefined) return null
  const name = raw.name === null ? null : cleanLine(raw.name, LONGEST_NAME) || null
  const url = raw.url === null ? null : (crawlUrlFrom(raw.url, base)?.href ?? null)
  const id = raw.id ?? (url === null ? null : lastSegment(url))
  return name === null && url === null ? null : { id, name, url }
}

const LONGEST_NAME = 300

function lastSegment(url: string): string | null {
  const segment = new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? null
  try {
    return segment === null ? null : decodeURIComponent(segment)
  } catch {
    return segment
  }
}
