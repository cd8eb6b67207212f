/** Search effort added up over the pages of each term. */
import type { SearchEffort } from '../../../model/run.ts'

export interface TermEffort {
  term: string
  language: string | null
  pages: number
  results: number
  newResults: number
  /** Without repetition; a page that was simply empty is not told where others gave results. */
  outcomes: SearchEffort['outcome'][]
}

/** The terms in the order they were first searched. */
export function sumEffort(efforts: readonly SearchEffort[]): TermEffort[] {
  const byTerm = Map.groupBy(efforts, ({ term, language }) => JSON.stringify([term, language]))
  return [...byTerm.values()].flatMap((pages) => {
    const [first] = pages
    if (first === undefined) return []
    const outcomes = [...new Set(pages.map(({ outcome }) => outcome))]
    return [
      {
        term: first.term,
        language: first.language,
        pages: pages.length,
        results: pages.reduce((sum, { results }) => sum + results, 0),
        newResults: pages.reduce((sum, { newResults }) => sum + newResults, 0),
        outcomes: outcomes.includes('results') ? outcomes.filter((outcome) => outcome !== 'empty') : outcomes,
      },
    ]
  })
}
