/**
 * Chooses which of a site's search terms the next run looks for.
 *
 * A term that finds flagged listings is due in every run; one that finds nothing rests, longer after each empty search.
 * Of four places in a row, counted on from run to run, one goes to the due term that rested longest, one to a term that
 * was never searched for, and two to the due terms from which most is expected by now. So what is worth it runs often,
 * new terms are explored, and no term waits for longer than `longestRest`.
 */
import { expectedYield, LONGEST_REST, type PastSearch, restOf } from './term-yield.ts'

export interface PastTerm {
  /** Its searches in earlier runs, the newest first; empty where it was never searched for. */
  searches: readonly PastSearch[]
}

export interface Budget {
  /** How many terms a run may look for. */
  places: number
  /** How many runs of the site there were. */
  runs: number
}

const KINDS = ['longest-rested', 'new', 'most-expected', 'most-expected'] as const

/** A term waits for at most so many runs, where there are `terms` of them. */
export function longestRest(terms: number, places: number): number {
  return LONGEST_REST + Math.ceil((KINDS.length * terms) / places) + 1
}

/** @param ranked what the lexicon takes for best, first. @returns the terms in the order of what is expected of them. */
export function rotateTerms<T extends PastTerm>(ranked: readonly T[], { places, runs }: Budget): T[] {
  const standing = ranked.map((term, rank) => {
    const expected = expectedYield(term.searches)
    const age = term.searches[0]?.runsAgo ?? null
    return { term, rank, expected, age, worth: expected * (age ?? 0) }
  })
  const fresh = standing.filter(({ age }) => age === null)
  const due = standing.filter(({ age, expected }) => age !== null && age >= restOf(expected))
  const rested = due.toSorted(
    (one, other) =>
      (other.age ?? 0) - (one.age ?? 0) || other.expected - one.expected || one.rank - other.rank,
  )
  const worthy = due.toSorted((one, other) => other.worth - one.worth || one.rank - other.rank)
  const lists = {
    'longest-rested': [rested, fresh],
    new: [fresh, worthy],
    'most-expected': [worthy, fresh],
  }
  const chosen = new Set<(typeof standing)[number]>()
  for (let place = 0; place < places; place += 1) {
    const kind = KINDS[(runs * places + place) % KINDS.length] ?? 'most-expected'
    const next = lists[kind].flat().find((one) => !chosen.has(one))
    if (next === undefined) break
    chosen.add(next)
  }
  const [longest] = standing.toSorted(
    (one, other) => (other.age ?? 0) - (one.age ?? 0) || one.rank - other.rank,
  )
  // A run without a search would be none, and the terms would rest for ever.
  if (chosen.size === 0 && longest !== undefined) chosen.add(longest)
  return [...chosen]
    .toSorted((one, other) => other.expected - one.expected || one.rank - other.rank)
    .map(({ term }) => term)
}
