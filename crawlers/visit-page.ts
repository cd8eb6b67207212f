/** One visit to one page, and what it means. */

import { parseCrawlUrl } from '../model/crawl-url.ts'
import type { Site } from '../model/site.ts'
import { headerOf } from './http/http-answer.ts'
import type { VisitLimits } from './limits.ts'
import type { PageAnswer } from './page-answer.ts'
import { type FetchWithin, type Visit, visitPolitely } from './polite-visit.ts'
import type { Politeness } from './politeness/polite-host.ts'
import { judgePage } from './reading/page-outcome.ts'
import { keepParsed, parsedOnce } from './reading/parsed-page.ts'
import { VisitFailedError } from './visit-failed.ts'
import type { VisitedPage } from './visited-page.ts'

export interface PageVisit {
  page: VisitedPage
  /** Null where robots.txt forbade the visit. */
  answer: PageAnswer | null
}

/**
 * @throws VisitFailedError when nothing was learnt about the page; the host is then left alone for a while.
 * @throws CrawlUrlError when the address must not be visited at all.
 */
export async function visitPage(
  requestedUrl: string,
  how: { site: Site; purpose: 'search' | 'listing'; limits: VisitLimits },
  politeness: Politeness,
  fetch: FetchWithin<PageAnswer>,
): Promise<PageVisit> {
  const url = parseCrawlUrl(requestedUrl)
  const startedAt = new Date().toISOString()
  const visit = await visitPolitely(
    url,
    how.site.politeness.delaySeconds,
    how.limits.redirects,
    politeness,
    fetch,
  ).catch(async (error: unknown) => {
    if (error instanceof VisitFailedError && error.retryable)
      await politeness.leaveAlone(url, undefined, AFTER_TROUBLE)
    throw error
  })
  const times = { requestedUrl, startedAt, finishedAt: new Date().toISOString() }
  if (visit.kind === 'refused') return { page: { ...times, ...refusedPage(visit, how.site) }, answer: null }
  const { answer, redirects } = visit
  const { parsed, wasAsked } = parsedOnce(answer.html)
  const judgement = judgePage({ ...answer, requestedUrl }, how.site, how.purpose, parsed)
  if (judgement.outcome !== 'blocked') await heedTrouble(answer, politeness)
  const page: VisitedPage = {
    ...times,
    via: answer.via,
    finalUrl: answer.url,
    redirects,
    status: answer.status,
    headers: answer.headers,
    mime: answer.mime,
    body: answer.body,
    html: answer.html,
    truncated: answer.cut !== null,
    ...judgement,
    ...(answer.actions.length > 0 && { actions: answer.actions }),
    ...(answer.data.length > 0 && { data: answer.data }),
  }
  if (page.outcome === 'page' && wasAsked()) keepParsed(page, parsed())
  return { page, answer }
}

/** Seconds for which a host in trouble is left alone when it does not say for how long. */
const AFTER_TROUBLE = 5
const AFTER_STATUS: Record<number, number> = { 429: 60, 503: 30 }

async function heedTrouble(answer: PageAnswer, politeness: Politeness): Promise<void> {
  const { status } = answer
  if (status !== 429 && status < 500) return
  const retryAfter = headerOf(answer.headers, 'retry-after')
  await politeness.leaveAlone(new URL(answer.url), retryAfter, AFTER_STATUS[status] ?? AFTER_TROUBLE)
  throw new VisitFailedError(answer.url, `the site answered ${status}`, true, { status })
}

type RefusedVisit = Extract<Visit<PageAnswer>, { kind: 'refused' }>
type UntimedPage = Omit<VisitedPage, 'requestedUrl' | 'startedAt' | 'finishedAt'>

function refusedPage({ url, reason, redirects }: RefusedVisit, site: Site): UntimedPage {
  return {
    via: site.fetch,
    finalUrl: url,
    redirects,
    status: 0,
    headers: [],
    mime: '',
    body: null,
    html: '',
    truncated: false,
    outcome: 'refused-by-robots',
    reason,
  }
}
