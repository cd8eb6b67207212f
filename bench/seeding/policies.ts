/** Ways to choose the terms of each run, and what they find at the same budget. */
import type { TermEffort } from '../../store/efforts.ts'
import { lettersOf, pastSearches } from '../../workers/rotation/past-searches.ts'
import { longestRest, rotateTerms } from '../../workers/rotation/rotate-terms.ts'
import type { LivingMarket } from './market.ts'

/** @param made what earlier runs searched for and found. @param flagged what of it is flagged. */
export type Policy = (run: number, made: readonly TermEffort[], flagged: ReadonlySet<string>) => string[]

export interface Outcome {
  searches: number
  /** Different flagged listings that were found. */
  found: number
}

/** @param ranked all terms, those that the lexicon takes for best first. @param places how many a run may search for. */
export function policies(ranked: readonly string[], places: number): Record<string, Policy> {
  const known = longestRest(ranked.length, places)
  return {
    'rotation by yield': (run, made, flagged) => {
      const runIds = Array.from({ length: Math.min(run, known) }, (_, ago) => String(run - 1 - ago))
      const past = pastSearches(made, runIds, flagged)
      const terms = ranked.map((term) => ({ term, searches: past.get(lettersOf(term)) ?? [] }))
      return rotateTerms(terms, { places, runs: run }).map(({ term }) => term)
    },
    'plain rotation': (run) =>
      Array.from({ length: places }, (_, at) => ranked[(run * places + at) % ranked.length] ?? ''),
    'always the first': () => ranked.slice(0, places),
  }
}

export function watch(market: LivingMarket, policy: Policy, runs: number): Outcome {
  const made: TermEffort[] = []
  const flagged = new Set<string>()
  let searches = 0
  for (let run = 0; run < runs; run += 1) {
    const efforts = policy(run, made, flagged).map((term): TermEffort => {
      const found = market.search(term, run)
      return { runId: String(run), term, outcome: found.length > 0 ? 'results' : 'empty', found }
    })
    searches += efforts.length
    for (const { found = [] } of efforts) for (const id of found) if (market.isFlagged(id)) flagged.add(id)
    made.push(...efforts)
  }
  return { searches, found: flagged.size }
}
