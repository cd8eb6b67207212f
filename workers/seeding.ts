/** Chooses what to search for on a marketplace. */
import { listTerms, takesQuery } from '../crawlers/site/result-lists.ts'
import type { SearchTerm } from '../keywords/search-terms.ts'
import type { Run } from '../model/run.ts'
import type { Site } from '../model/site.ts'
import { broadTerms } from './broad-terms.ts'

export type RunTerm = Run['terms'][number]

/** Of the pages of a run, one in so many goes to the first page of a search; the others are for what it finds. */
const PAGES_A_TERM = 3
/** More terms find hardly anything that these do not. */
const MOST_TERMS = 800

/**
 * The lists of the site file that take no term, then its fixed terms; else the broadest terms of each of the site's languages, in turn, so that a short
 * run looks for everything a little.
 *
 * @param candidates terms of a language from the lexicon.
 */
export function seedTerms(site: Site, candidates: (language: string) => readonly SearchTerm[]): RunTerm[] {
  const lists = listTerms(site)
  if (!takesQuery(site)) return lists
  const terms = site.search?.terms
  if (terms !== undefined) return [...lists, ...unique(terms.map((term) => ({ term, language: null })))]
  const rounds = site.languages.map((language) =>
    broadTerms(candidates(language), language).map(({ term }) => ({ term, language })),
  )
  const most = Math.max(1, Math.floor(site.politeness.maxPagesPerRun / PAGES_A_TERM))
  return [...lists, ...unique(inTurn(rounds)).slice(0, Math.min(most, MOST_TERMS))]
}

/** One from each list, then the next from each. */
function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat()
}

/** A marketplace is asked for the same letters once, whichever language they were meant in. */
function unique(terms: readonly RunTerm[]): RunTerm[] {
  const byLetters = new Map<string, RunTerm>()
  for (const term of terms) {
    const letters = term.term.normalize('NFC').toLowerCase()
    if (!byLetters.has(letters)) byLetters.set(letters, term)
  }
  return [...byLetters.values()]
}
