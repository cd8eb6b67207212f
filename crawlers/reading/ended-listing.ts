/** Whether a listing's page says that the listing has ended, by the signs in the site file and no others. */
import type { CheerioAPI } from 'cheerio'
import type { EndedSign, Site } from '../../model/site.ts'
import { fitsPath } from '../site/path-pattern.ts'
import { visibleText } from './visible-text.ts'

export interface EndedAnswer {
  status: number
  requestedUrl: string
  /** Where redirects led; absent where there were none. */
  url?: string
}

/** @returns in words which sign the page shows; null where it shows none. */
export function endedReason(site: Site, answer: EndedAnswer, parsed: () => CheerioAPI): string | null {
  for (const sign of site.listing.ended) {
    if (shows(sign, answer, parsed))
      return `the page shows the site's sign of an ended listing (${describe(sign)})`
  }
  return null
}

function shows(sign: EndedSign, answer: EndedAnswer, parsed: () => CheerioAPI): boolean {
  const { status, requestedUrl, url = requestedUrl } = answer
  if ('status' in sign) return status === sign.status
  if (status >= 400) return false
  if ('redirect' in sign) {
    const path = new URL(url).pathname
    return path !== new URL(requestedUrl).pathname && fitsPath(sign.redirect, path)
  }
  if ('selector' in sign) return parsed()(sign.selector).length > 0
  return visibleText(parsed(), TEXT_SEARCHED).toLowerCase().includes(sign.text.toLowerCase())
}

const TEXT_SEARCHED = 20_000

function describe(sign: EndedSign): string {
  if ('status' in sign) return `status ${sign.status}`
  if ('redirect' in sign) return `redirect to ${sign.redirect}`
  return 'selector' in sign ? `selector ${sign.selector}` : `text "${sign.text}"`
}
