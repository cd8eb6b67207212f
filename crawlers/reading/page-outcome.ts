/** What a page that answered means: a page to read, an ended listing, a block, or an error. */
import type { CheerioAPI } from 'cheerio'
import type { Site } from '../../model/site.ts'
import type { VisitOutcome } from '../../model/visit.ts'
import { isLaterPage } from '../site/search-url.ts'
import { blockReason } from './block-page.ts'
import { endedReason } from './ended-listing.ts'
import { parsePage } from './visible-text.ts'

export interface Answered {
  requestedUrl: string
  /** Where redirects led; absent where there were none. */
  url?: string
  status: number
  headers: readonly [string, string][]
  mime: string
  html: string
}

export interface Judgement {
  outcome: VisitOutcome
  reason: string | null
}

/**
 * A block is looked for first, so that a page that keeps us out is never taken for an ended listing.
 *
 * @param parsed gives the parsed page; not asked for where the rest of the answer tells.
 */
export function judgePage(
  answer: Answered,
  site: Site,
  purpose: 'search' | 'listing',
  parsed: () => CheerioAPI = () => parsePage(answer.html),
): Judgement {
  const blocked = blockReason({ ...answer, parsed })
  if (blocked !== null) return { outcome: 'blocked', reason: blocked }
  const ended = purpose === 'listing' ? endedReason(site, answer, parsed) : pastTheEnd(site, answer)
  if (ended !== null) return { outcome: 'ended', reason: ended }
  if (answer.status >= 400) return { outcome: 'error', reason: `the site answered ${answer.status}` }
  if (!isReadable(answer.mime))
    return { outcome: 'error', reason: `the site sent ${answer.mime}, not a page` }
  return { outcome: 'page', reason: null }
}

/** Many sites have no page after the last one and say so by status. On the first page it is an error. */
function pastTheEnd(site: Site, { status, requestedUrl }: Answered): string | null {
  const isMissing = status === 404 || status === 410
  return isMissing && isLaterPage(site, requestedUrl) ? 'there are no further pages of results' : null
}

/** Content types whose text may be read; others are not even downloaded. */
export function isReadable(mime: string): boolean {
  return (
    mime === '' ||
    mime.startsWith('text/') ||
    /[/+](xml|json)$/.test(mime) ||
    mime === 'application/xhtml+xml'
  )
}
