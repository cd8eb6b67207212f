import { expect, test } from 'vitest'
import { normalize } from '../text/normalize.ts'
import { loadLexicon } from './lexicon.ts'
import { readWeakNames } from './weak-names.ts'

const lexicon = loadLexicon()

function named(text: string): Record<string, string> {
  const taxa: Record<string, string> = {}
  for (const { entry } of lexicon.find(normalize(text), text)) {
    if (entry.type !== 'taxon' || entry.language !== 'und') continue
    for (const taxon of entry.taxa) if (taxa[taxon] !== 'strong') taxa[taxon] = entry.strength
  }
  return taxa
}

test.each([
  ['Psittacus erithacus', 'Psittacus erithacus'],
  ['Manis sp.', 'Manis'],
  ['Python spp.', 'Python'],
  ['Boa sp', 'Boa sp'],
  ['Nyctea scandiaca', 'Bubo scandiacus'],
  ['Agrionemys horsfieldii', 'Testudo horsfieldii'],
  ['Python molurus bivittatus', 'Python bivittatus'],
  ['Bunopithecus hoolock', 'Hoolock hoolock'],
  ['Palaeornis eupatria', 'Psittacula eupatria'],
  ['Testudo hermanni boettgeri', 'Testudo hermanni'],
  ['Crocodylus rhombifer', 'Crocodylus rhombifer'],
  ['OPHIOPHAGUS HANNAH', 'Ophiophagus hannah'],
])('%s names %s', (text, taxon) => {
  expect(named(text)[taxon.replace(/ sp$/, '')]).toBe('strong')
})

test.each(['Python', 'Vanilla', 'Ada', 'Dracula', 'Lynx'])('%s alone may be anything', (word) => {
  expect(Object.values(named(`${word} for sale`))).not.toContain('strong')
})

test('a genus that is not listed as a whole is a weak sign', () => {
  expect(named('Gazella')).toEqual({ Gazella: 'weak' })
  expect(named('Gazella dorcas')['Gazella dorcas']).toBe('strong')
})

test('a species that is excepted from a listing is a false friend', () => {
  const text = 'Agapornis roseicollis pair'
  const entries = lexicon.find(normalize(text), text).map(({ entry }) => entry)
  expect(entries).toContainEqual(
    expect.objectContaining({
      type: 'innocent',
      reading: 'species that is not listed',
      form: 'Agapornis roseicollis',
    }),
  )
})

test.each([
  ['Ada\tgenera\tname\ts\thigh', 'weak-names.tsv:2: kind "genera"'],
  ['\tgenus\tname\ts\thigh', 'weak-names.tsv:2: names nothing'],
  ['Ada\tgenus\tname\ts\thigh\nAda\tgenus\tname\ts\thigh', 'weak-names.tsv:3: Ada stands twice'],
])('a mistake in the weak names is named: %s', (row, message) => {
  expect(() => readWeakNames(`name\tkind\tmeaning\tsource\tconfidence\n${row}\n`)).toThrow(message)
})
