/** Chooses what to search for on a marketplace. */
import { listTerms, takesQuery } from '../crawlers/site/result-lists.ts'
import type { SearchTerm } from '../keywords/search-terms.ts'
import type { Run } from '../model/run.ts'
import type { Site } from '../model/site.ts'
import { broadTerms } from './broad-terms.ts'
import { lettersOf } from './rotation/past-searches.ts'
import { longestRest, rotateTerms } from './rotation/rotate-terms.ts'
import type { PastSearch } from './rotation/term-yield.ts'

export type RunTerm = Run['terms'][number]
/** Terms of a language from the lexicon. */
export type Candidates = (language: string) => readonly SearchTerm[]

/** What is known of earlier runs of the site. */
export interface SitePast {
  /** How many runs there were. */
  runs: number
  /** By the letters of the term, its searches from the newest on. */
  searches: ReadonlyMap<string, readonly PastSearch[]>
}

const NO_PAST: SitePast = { runs: 0, searches: new Map() }

/** Of the pages of a run, one in so many goes to the first page of a search; the others are for what it finds. */
const PAGES_A_TERM = 3
/** However many pages a run may visit: the other terms have their turn in later runs. */
const MOST_TERMS = 800

/**
 * The lists of the site file that take no term, then its fixed terms; else terms of each of the site's languages, the
 * broadest first and in turn, so that a short run looks for everything a little. What was found by them in earlier runs
 * says how often each is searched for.
 */
export function seedTerms(site: Site, candidates: Candidates, past: SitePast = NO_PAST): RunTerm[] {
  const lists = listTerms(site)
  if (!takesQuery(site)) return lists
  const terms = site.search?.terms
  if (terms !== undefined) return [...lists, ...unique(terms.map((term) => ({ term, language: null })))]
  const ranked = rankedTerms(site, candidates).map((term) => ({
    term,
    searches: past.searches.get(lettersOf(term.term)) ?? [],
  }))
  const chosen = rotateTerms(ranked, { places: placesIn(site), runs: past.runs })
  return [...lists, ...chosen.map(({ term }) => term)]
}

/** How many of the newest runs must be known, so that no term that was searched for is taken for a new one. */
export function runsToKnow(site: Site, candidates: Candidates): number {
  const isFixed = !takesQuery(site) || site.search?.terms !== undefined
  return isFixed ? 0 : longestRest(rankedTerms(site, candidates).length, placesIn(site))
}

/** All terms of the site's languages, the broadest first. */
export function rankedTerms({ languages }: Pick<Site, 'languages'>, candidates: Candidates): RunTerm[] {
  const rounds = languages.map((language) =>
    broadTerms(candidates(language), language).map(({ term }) => ({ term, language })),
  )
  return unique(inTurn(rounds))
}

function placesIn({ politeness }: Site): number {
  const most = Math.max(1, Math.floor(politeness.maxPagesPerRun / PAGES_A_TERM))
  return Math.min(most, MOST_TERMS)
}

/** One from each list, then the next from each. */
function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat()
}

function unique(terms: readonly RunTerm[]): RunTerm[] {
  const byLetters = new Map<string, RunTerm>()
  for (const term of terms) {
    const letters = lettersOf(term.term)
    if (!byLetters.has(letters)) byLetters.set(letters, term)
  }
  return [...byLetters.values()]
}
