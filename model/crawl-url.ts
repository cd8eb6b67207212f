/** The one door for addresses that come from outside: site files, pages, redirects, people. */
import { WtmError } from './error.ts'

/** Thrown for an address that the crawlers must not visit; the message quotes it safely. */
export class CrawlUrlError extends WtmError {
  constructor(text: string, why: string) {
    super('CRAWL_URL_REFUSED', `${quoted(text)} ${why}; an address looks like https://market.example/ad/123`)
  }
}

/**
 * Parses an absolute address as browsers do (WHATWG URL), and refuses what a crawler has no use for.
 *
 * @throws CrawlUrlError unless it is http or https, without user name or password, and without the
 *   control characters that URL parsers silently drop.
 */
export function parseCrawlUrl(text: string): URL {
  if (text.length > MAX_LENGTH) throw new CrawlUrlError(text, `is longer than ${MAX_LENGTH} characters`)
  if (hasControlCharacter(text)) throw new CrawlUrlError(text, 'contains control characters')
  const url = URL.parse(text)
  if (url === null) throw new CrawlUrlError(text, 'is not an absolute address')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new CrawlUrlError(text, 'is neither http nor https')
  }
  if (url.username !== '' || url.password !== '') {
    throw new CrawlUrlError(text, 'carries a user name or password')
  }
  return url
}

/** As `parseCrawlUrl`, for links on pages: relative to `base`, and `null` where it must not be followed. */
export function crawlUrlFrom(link: string, base: string): URL | null {
  const absolute = URL.parse(link.trim(), base)
  if (absolute === null) return null
  try {
    return parseCrawlUrl(absolute.href)
  } catch {
    return null
  }
}

const MAX_LENGTH = 8_192

function hasControlCharacter(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return true
  }
  return false
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text)
}
