/** Names that look like scientific ones and are none, the same in every run. */
import type { ImportedTaxon } from '../../keywords/import/imported-taxa.ts'

const SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi xo zu cha phi tro nis mar gol pter'.split(' ')

export function pseudoTaxa(count: number): ImportedTaxon[] {
  const next = pseudoRandom()
  const word = (least: number) =>
    Array.from(
      { length: least + Math.floor(next() * 3) },
      () => SYLLABLES[Math.floor(next() * SYLLABLES.length)],
    ).join('')
  const names = new Set<string>()
  while (names.size < count) {
    const genus = word(3)
    names.add(`${genus.charAt(0).toUpperCase()}${genus.slice(1)} ${word(2)}us`)
  }
  return [...names].map((name) => ({
    ...{
      name,
      rank: 'species',
      family: 'Pseudidae',
      order: 'Pseudiformes',
      class: 'Pseuda',
      source: 'bench',
    },
    synonyms: [],
    listings: [],
  }))
}

export function shuffled(terms: string[]): string[] {
  const next = pseudoRandom()
  for (let i = terms.length - 1; i > 0; i--) {
    const other = Math.floor(next() * (i + 1))
    const held = terms[i] ?? ''
    terms[i] = terms[other] ?? ''
    terms[other] = held
  }
  return terms
}

/** A linear congruential generator (Numerical Recipes): only has to be the same in every run. */
function pseudoRandom(): () => number {
  let state = 1
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
