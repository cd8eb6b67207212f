/** Visits one page of a list, plans a visit to every listing on it and the pages after it. */
import { readResults } from '../crawlers/results/read-results.ts'
import { NO_RESULTS, type ResultPage } from '../crawlers/results/result-page.ts'
import { listFor, takesQuery } from '../crawlers/site/result-lists.ts'
import type { VisitedPage } from '../crawlers/visited-page.ts'
import { MOST_FOUND, type SearchEffort } from '../model/run.ts'
import type { DiscoverJob, Task } from '../model/task.ts'
import { effortsOf, recordEffort } from '../store/efforts.ts'
import { planTasks } from '../store/ledger.ts'
import { runProgress } from '../store/runs.ts'
import { metInRun } from '../store/sightings.ts'
import { recordVisit } from '../store/visits.ts'
import { listRead } from './health/page-read.ts'
import { barrenPages, mayTurnPage, pagesToFind } from './paging.ts'
import type { Parts } from './parts.ts'
import { recordListings } from './record-listing.ts'
import { type Assignment, done, failed, type Settlement } from './settlement.ts'
import { siteOf } from './site-of-task.ts'
import { discoverTask, runOf, visitTask } from './task-plan.ts'
import { visitOrFailure } from './visit-or-failure.ts'
import { stageBytes, visitRecord } from './visit-record.ts'

/** @throws VisitFailedError as long as another attempt may help, VaultFullError */
export async function discover(
  { payload, visitId, isLastAttempt }: Assignment<'discover'>,
  parts: Parts,
): Promise<Settlement> {
  const { store, vault, now } = parts
  const { runId } = payload
  const { site } = await siteOf(payload, parts)
  const list = listFor(site, payload.term)
  const how = { site, purpose: 'search', list, run: runId } as const
  const page = await visitOrFailure(payload.url, how, isLastAttempt, parts)
  await parts.restAfterBlock(page)
  const found = page.outcome === 'page' ? readResults(site, list, page) : NO_RESULTS
  // Bytes that listings were read from will be judged; those of a page without any may be what an alarm shows.
  const { listings: results, read } = found
  const staged =
    read.length > 0 || results.length === 0 ? await stageBytes(vault, page) : { bodySha256: null }
  const visits =
    list.read === 'visit'
      ? found.listings.map((link) => visitTask({ ...runOf(payload), ...link }, now()))
      : []

  const record = visitRecord(page, visitId, payload, staged, listRead(found, payload.page))
  const isSearch = takesQuery(site) && list === site.search
  const foundBySearch = isSearch && { found: results.slice(0, MOST_FOUND).map(({ listingId }) => listingId) }
  const ending =
    page.outcome === 'error' ? failed(page.reason ?? 'error') : done(page.reason ?? wordsOf(found))
  return {
    ...ending,
    async record(session) {
      await recordVisit(store, record, session)
      const left = pagesToFind(site, await runProgress(store, runId))
      const planned = await planTasks(store, visits.slice(0, left), session)
      const ids = found.read.map(({ listingId }) => listingId)
      const met = ids.length > 0 ? await metInRun(store, { runId, site: site.name }, ids, session) : new Set()
      const assessing = await recordListings(found.read, { payload, visitId }, parts, session)
      const newResults = planned.length + ids.filter((id) => !met.has(id)).length
      const counts = { results: results.length, newResults, ...foundBySearch }
      await recordEffort(store, effortOf(payload, visitId, page, counts), session)
      const barren = newResults > 0 ? 0 : 1 + barrenPages(await effortsOf(store, runId), payload)
      const next = mayTurnPage(list, payload.page, barren, left - planned.length) ? found.next : null
      const onward = pagesAfter(payload, { ...found, next }, now()).slice(0, left - planned.length)
      return [...planned, ...assessing, ...(await planTasks(store, onward, session))]
    },
  }
}

/** Further pages that a list names are numbered as they stand in it; those of a list that is itself such a page, never. */
function pagesAfter(payload: DiscoverJob, { next, further }: ResultPage, at: string): Task[] {
  const urls = payload.page === 0 ? further : []
  return [...(next === null ? [] : [next]), ...urls].map((url, index) =>
    discoverTask({ ...payload, page: payload.page + 1 + index, url }, at),
  )
}

function wordsOf({ unusable }: ResultPage): string | null {
  return unusable.length === 0 ? null : unusable.slice(0, MOST_SAID).join('; ')
}

const MOST_SAID = 5

function effortOf(
  { runId, site, term, language, page, url }: DiscoverJob,
  visitId: string,
  visited: VisitedPage,
  counts: Pick<SearchEffort, 'results' | 'newResults' | 'found'>,
): SearchEffort {
  const outcome = visited.outcome === 'page' || visited.outcome === 'ended' ? null : visited.outcome
  return {
    schemaVersion: 1,
    ...{ runId, site, term, language, page, url, visitId, ...counts },
    outcome: outcome ?? (counts.results > 0 ? 'results' : 'empty'),
    at: visited.finishedAt,
  }
}
