/** Whether a listing's page says that the listing has ended, by the signs in the site file and no others. */
import type { CheerioAPI } from 'cheerio'
import type { EndedSign, Site } from '../../model/site.ts'
import { visibleText } from './visible-text.ts'

/** @returns in words which sign the page shows; null where it shows none. */
export function endedReason(site: Site, status: number, parsed: () => CheerioAPI): string | null {
  for (const sign of site.listing.ended) {
    if (shows(sign, status, parsed))
      return `the page shows the site's sign of an ended listing (${describe(sign)})`
  }
  return null
}

function shows(sign: EndedSign, status: number, parsed: () => CheerioAPI): boolean {
  if ('status' in sign) return status === sign.status
  if (status >= 400) return false
  if ('selector' in sign) return parsed()(sign.selector).length > 0
  return visibleText(parsed(), TEXT_SEARCHED).toLowerCase().includes(sign.text.toLowerCase())
}

const TEXT_SEARCHED = 20_000

function describe(sign: EndedSign): string {
  if ('status' in sign) return `status ${sign.status}`
  return 'selector' in sign ? `selector ${sign.selector}` : `text "${sign.text}"`
}
