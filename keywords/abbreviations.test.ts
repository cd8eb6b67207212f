import { expect, test } from 'vitest'
import { normalize } from '../text/normalize.ts'
import { loadLexicon } from './lexicon.ts'

const lexicon = loadLexicon()

/** Taxa of the abbreviated names in a text, with how sure the name is. */
function abbreviated(text: string): string[] {
  return lexicon
    .find(normalize(text), text)
    .flatMap(({ entry }) =>
      entry.type === 'taxon' && entry.kind === 'abbreviation' && entry.language === 'und'
        ? entry.taxa.map((taxon) => `${taxon} ${entry.strength}`)
        : [],
    )
}

test.each([
  ['pair of P. erithacus', 'Psittacus erithacus strong'],
  ['P.erithacus', 'Psittacus erithacus strong'],
  ['P erithacus, tame', 'Psittacus erithacus strong'],
  ['Ps. eupatria', 'Psittacula eupatria strong'],
  ['T.h.boettgeri CB23', 'Testudo hermanni strong'],
  ['T. h. boettgeri', 'Testudo hermanni strong'],
  ['T h boettgeri', 'Testudo hermanni strong'],
  ['T. boettgeri', 'Testudo hermanni strong'],
  ['P. e. erithacus', 'Psittacus erithacus strong'],
  ['for a P. erithacus', 'Psittacus erithacus strong'],
  ['B. scandiacus', 'Bubo scandiacus strong'],
  ['N. scandiaca', 'Bubo scandiacus strong'],
  ['G. radiata', 'Astrochelys radiata strong'],
  ['TESTUDO T. HERMANNI', 'Testudo hermanni strong'],
])('%s names %s', (text, expected) => {
  expect(abbreviated(text)).toContain(expected)
})

test('an initial that fits several taxa leaves them all open', () => {
  const taxa = abbreviated('P. reticulata and A. reticulata, M. reticulatus').map((one) =>
    one.split(' ').slice(0, 2).join(' '),
  )
  expect(taxa).toContain('Malayopython reticulatus')
  expect(abbreviated('P. regius')).toContain('Python regius weak')
})

test.each([
  ['what stands inside a word', 'xp. erithacus'],
  ['another initial', 'Q. erithacus'],
  ['a word before', 'the erithacus'],
  ['two letters without a full stop', 'ps eupatria'],
  ['a longer word behind', 'P. erithacusness'],
  ['a number before', '5p. erithacus'],
])('%s is no abbreviation: %s', (_, text) => {
  expect(abbreviated(text)).toEqual([])
})

test('a word that is also an ordinary one names nothing for sure', () => {
  expect(abbreviated('M. diana').filter((one) => one.endsWith('strong'))).toEqual([])
  expect(abbreviated('C. diana')).toContain('Cercopithecus diana weak')
})

test('an abbreviated name can be looked up', () => {
  const [entry] = lexicon.lookUp('P. Erithacus')
  expect(entry).toMatchObject({ type: 'taxon', taxa: ['Psittacus erithacus'] })
  expect(lexicon.lookUp('X. erithacus')).toEqual([])
})
