/** Adds up what visits gave, hour by hour. */
import { LOGIN_WALL } from '../../crawlers/reading/login-wall.ts'
import type { SiteTally } from '../../model/site-health.ts'
import type { Visit } from '../../model/visit.ts'

export type TalliedVisit = Pick<Visit, 'visitId' | 'outcome' | 'reason' | 'read' | 'finishedAt'>

/**
 * One tally an hour, the earliest first. Visits that were not to be read, as captures, count for nothing.
 *
 * @param hopeful visits of searches that should find something.
 */
export function tallyVisits(
  run: { site: string; runId: string; isOver: boolean },
  visits: readonly TalliedVisit[],
  hopeful: ReadonlySet<string>,
): SiteTally[] {
  const read = visits
    .filter((visit) => visit.read !== undefined)
    .toSorted((one, other) => (one.finishedAt < other.finishedAt ? -1 : 1))
  const hours = [...Map.groupBy(read, ({ finishedAt }) => hourOf(finishedAt))]
  return hours.map(([hour, within], index) => ({
    schemaVersion: 1,
    site: run.site,
    runId: run.runId,
    hour,
    from: within[0]?.finishedAt ?? hour,
    to: within.at(-1)?.finishedAt ?? hour,
    final: run.isOver || index < hours.length - 1,
    ...countsOf(within, hopeful),
  }))
}

/** The beginning of the hour that an instant lies in. */
export function hourOf(at: string): string {
  return `${at.slice(0, 'YYYY-MM-DDTHH'.length)}:00:00.000Z`
}

type Counts = Pick<SiteTally, 'visits' | 'searches' | 'wanted' | 'listings' | 'fields'>

function countsOf(visits: readonly TalliedVisit[], hopeful: ReadonlySet<string>): Counts {
  const counts: Counts = {
    visits: { page: 0, ended: 0, blocked: 0, login: 0, 'refused-by-robots': 0, error: 0 },
    searches: { pages: 0, empty: 0 },
    ...{ wanted: 0, listings: 0, fields: {} },
  }
  for (const { visitId, outcome, reason, read } of visits) {
    const asksToSignIn = outcome === 'blocked' && reason === LOGIN_WALL
    counts.visits[asksToSignIn ? 'login' : outcome] += 1
    if (outcome !== 'page' || read === undefined) continue
    if (hopeful.has(visitId)) {
      counts.searches.pages += 1
      if (read.results === 0) counts.searches.empty += 1
    }
    counts.wanted += read.listings + read.unreadable
    counts.listings += read.listings
    for (const [field, sources] of Object.entries(read.fields)) {
      const sums = counts.fields[field] ?? {}
      for (const [source, count] of Object.entries(sources)) sums[source] = (sums[source] ?? 0) + count
      counts.fields[field] = sums
    }
  }
  return counts
}
