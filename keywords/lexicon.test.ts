import { expect, test } from 'vitest'
import { normalize } from '../text/normalize.ts'
import { checkLexicon } from './check/check.ts'
import { loadLexicon } from './lexicon.ts'

const lexicon = loadLexicon()

function taxaIn(text: string): Set<string> {
  return new Set(
    lexicon.find(normalize(text), text).flatMap(({ entry }) => (entry.type === 'taxon' ? entry.taxa : [])),
  )
}

test('its hash names its content', () => {
  expect(lexicon.hash).toMatch(/^sha256:[0-9a-f]{64}$/)
  expect(loadLexicon().hash).toBe(lexicon.hash)
})

test.each([
  ['two pangolins in a cage', 'Manidae'],
  ['vảy tê tê', 'Manis'],
  ['P. erithacus pair', 'Psittacus erithacus'],
  ['穿山甲', 'Manidae'],
  ['أبيع شبل أسد', 'Panthera leo'],
  ['बाघ की खाल', 'Panthera tigris'],
  ['Elfenbeinschnitzereien', 'Elephantidae'],
  ['s1ow l0ris', 'Nycticebus'],
  ['🐘', 'Elephantidae'],
  ['черепахами', 'Testudinidae'],
])('%s names %s', (text, taxon) => {
  expect(taxaIn(text)).toContain(taxon)
})

test('a Vietnamese word with other accents is another word', () => {
  expect(taxaIn('bao nhiêu tiền')).not.toContain('Panthera pardus')
  expect(taxaIn('nanh hô')).not.toContain('Panthera tigris')
  expect(taxaIn('cu li con')).toContain('Nycticebus')
})

test('a term can be looked up by any way of writing it', () => {
  expect(lexicon.lookUp('ÉLÉPHANT').map(({ language }) => language)).toContain('fr')
  expect(lexicon.lookUp('nothing of the kind')).toEqual([])
})

/** Languages that so far only have names of animals. */
const NAMES_ONLY = new Set(['am', 'ha', 'ta', 'te', 'si', 'zu'])

test('the tables hold no mistake, and languages with names have the words of trade beside them', () => {
  const { findings, coverage } = checkLexicon(lexicon, '2026-03-05')
  expect(findings.filter(({ mistake }) => mistake)).toEqual([])
  const holes = findings
    .filter(({ detail }) => detail.includes('no words for'))
    .map(({ detail }) => detail.slice(0, 2))
  expect(holes.filter((language) => !NAMES_ONLY.has(language))).toEqual([])
  expect(coverage.unreviewed).toBeLessThan(coverage.forms)
  expect(Object.keys(coverage.languages).length).toBeGreaterThan(30)
  expect(coverage.taxa - coverage.imported).toBeGreaterThan(4_000)
})
