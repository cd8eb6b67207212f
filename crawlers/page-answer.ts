/** The two ways of fetching a page, in one shape. */
import type { Site } from '../model/site.ts'
import type { Behaviour } from './browser/behaviour.ts'
import type { BrowserPages } from './browser/browser-pages.ts'
import type { BrowserAnswer } from './browser/browser-request.ts'
import type { PicturesOf } from './browser/page-capture.ts'
import { decodeText } from './http/charset.ts'
import { headerOf } from './http/http-answer.ts'
import type { HttpPages } from './http/http-pages.ts'
import type { VisitLimits } from './limits.ts'
import { isPacked, unpacked } from './packed-body.ts'
import type { FetchWithin } from './polite-visit.ts'
import { isReadable } from './reading/page-outcome.ts'
import { localHeaders } from './site/locale.ts'
import { VisitFailedError } from './visit-failed.ts'

/** Pages by plain HTTP have nothing done on them and no data beside them. */
export interface PageAnswer extends BrowserAnswer {
  via: 'http' | 'browser'
}

/** @param isData whether data is asked for rather than a page for people. */
export function fetchByHttp(
  http: HttpPages,
  site: Site,
  { limits, isData }: { limits: VisitLimits; isData: boolean },
): FetchWithin<PageAnswer> {
  return async (url, mayGo, asked) => {
    const received = await http.fetch({
      url: url.href,
      headers: { accept: isData ? ACCEPT_DATA : ACCEPT_PAGE, ...localHeaders(site, url) },
      follow: mayGo,
      wants: (mime) => isReadable(mime) || (isData && isPacked(mime)),
      limits,
      asked,
    })
    const answer = await unpacked(received, limits)
    const contentType = headerOf(received.headers, 'content-type') ?? ''
    const html = decodeText(answer.text, contentType)
    return {
      ...received,
      mime: answer.mime,
      cut: answer.cut,
      via: 'http',
      html,
      capture: null,
      actions: [],
      data: [],
    }
  }
}

const ACCEPT_PAGE = 'text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.8,*/*;q=0.1'
const ACCEPT_DATA =
  'application/json,application/xml,application/rss+xml,application/atom+xml,text/xml,*/*;q=0.1'

export function fetchByBrowser(
  browser: BrowserPages,
  site: Site,
  how: { behaviour: Behaviour; notesData: boolean; pictures: PicturesOf | null },
): FetchWithin<PageAnswer> {
  return async (url, mayGo, asked) => {
    const { cookie: _keptApart, ...headers } = localHeaders(site, url)
    const answer = await browser.open({
      url: url.href,
      mayGo: (to) => to === url.href || isAllowed(to, mayGo),
      headers,
      cookies: Object.entries(site.locale?.cookies ?? {}).map(([name, value]) => ({
        name,
        value,
        url: site.home,
      })),
      ...how,
      asked,
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
