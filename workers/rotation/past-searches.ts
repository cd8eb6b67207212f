/** What earlier runs of a site found by each term. */
import type { TermEffort } from '../../store/efforts.ts'
import type { PastSearch } from './term-yield.ts'

/** Under which a term is known: a marketplace is asked for the same letters once, whichever language they were meant in. */
export function lettersOf(term: string): string {
  return term.normalize('NFC').toLowerCase()
}

/**
 * A search that was blocked or failed is none: its term is as due as before.
 *
 * @param runIds of the site, the newest first.
 * @param flagged identifiers of the site's listings that are flagged and were not dismissed.
 * @returns by the letters of the term, its searches from the newest on.
 */
export function pastSearches(
  efforts: readonly TermEffort[],
  runIds: readonly string[],
  flagged: ReadonlySet<string>,
): Map<string, PastSearch[]> {
  const ofRun = Map.groupBy(efforts.filter(wasMade), ({ runId }) => runId)
  const past = new Map<string, PastSearch[]>()
  for (const [index, runId] of runIds.entries()) {
    const found = new Map<string, Set<string>>()
    for (const { term, found: listings = [] } of ofRun.get(runId) ?? []) {
      const letters = lettersOf(term)
      const known = found.get(letters) ?? new Set()
      for (const listing of listings) if (flagged.has(listing)) known.add(listing)
      found.set(letters, known)
    }
    const finders = Map.groupBy(
      [...found.values()].flatMap((listings) => [...listings]),
      (listing) => listing,
    )
    for (const [letters, listings] of found) {
      const parts = [...listings].map((listing) => 1 / (finders.get(listing)?.length ?? 1))
      const search = { runsAgo: index + 1, flagged: parts.reduce((sum, part) => sum + part, 0) }
      past.set(letters, [...(past.get(letters) ?? []), search])
    }
  }
  return past
}

function wasMade({ outcome }: TermEffort): boolean {
  return outcome === 'results' || outcome === 'empty'
}
