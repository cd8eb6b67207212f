/** Whether a page asks for consent before it shows itself. */
import type { CheerioAPI } from 'cheerio'
import { oneLine } from '../reading/visible-text.ts'

export function asksForConsent($: CheerioAPI): boolean {
  return $('[id*="cookie" i], [class*="cookie" i], [id*="consent" i], [class*="consent" i], [role="dialog"]')
    .toArray()
    .some((node) => {
      const banner = $(node)
      const buttons = banner.find('button, a, [role="button"], input[type="button"]')
      return buttons.length > 0 && ABOUT.test(oneLine(banner.text()))
    })
}

const ABOUT =
  /cookie|consent|privacy|gdpr|datenschutz|confidentialit|privacidad|çerez|куки|คุกกี้|隐私|クッキー|쿠키/i
