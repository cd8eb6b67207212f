/** Which listings that are not flagged a run looks at again when it has done everything else. */
import { dueRechecks, type Unflagged } from '../lifecycle/next-recheck.ts'
import type { SiteVersion } from '../model/site.ts'
import type { Task } from '../model/task.ts'
import { hasRechecks } from '../store/ledger.ts'
import { urlsOf } from '../store/listings.ts'
import type { Store } from '../store/open-store.ts'
import { flaggedSellers, recheckCandidates } from '../store/rechecks.ts'
import type { RunProgress } from '../store/runs.ts'
import { pagesLeft } from './paging.ts'
import { visitsTo } from './revisits.ts'

/** Of a run's pages, as many at most. */
const SHARE_OF_PAGES = 0.1

/** Candidates for each place: those of flagged sellers are asked for whether they are due or not. */
const CANDIDATES_A_PLACE = 8

/**
 * Planned once in a run, from pages that neither flagged listings nor the search for new ones have used. The visits are
 * plain ones; only where what is found is flagged, evidence is captured as of any other listing.
 */
export async function recheckVisits(
  store: Store,
  progress: RunProgress,
  version: SiteVersion,
  at: string,
): Promise<Task[]> {
  const { run } = progress
  const share = Math.ceil(version.site.politeness.maxPagesPerRun * SHARE_OF_PAGES)
  const most = Math.min(share, pagesLeft(version.site, progress))
  if (most === 0 || (await hasRechecks(store, run.runId))) return []
  const sellers = await flaggedSellers(store, run.site)
  const found = await recheckCandidates(store, run.site, { at, sellers, most: most * CANDIDATES_A_PLACE })
  const marks = new Set(sellers)
  const known = found.map(
    ({ site, listingId, score, life, seller }): Unflagged => ({
      ...{ site, listingId, score, life },
      isOfFlaggedSeller: seller !== null && marks.has(seller),
    }),
  )
  const due = dueRechecks(known, at, most)
  const urls = await urlsOf(
    store,
    run.site,
    due.map(({ listingId }) => listingId),
  )
  const places = due.flatMap(({ listingId }) => {
    const url = urls.get(listingId)
    return url === undefined ? [] : [{ listingId, url }]
  })
  return visitsTo(places, run, version, at, { isRecheck: true })
}
