import { expect, test } from 'vitest'
import type { TaxonEntry } from '../entries.ts'
import { internationalNames } from './international-names.ts'

function entry(form: string, language: string, more: Partial<TaxonEntry> = {}) {
  const made: TaxonEntry = {
    ...{ type: 'taxon', taxa: ['Huso huso'], strength: 'strong', kind: 'trade-name', form, language },
    ...{ source: 'unreviewed', confidence: 'low' },
    ...more,
  }
  return { entry: made, form: form.toLowerCase() }
}

function formsOf(...entries: ReturnType<typeof entry>[]): string[] {
  return internationalNames(entries).map(({ form, languages }) => `${form} ${languages}`)
}

test('what three languages spell alike is international, with English two are enough', () => {
  expect(formsOf(entry('beluga', 'de'), entry('beluga', 'fr'), entry('beluga', 'pl'))).toEqual(['beluga 3'])
  expect(formsOf(entry('beluga', 'en'), entry('beluga', 'fr'))).toEqual(['beluga 2'])
  expect(formsOf(entry('beluga', 'de'), entry('beluga', 'fr'))).toEqual([])
  expect(formsOf(entry('hawk', 'en'))).toEqual([])
})

test('a name that means other things as well needs more languages', () => {
  const weak = (language: string) => entry('beluga', language, { strength: 'weak' })
  expect(formsOf(weak('en'), weak('de'), weak('fr'))).toEqual([])
  expect(formsOf(weak('en'), weak('de'), weak('fr'), weak('pl'))).toEqual(['beluga 4'])
})

test('one name of several taxa is several, one of the same taxa is one', () => {
  const other = entry('beluga', 'fr', { taxa: ['Delphinapterus leucas'] })
  expect(formsOf(entry('beluga', 'en'), entry('beluga', 'de'), other)).toEqual(['beluga 3', 'beluga 3'])
})

test('genera of taxa that people have names for, no families, no phrases, no code words, no plurals', () => {
  const und = (form: string, taxa: string[]) => entry(form, 'und', { kind: 'scientific', taxa })
  const named = entry('kaluga', 'en', { taxa: ['Huso dauricus'] })
  expect(formsOf(und('Huso', ['Huso']), named)).toEqual(['huso 1'])
  expect(formsOf(und('Manis', ['Manis']), named)).toEqual([])
  expect(formsOf(und('Manidae', ['Manidae']), entry('pangolin', 'en', { taxa: ['Manidae'] }))).toEqual([])
  expect(formsOf(entry('huso caviar', 'en'), entry('huso caviar', 'de'))).toEqual([])
  const code = (language: string) => entry('white', language, { kind: 'code-word' })
  expect(formsOf(code('en'), code('de'), code('fr'))).toEqual([])
  const both = ['en', 'de'].flatMap((language) => [entry('beluga', language), entry('belugas', language)])
  expect(formsOf(...both)).toEqual(['beluga 2'])
})
