/** Reads an open page once it shows what it has to show, and does on it what the site file says. */
import { setTimeout as rest } from 'node:timers/promises'
import type { Page, Response } from 'playwright'
import type { VisitLimits } from '../limits.ts'
import { VisitFailedError } from '../visit-failed.ts'
import type { Behaviour } from './behaviour.ts'
import type { BrowserAnswer, BrowserRequest } from './browser-request.ts'
import { answerConsent } from './consent-banner.ts'
import type { NavigationGuard } from './navigation-guard.ts'
import { takeCapture } from './page-capture.ts'
import type { NotedData } from './page-data.ts'
import type { PageWeight } from './page-weight.ts'
import { scrollThrough, settle } from './settle.ts'
import { showMore } from './show-more.ts'

/** What is noted of a page from before it loads. */
export interface Watch {
  guard: NavigationGuard
  weight: PageWeight
  pictures: ReadonlyMap<string, Response>
  data: () => Promise<NotedData[]>
}

/** @throws VisitFailedError when there is no document, or the page hangs. */
export async function readPage(
  page: Page,
  response: Response | undefined,
  request: BrowserRequest,
  { guard, weight, pictures, data }: Watch,
  limits: VisitLimits,
): Promise<BrowserAnswer> {
  if (response === undefined) throw new VisitFailedError(request.url, 'the browser got no document', false)
  const { complete } = await settle(page, {
    documentMs: limits.responseMs,
    quietMs: limits.settleMs,
    interrupted: guard.refused,
  })
  // Not waited for: a page that hangs does not answer this either.
  if (!complete) void weight.stopLoading()
  await answering(page, request.url, limits.scriptMs)
  const actions = await behave(page, request.behaviour)
  const html = (await page.content()).slice(0, limits.bodyBytes)
  const headers = (await response.headersArray()).map(({ name, value }): [string, string] => [
    name.toLowerCase(),
    value,
  ])
  return {
    url: page.url(),
    redirects: guard.redirects,
    stopped: null,
    status: response.status(),
    headers,
    ...latencyOf(response),
    mime: (await response.headerValue('content-type'))?.split(';', 1)[0]?.trim().toLowerCase() ?? '',
    body: complete ? await bodyOf(response) : null,
    html,
    cut: weight.exceeded() ? 'too long' : complete ? null : 'took too long',
    capture:
      request.pictures === null ? null : await takeCapture(page, html, request.pictures, pictures, limits),
    actions,
    data: await data(),
  }
}

/** As the browser measured it, without its own work on the page. */
function latencyOf(response: Response): { latencyMs?: number } {
  const { requestStart, responseStart } = response.request().timing()
  return requestStart < 0 || responseStart < requestStart ? {} : { latencyMs: responseStart - requestStart }
}

/** @returns what was done, in words: it changed what the page shows, so it belongs to the record. */
async function behave(page: Page, { consent, scrolls, more, pauseMs }: Behaviour): Promise<string[]> {
  const answered = consent === null ? null : await answerConsent(page, consent)
  const scrolled = await scrollThrough(page, scrolls, pauseMs)
  const clicked = more === null ? 0 : await showMore(page, more, pauseMs)
  return [
    ...(answered === null ? [] : [answered]),
    ...(scrolled === 0 ? [] : [`scrolled ${scrolled} times`]),
    ...(clicked === 0 ? [] : [`clicked the button for more ${clicked} times`]),
  ]
}

/** @throws VisitFailedError when the page's own scripts never let go: nothing more can be asked of it. */
async function answering(page: Page, url: string, mostMs: number): Promise<void> {
  const answered = page.evaluate(() => true).catch(() => false)
  if (await Promise.race([answered, rest(mostMs, false)])) return
  throw new VisitFailedError(url, 'the page hangs', false)
}

/** Null where Chromium no longer has it, as after a navigation by script. */
async function bodyOf(response: Response): Promise<Uint8Array | null> {
  return response.body().catch(() => null)
}
