/** How far a search is followed: what a hostile or endless site cannot stretch. */
import { pagesOf } from '../crawlers/site/result-lists.ts'
import type { ResultList } from '../model/result-list.ts'
import type { SearchEffort } from '../model/run.ts'
import type { Site } from '../model/site.ts'
import type { DiscoverJob } from '../model/task.ts'
import type { RunProgress } from '../store/runs.ts'

/** Pages in a row without a result that the run did not know, after which a term is given up. */
const MOST_BARREN_PAGES = 3

/** Of a run's pages, so much is kept for known listings that results may no longer show. */
const KEPT_FOR_KNOWN = 0.1

/** How many more pages, of results and of listings, a run may visit to find something. */
export function pagesToFind(site: Pick<Site, 'politeness'>, progress: RunProgress | null): number {
  const kept = Math.floor(site.politeness.maxPagesPerRun * KEPT_FOR_KNOWN)
  return Math.max(0, pagesLeft(site, progress) - kept)
}

/** How many more pages, of results and of listings, a run may visit. */
export function pagesLeft({ politeness }: Pick<Site, 'politeness'>, progress: RunProgress | null): number {
  if (progress === null) return 0
  const { discover, visit } = progress.tasks
  const planned = [...Object.values(discover), ...Object.values(visit)].reduce((sum, count) => sum + count, 0)
  return Math.max(0, politeness.maxPagesPerRun - planned)
}

/** How many pages of this term directly before this one brought no new result. */
export function barrenPages(
  efforts: readonly SearchEffort[],
  { term, language, page }: Pick<DiscoverJob, 'term' | 'language' | 'page'>,
): number {
  const barren = new Set(
    efforts
      .filter((effort) => effort.term === term && effort.language === language && effort.newResults === 0)
      .map((effort) => effort.page),
  )
  let count = 0
  while (barren.has(page - count - 1)) count += 1
  return count
}

/**
 * @param page the page just read; the first one is 0.
 * @param barren how many pages in a row, this one included, brought no new result.
 * @param left how many more pages the run may visit.
 */
export function mayTurnPage(
  list: Pick<ResultList, 'paging'>,
  page: number,
  barren: number,
  left: number,
): boolean {
  if (left <= 0 || barren >= MOST_BARREN_PAGES) return false
  return page + 1 < pagesOf(list)
}
