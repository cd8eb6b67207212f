/** A host that shows a block page has had enough of us: it gets a rest before anybody asks again. */
import type { VisitedPage } from '../crawlers/visited-page.ts'
import type { Parts } from './parts.ts'

const REST_SECONDS = 60

export async function pauseWhereBlocked(
  page: Pick<VisitedPage, 'outcome' | 'requestedUrl' | 'reason' | 'finishedAt'>,
  { budget, log }: Pick<Parts, 'budget' | 'log'>,
): Promise<void> {
  if (page.outcome !== 'blocked') return
  const { host } = new URL(page.requestedUrl)
  log(`${host} blocks us (${page.reason ?? 'no reason given'}); it gets ${REST_SECONDS} s of rest`)
  await budget.pause(host, new Date(Date.parse(page.finishedAt) + REST_SECONDS * 1_000))
}
