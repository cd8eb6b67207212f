import { expect, test } from 'vitest'
import type { Entry } from './entries.ts'
import { arraysOf, compileVocabulary, openVocabulary } from './vocabulary.ts'

const provenance = { source: 'unreviewed', confidence: 'medium' }

function name(form: string, language: string, taxon: string): Entry {
  const meaning = { taxa: [taxon], strength: 'strong', kind: 'vernacular' } as const
  return { type: 'taxon', ...meaning, form, language, ...provenance }
}

const ENTRIES: readonly Entry[] = [
  name('pangolin', 'en', 'Manidae'),
  name('Pangolin', 'de', 'Manidae'),
  name('слон', 'ru', 'Elephantidae'),
  name('слоновая черепаха', 'ru', 'Chelonoidis'),
  name('Löwe', 'de', 'Panthera leo'),
  { type: 'product', product: 'ivory', form: 'бивень', language: 'ru', ...provenance },
  { type: 'signal', signal: 'offer', form: '^for sale', language: 'en', ...provenance },
  { type: 'innocent', reading: 'brand or model', form: 'tiger beer', language: 'en', ...provenance },
]

const compiled = compileVocabulary(ENTRIES, {
  abbreviations: { epithets: new Set(['erithacus']), endingWith: () => null },
  ordinary: new Set(['pangolim']),
  named: new Set(['Manidae', 'Panthera leo']),
})

test('a vocabulary opened from its arrays has the entries of the tables', () => {
  const opened = openVocabulary(arraysOf(compiled))
  expect(opened.entries).toEqual(ENTRIES)
  expect(opened.entries).toBe(opened.entries)
})

test('every term means the same, further spellings, stems and meaningless words included', () => {
  const { equals } = compiled.terms.automaton.complete()
  const opened = openVocabulary(arraysOf(compiled))
  expect(equals.length).toBeGreaterThan(ENTRIES.length + 3)
  const meanings = Array.from(equals, (_, term) => compiled.terms.meaningOf(term))
  expect(Array.from(equals, (_, term) => opened.terms.meaningOf(term))).toEqual(meanings)
  expect(meanings).toContain(null)
})

test('terms of one entry still have one entry, and those of the tables are the same ones', () => {
  const opened = openVocabulary(arraysOf(compiled))
  const termOf = (form: string) => opened.terms.meaningOf(opened.terms.automaton.indexOf(form))
  expect(termOf('бивень')).toBe(termOf('бивен'))
  expect(termOf('бивень')).toBe(opened.entries[5])
  expect(termOf('loewe')).toBe(opened.entries[4])
})

test('the same words are misspellable', () => {
  const { misspellable } = openVocabulary(arraysOf(compiled))
  expect(misspellable.neighbourhood.near('pangolyn')).toEqual(['pangolin'])
  expect(misspellable.known.has('pangolim', 0, 8)).toBe(true)
  expect(misspellable.known.has('pangolyn', 0, 8)).toBe(false)
  expect([...misspellable.named]).toEqual(['Manidae', 'Panthera leo'])
})

test('arrays of something else are refused', () => {
  expect(() => openVocabulary({ nodes: Uint16Array.of(1) })).toThrow(TypeError)
})
