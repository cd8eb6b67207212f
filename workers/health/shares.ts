/** The shares that a site's health is judged by, each as how often it went well. */
import { REPORTED_FIELDS } from '../../crawlers/fill/field-fill.ts'
import type { AlarmKind, Share, SiteTally } from '../../model/site-health.ts'

/** What an alarm is about. */
export interface Concern {
  kind: AlarmKind
  field: string | null
}

export const CONCERNS: readonly Concern[] = [
  ...(['blocked', 'login-wall', 'refused-by-robots', 'errors', 'unreadable', 'empty-searches'] as const).map(
    (kind) => ({ kind, field: null }),
  ),
  ...REPORTED_FIELDS.map((field) => ({ kind: 'field-dropped' as const, field })),
]

/** How often it went well; nothing is said about fields of listings that could not be read. */
export function shareOf({ kind, field }: Concern, tallies: readonly SiteTally[]): Share {
  return tallies.map((tally) => shareIn(kind, field, tally)).reduce(added, { good: 0, of: 0 })
}

export function added(one: Share, other: Share): Share {
  return { good: one.good + other.good, of: one.of + other.of }
}

function shareIn(kind: AlarmKind, field: string | null, tally: SiteTally): Share {
  const { visits, searches, wanted, listings, fields } = tally
  const all = Object.values(visits).reduce((sum, count) => sum + count, 0)
  switch (kind) {
    case 'blocked':
      return { good: all - visits.blocked, of: all }
    case 'login-wall':
      return { good: all - visits.login, of: all }
    case 'refused-by-robots':
      return { good: all - visits['refused-by-robots'], of: all }
    case 'errors':
      return { good: all - visits.error, of: all }
    case 'unreadable':
      return { good: listings, of: wanted }
    case 'empty-searches':
      return { good: searches.pages - searches.empty, of: searches.pages }
    default:
      return { good: sum(fields[field ?? '']), of: listings }
  }
}

/** Of the listings, how many have the field from the place that most of the earlier ones had it from. */
export function usualPlaceShare(
  field: string,
  now: SiteTally,
  before: readonly SiteTally[],
): { now: Share; before: Share } {
  const sources: Record<string, number> = {}
  for (const { fields } of before) {
    for (const [source, count] of Object.entries(fields[field] ?? {}))
      sources[source] = (sources[source] ?? 0) + count
  }
  const [usual] = Object.entries(sources).toSorted(([, one], [, other]) => other - one)[0] ?? []
  const from = (tally: SiteTally): Share => ({
    good: tally.fields[field]?.[usual ?? ''] ?? 0,
    of: tally.listings,
  })
  return { now: from(now), before: before.map(from).reduce(added, { good: 0, of: 0 }) }
}

function sum(counts: Record<string, number> = {}): number {
  return Object.values(counts).reduce((total, count) => total + count, 0)
}
