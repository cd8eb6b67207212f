import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { longestRest, rotateTerms } from './rotate-terms.ts'
import { expectedYield, LONGEST_REST, type PastSearch, restOf } from './term-yield.ts'

interface Term {
  name: string
  /** What each search for it finds. */
  finds: number
  searches: PastSearch[]
}

function terms(...finds: number[]): Term[] {
  return finds.map((found, index) => ({ name: `t${index}`, finds: found, searches: [] }))
}

/** Runs on and on; what is searched for is found each time. @returns the names of the terms of each run. */
function rotated(all: readonly Term[], places: number, runs: number): string[][] {
  return Array.from({ length: runs }, (_, run) => {
    const chosen = rotateTerms(all, { places, runs: run })
    for (const term of all) {
      term.searches = term.searches.map((past) => ({ ...past, runsAgo: past.runsAgo + 1 }))
      if (chosen.includes(term)) term.searches.unshift({ runsAgo: 1, flagged: term.finds })
    }
    return chosen.map(({ name }) => name)
  })
}

const countOf = (runs: readonly string[][], name: string): number =>
  runs.filter((names) => names.includes(name)).length

describe('a term', () => {
  test('that finds something is searched for in every run, one that never does is rested', () => {
    const runs = rotated(terms(1, 0), 4, 60)
    expect(countOf(runs, 't0')).toBe(60)
    expect(countOf(runs, 't1')).toBeLessThan(15)
    expect(countOf(runs, 't1')).toBeGreaterThanOrEqual(Math.floor(60 / LONGEST_REST))
  })

  test('that begins to find something comes back', () => {
    const barren = Array.from({ length: 8 }, (_, nth) => ({ runsAgo: nth + 1, flagged: 0 }))
    expect(restOf(expectedYield(barren))).toBeGreaterThan(6)
    expect(restOf(expectedYield([{ runsAgo: 1, flagged: 3 }, ...barren]))).toBe(1)
  })

  test('that nobody has searched for is explored beside those that are known to be good', () => {
    const known = terms(5, 5, 5, 5, 5, 5)
    rotated(known, 6, 5)
    const fresh = terms(0, 0, 0).map((term) => ({ ...term, name: `new-${term.name}` }))
    const runs = rotated([...known, ...fresh], 4, 6)
    expect(fresh.every(({ name }) => countOf(runs, name) > 0)).toBe(true)
  })
})

test('a site seen for the first time is searched for what the lexicon takes for best', () => {
  expect(rotateTerms(terms(0, 0, 0, 0), { places: 3, runs: 0 }).map(({ name }) => name)).toEqual([
    't0',
    't1',
    't2',
  ])
})

test('where nothing is due, the term that rested longest is searched for, so that time goes on', () => {
  const all = terms(0, 0)
  const runs = rotated(all, 4, 60)
  expect(runs.every((names) => names.length > 0)).toBe(true)
})

test('where little is due, little is searched for', () => {
  const all = terms(0, 0, 0, 0)
  rotated(all, 4, 40)
  const next = rotateTerms(all, { places: 4, runs: 40 })
  expect(next.length).toBeLessThan(4)
  expect(next.length).toBeGreaterThan(0)
})

const yields = fc.array(fc.constantFrom(0, 0, 0, 0.1, 0.3, 1, 4), { minLength: 1, maxLength: 30 })
const places = fc.integer({ min: 1, max: 12 })

property.prop([yields, places], { numRuns: 40 })(
  'none is forgotten: each is searched for again within its longest rest',
  (finds, of) => {
    const all = terms(...finds)
    const rest = longestRest(all.length, of)
    const runs = rotated(all, of, 3 * rest)
    for (const { name } of all) {
      const at = runs.flatMap((names, run) => (names.includes(name) ? [run] : []))
      for (const [index, run] of [...at, runs.length].entries()) {
        expect(run - (at[index - 1] ?? -1)).toBeLessThanOrEqual(rest)
      }
    }
  },
)

property.prop([yields, places], { numRuns: 40 })(
  'of two terms the one that finds more is never searched for less often',
  (finds, of) => {
    const all = terms(...finds)
    const runs = rotated(all, of, 120)
    const better = all.toSorted((one, other) => other.finds - one.finds)
    for (const [index, term] of better.entries()) {
      const next = better[index + 1]
      if (next === undefined || next.finds === term.finds) continue
      // Until both are known nothing tells them apart but their rank.
      const both = runs.findIndex((_, run) =>
        [term, next].every(({ name }) => countOf(runs.slice(0, run), name) > 0),
      )
      const known = both === -1 ? [] : runs.slice(both)
      expect(countOf(known, term.name)).toBeGreaterThanOrEqual(countOf(known, next.name) - 1)
    }
  },
)

property.prop([yields, places, fc.nat({ max: 100 })])(
  'the same past chooses the same terms, each once',
  (finds, of, runs) => {
    const all = terms(...finds)
    rotated(all, of, 7)
    const chosen = rotateTerms(all, { places: of, runs })
    expect(rotateTerms(all, { places: of, runs })).toEqual(chosen)
    expect(new Set(chosen).size).toBe(chosen.length)
    expect(chosen.length).toBeLessThanOrEqual(of)
  },
)

property.prop([fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { maxLength: 20 }), fc.nat({ max: 19 })])(
  'more found never makes a term less expected of, or its rest longer',
  (found, nth) => {
    const searches = found.map((flagged, index) => ({ runsAgo: index + 1, flagged }))
    const more = searches.map((search, index) =>
      index === nth ? { ...search, flagged: search.flagged + 1 } : search,
    )
    expect(expectedYield(more)).toBeGreaterThanOrEqual(expectedYield(searches))
    expect(restOf(expectedYield(more))).toBeLessThanOrEqual(restOf(expectedYield(searches)))
  },
)
