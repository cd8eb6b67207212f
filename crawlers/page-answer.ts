/** The two ways of fetching a page, in one shape. */
import type { Site } from '../model/site.ts'
import type { BrowserPages } from './browser/browser-pages.ts'
import type { PageCapture, PicturesOf } from './browser/page-capture.ts'
import { decodeText } from './http/charset.ts'
import { headerOf } from './http/http-answer.ts'
import type { HttpPages } from './http/http-pages.ts'
import type { VisitLimits } from './limits.ts'
import type { Fetched, FetchWithin } from './polite-visit.ts'
import { isReadable } from './reading/page-outcome.ts'
import { VisitFailedError } from './visit-failed.ts'

export interface PageAnswer extends Fetched {
  via: 'http' | 'browser'
  status: number
  headers: [string, string][]
  mime: string
  body: Uint8Array | null
  html: string
  /** Why the end is missing; null where nothing is. */
  cut: string | null
  capture: PageCapture | null
}

export function fetchByHttp(http: HttpPages, site: Site, limits: VisitLimits): FetchWithin<PageAnswer> {
  return async (url, mayGo) => {
    const answer = await http.fetch({
      url: url.href,
      headers: {
        accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.8,*/*;q=0.1',
        'accept-language': site.languages.join(','),
      },
      follow: mayGo,
      wants: isReadable,
      limits,
    })
    const contentType = headerOf(answer.headers, 'content-type') ?? ''
    return { ...answer, via: 'http', html: decodeText(answer.body, contentType), capture: null }
  }
}

export function fetchByBrowser(
  browser: BrowserPages,
  site: Site,
  how: { scrolls: number; scrollPauseMs: number; pictures: PicturesOf | null },
): FetchWithin<PageAnswer> {
  return async (url, mayGo) => {
    const answer = await browser.open({
      url: url.href,
      mayGo: (to) => to === url.href || isAllowed(to, mayGo),
      languages: site.languages,
      ...how,
    })
    const refusal = answer.headers.find(
      ([name, value]) => name === 'proxy-status' && value.startsWith('wtm-egress;'),
    )
    if (refusal !== undefined) {
      throw new VisitFailedError(
        url.href,
        `the way out gave no connection (${refusal[1]})`,
        answer.status !== 403,
      )
    }
    return { ...answer, via: 'browser' }
  }
}

function isAllowed(to: string, mayGo: (to: URL) => boolean): boolean {
  const url = URL.parse(to)
  return url !== null && mayGo(url)
}
