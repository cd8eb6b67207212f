/** Notes which flagged listings a whole run did not meet: one absence, and no more than that. */
import { isTellingAbsence } from '../lifecycle/absence.ts'
import type { SearchEffort } from '../model/run.ts'
import type { Site } from '../model/site.ts'
import { effortsOf } from '../store/efforts.ts'
import type { Store } from '../store/open-store.ts'
import type { RunProgress } from '../store/runs.ts'
import { withTransaction } from '../store/transaction.ts'
import { flaggedListings } from '../store/watched-listings.ts'
import { pagesToFind } from './paging.ts'
import { recordLooks } from './record-looks.ts'

/** Repeated after a kill it notes the same again, which is stored once. */
export async function noteUnlisted(
  store: Store,
  progress: RunProgress,
  site: Site,
  at: string,
): Promise<void> {
  const { run, tasks } = progress
  const hasFailed = tasks.discover.failed > 0
  if (hasFailed || !isWhole(await effortsOf(store, run.runId)) || pagesToFind(site, progress) === 0) return
  for (const { listing, life } of await flaggedListings(store, run.site)) {
    const { listingId } = listing
    if (life.lookedAt >= run.startedAt || !isTellingAbsence(life, at)) continue
    const look = {
      ...{ site: run.site, listingId, isThread: false, runId: run.runId, at },
      ...{
        lookId: `unlisted-${run.runId}`,
        finding: 'unlisted' as const,
        reason: 'no search or list showed it',
      },
    }
    await withTransaction(store, (session) => recordLooks(store, look, session))
  }
}

/** Where some results could not be seen, what was not among the others may have been there. */
function isWhole(efforts: readonly SearchEffort[]): boolean {
  return (
    efforts.some(({ outcome }) => outcome === 'results') &&
    efforts.every(({ outcome }) => outcome === 'results' || outcome === 'empty')
  )
}
