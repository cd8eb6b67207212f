import { expect, test } from 'vitest'
import { loadLexicon } from './lexicon.ts'
import { candidateSearchTerms } from './search-terms.ts'

const lexicon = loadLexicon()
const vietnamese = candidateSearchTerms(lexicon, 'vi')
const russian = candidateSearchTerms(lexicon, 'ru').map(({ term }) => term)

test('search terms are of the language or scientific, best first, each once', () => {
  expect(vietnamese.length).toBeGreaterThan(100)
  expect(new Set(vietnamese.map(({ term }) => term)).size).toBe(vietnamese.length)
  expect(vietnamese[0]?.kind).toBe('trade-name')
  expect(vietnamese.map(({ weight }) => weight)).toEqual(
    vietnamese.map(({ weight }) => weight).toSorted((a, b) => b - a),
  )
})

test('scientific names are searched for where people have names for the taxon', () => {
  const scientific = vietnamese.filter(({ kind }) => kind === 'scientific').map(({ term }) => term)
  expect(scientific).toContain('Manis javanica')
  expect(scientific).not.toContain('Abeillia abeillei')
})

test('of the inflected forms of a word one is searched for', () => {
  expect(russian.filter((term) => /^черепах[аи]$|^черепах$/.test(term)).length).toBeLessThanOrEqual(1)
  expect(russian.some((term) => term.startsWith('черепах'))).toBe(true)
})

test('a language that the lexicon does not know has scientific names alone', () => {
  expect(new Set(candidateSearchTerms(lexicon, 'xx').map(({ kind }) => kind))).toEqual(
    new Set(['scientific']),
  )
})
