import { expect, test } from 'vitest'
import { foldTerm, normalize } from '../text/normalize.ts'
import type { Entry, FoldedEntry } from './entries.ts'
import { latinSpellings } from './latin-spellings.ts'
import { loadLexicon } from './lexicon.ts'

function product(form: string, language: string): FoldedEntry {
  const entry: Entry = {
    type: 'product',
    product: 'ivory',
    form,
    language,
    source: 'test',
    confidence: 'high',
  }
  return { entry, form: foldTerm(form) }
}

const TAXON = {
  type: 'taxon',
  taxa: ['Manidae'],
  strength: 'strong',
  kind: 'vernacular',
  language: 'ja',
  source: 'test',
  confidence: 'high',
} as const

function spellingsOf(...entries: FoldedEntry[]): string[] {
  return latinSpellings(entries).map(({ form }) => form)
}

test('a term keeps what it means when it is spelled in Latin letters', () => {
  const [spelling] = latinSpellings([product('象牙', 'zh')])
  expect(spelling?.entry).toMatchObject({
    type: 'product',
    product: 'ivory',
    form: 'xiangya',
    language: 'zh',
  })
})

test('a short word that may be a name elsewhere is weak, a long one or a phrase is as strong as its term', () => {
  const strengths = ['バンテン', 'センザンコウ', 'ぞうげ の はんこ'].map((form) => {
    const entry: Entry = { ...TAXON, form }
    return latinSpellings([{ entry, form: foldTerm(form) }]).map((one) => one.entry)
  })
  expect(strengths).toMatchObject([
    [{ form: 'banten', strength: 'weak' }],
    [{ strength: 'strong' }, { strength: 'strong' }],
    [
      { form: 'zouge no hanko', strength: 'strong' },
      { form: 'zoge no hanko', strength: 'strong' },
    ],
  ])
})

test('a form that the tables list is left to them', () => {
  expect(spellingsOf(product('अस्थि', 'hi'), product('asthi', 'hi'))).not.toContain('asthi')
})

test('a word that another language has does not come to mean something else', () => {
  expect(spellingsOf(product('амазон', 'ru'), product('amazon river', 'en'))).toEqual([])
  expect(spellingsOf(product('перо', 'ru'))).not.toContain('pero')
})

test('phrases are spelled by their stem, to be found with any ending; single words as they stand', () => {
  expect(spellingsOf(product('рога носорога', 'ru'))).toContain('roga nosorog')
  expect(spellingsOf(product('обрегония', 'ru'))).toContain('obregoniya')
  expect(spellingsOf(product('обрегония', 'ru'))).not.toContain('obregon')
})

const lexicon = loadLexicon()

test.each([
  'prodam slonovaya kost',
  'xiangya shouzhuo',
  'chuanshanjia pian',
  '3aj asli',
  'elefantodonto, poleitai',
  'cheonsangap',
])('the lexicon knows a taxon in: %s', (text) => {
  const found = lexicon.find(normalize(text), text)
  expect(found.filter(({ entry }) => entry.type === 'taxon')).not.toEqual([])
})
