/** Chooses what to search for on a marketplace. */
import { takesQuery } from '../crawlers/site/search-url.ts'
import type { SearchTerm } from '../keywords/search-terms.ts'
import type { Run } from '../model/run.ts'
import type { Site } from '../model/site.ts'

export type RunTerm = Run['terms'][number]

/** A term is only worth its first page when there is room for the listings that it finds. */
const PAGES_A_TERM = 10
const MOST_TERMS = 400

/**
 * The fixed terms of the site file; else terms for each of the site's languages in turn, and for each language one
 * term for each taxon before a second one for any, so that a short run looks for everything a little. A site that
 * lists everything under one address is read once.
 *
 * @param candidates the terms of a language, best first.
 */
export function seedTerms(site: Site, candidates: (language: string) => readonly SearchTerm[]): RunTerm[] {
  const { terms } = site.search
  if (!takesQuery(site)) return [{ term: '', language: null }]
  if (terms !== undefined) return unique(terms.map((term) => ({ term, language: null })))
  const rounds = site.languages.map((language) =>
    acrossTaxa(candidates(language)).map(({ term }) => ({ term, language })),
  )
  const most = Math.max(1, Math.floor(site.politeness.maxPagesPerRun / PAGES_A_TERM))
  return unique(inTurn(rounds)).slice(0, Math.min(most, MOST_TERMS))
}

/** First the best term of each taxon, then the second best of each, and so on. */
function acrossTaxa(terms: readonly SearchTerm[]): SearchTerm[] {
  return inTurn([...Map.groupBy(terms, ({ taxonKey }) => taxonKey).values()])
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
