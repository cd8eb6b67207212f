/** Visits one page of search results, plans a visit to every listing on it and the page after it. */
import { readSearchPage, type SearchPage } from '../crawlers/reading/search-page.ts'
import type { VisitedPage } from '../crawlers/visited-page.ts'
import type { SearchEffort } from '../model/run.ts'
import type { DiscoverJob } from '../model/task.ts'
import { effortsOf, recordEffort } from '../store/efforts.ts'
import { planTasks } from '../store/ledger.ts'
import { runProgress } from '../store/runs.ts'
import { recordVisit } from '../store/visits.ts'
import { barrenPages, mayTurnPage, pagesLeft } from './paging.ts'
import type { Parts } from './parts.ts'
import { type Assignment, done, failed, type Settlement } from './settlement.ts'
import { siteOf } from './site-of-task.ts'
import { discoverTask, runOf, visitTask } from './task-plan.ts'
import { visitRecord } from './visit-record.ts'

const NOTHING: SearchPage = { listings: [], next: null, empty: true }

/** @throws VisitFailedError */
export async function discover(
  { payload, visitId }: Assignment<'discover'>,
  parts: Parts,
): Promise<Settlement> {
  const { store, visitor, now } = parts
  const { site } = await siteOf(payload, parts)
  const { paging } = site.search
  const page = await visitor.visit(payload.url, {
    site,
    purpose: 'search',
    ...(paging.by === 'scroll' && { scrolls: paging.max }),
  })
  await parts.restAfterBlock(page)
  const found = page.outcome === 'page' ? readSearchPage(site, page) : NOTHING
  const visits = found.listings.map(({ url, listingId }) =>
    visitTask({ ...runOf(payload), url, listingId }, now()),
  )

  const ending = page.outcome === 'error' ? failed(page.reason ?? 'error') : done(page.reason)
  return {
    ...ending,
    async record(session) {
      await recordVisit(store, visitRecord(page, visitId, payload, { bodySha256: null }), session)
      const left = pagesLeft(site, await runProgress(store, payload.runId))
      const planned = await planTasks(store, visits.slice(0, left), session)
      const effort = effortOf(payload, visitId, page, visits.length, planned.length)
      await recordEffort(store, effort, session)
      const barren = planned.length > 0 ? 0 : 1 + barrenPages(await effortsOf(store, payload.runId), payload)
      if (found.next === null || !mayTurnPage(site, payload.page, barren, left - planned.length))
        return planned
      const onward = discoverTask({ ...payload, page: payload.page + 1, url: found.next }, now())
      return [...planned, ...(await planTasks(store, [onward], session))]
    },
  }
}

function effortOf(
  { runId, site, term, language, page, url }: DiscoverJob,
  visitId: string,
  visited: VisitedPage,
  results: number,
  newResults: number,
): SearchEffort {
  const outcome = visited.outcome === 'page' || visited.outcome === 'ended' ? null : visited.outcome
  return {
    schemaVersion: 1,
    ...{ runId, site, term, language, page, url, visitId, results, newResults },
    outcome: outcome ?? (results > 0 ? 'results' : 'empty'),
    at: visited.finishedAt,
  }
}
