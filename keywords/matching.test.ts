import { expect, test } from 'vitest'
import { normalize } from '../text/normalize.ts'
import type { Entry, SignalEntry, TaxonEntry } from './entries.ts'
import { compileTerms, foldedForm, matcherOf } from './matching.ts'
import { misspellableWords } from './misspellings.ts'

const provenance = { source: 'unreviewed', confidence: 'medium' }

function name(form: string, language: string): TaxonEntry {
  return {
    type: 'taxon',
    taxa: ['Manis'],
    strength: 'strong',
    kind: 'vernacular',
    form,
    language,
    ...provenance,
  }
}

function signal(form: string, language: string): SignalEntry {
  return { type: 'signal', signal: 'offer', form, language, ...provenance }
}

function matcherFor(...entries: Entry[]) {
  return matcherOf(
    compileTerms(
      entries.map((entry) => ({ entry, form: foldedForm(entry) })),
      [],
    ),
    { epithets: new Set(), endingWith: () => null },
    { folded: new Set(), covers: () => false },
    misspellableWords([], [], new Set()),
  )
}

function found(text: string, ...entries: Entry[]): string[] {
  return matcherFor(...entries)
    .find(normalize(text), text)
    .map(({ entry, start, end }) => `${entry.form} (${entry.language}) ${start}-${end}`)
}

test('every entry of a form is found, longer forms first where they begin together', () => {
  expect(found('slow loris', name('slow', 'en'), name('slow loris', 'en'), name('Slow Loris', 'de'))).toEqual(
    ['slow loris (en) 0-10', 'Slow Loris (de) 0-10', 'slow (en) 0-4'],
  )
})

test('a form that begins with ^ counts at the start alone', () => {
  const sell = signal('^sell', 'en')
  expect(found('sell a parrot', sell)).toEqual(['^sell (en) 0-4'])
  expect(found('I sell a parrot', sell)).toEqual([])
})

test('an ending that the language puts on its words is no other word', () => {
  expect(found('two tigers', name('tiger', 'en'))).toHaveLength(1)
  expect(found('tigerish', name('tiger', 'en'))).toEqual([])
  expect(found('черепахами', name('черепаха', 'ru'))).toContain('черепаха (ru) 0-7')
})

test('Vietnamese accents tell words apart where they are written', () => {
  const [tiger, glue] = [name('hổ', 'vi'), name('cao hổ cốt', 'vi')]
  expect(found('nanh hổ', tiger)).toHaveLength(1)
  expect(found('nanh hồ', tiger)).toEqual([])
  expect(found('nanh ho', tiger)).toEqual([])
  expect(found('cao ho cot', glue)).toHaveLength(1)
})

test('a disguised word is found and said to be disguised', () => {
  const text = 'p.a.n.g.o.l.i.n'
  const [match] = matcherFor(name('pangolin', 'en')).find(normalize(text), text)
  expect(match).toMatchObject({ disguised: true, misspelled: false })
})

test('entries are looked up by their form as it is matched', () => {
  const matcher = matcherFor(name('Éléphant', 'fr'), name('elephant', 'en'), signal('for sale', 'en'))
  expect(matcher.withForm('elephant').map(({ language }) => language)).toEqual(['fr', 'en'])
  expect(matcher.withForm('eleph')).toEqual([])
})
