/** A host that shows block pages has had enough of us: it is left alone, longer with each one in a row. */
import type { HostBudget } from '../crawlers/politeness/host-budget.ts'
import type { VisitedPage } from '../crawlers/visited-page.ts'
import type { Log } from './log.ts'

const FIRST_REST_SECONDS = 10
const LONGEST_REST_SECONDS = 600

export type NotedPage = Pick<VisitedPage, 'outcome' | 'requestedUrl' | 'reason' | 'finishedAt'>

/**
 * One block page may be about one listing, so it costs little.
 *
 * @returns what is to be told of every page.
 */
export function restAfterBlocks(
  budget: Pick<HostBudget, 'pause'>,
  log: Log,
): (page: NotedPage) => Promise<void> {
  const inRow = new Map<string, number>()
  return async ({ outcome, requestedUrl, reason, finishedAt }) => {
    const { host } = new URL(requestedUrl)
    if (outcome === 'page') inRow.delete(host)
    if (outcome !== 'blocked') return
    const blocks = (inRow.get(host) ?? 0) + 1
    inRow.set(host, blocks)
    const seconds = Math.min(FIRST_REST_SECONDS * 2 ** (blocks - 1), LONGEST_REST_SECONDS)
    log(`${host} blocks us (${reason ?? 'no reason given'}); it is left alone for ${seconds} s`)
    await budget.pause(host, new Date(Date.parse(finishedAt) + seconds * 1_000))
  }
}
