import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../keywords/lexicon.ts'
import { claimsIn } from './legality-claims.ts'
import type { SignalName } from './signals.ts'

const { taxonomy } = loadLexicon()

function claims(taxon: string, products: string[], signals: SignalName[], text = '') {
  const specimens = {
    values: signals.map((signal) => ({ signal, value: 1, place: null })),
    taxa: [{ name: taxon, rank: 'species' as const, cites: 'I' as const, matched: taxon }],
    products: products.map((product) => ({ product, term: null })),
    text,
  }
  return claimsIn(specimens, taxonomy)
}

describe('what is raised by people is', () => {
  test.each([
    ['bred in captivity, where an animal is offered', 'Psittacus erithacus', ['live'], 'captive-bred'],
    ['bred in captivity, where no product is named', 'Psittacus erithacus', [], 'captive-bred'],
    ['farmed, where a part is offered', 'Crocodylus niloticus', ['skin_leather'], 'farmed'],
    ['propagated, where it is a plant', 'Cactaceae', ['plant_live'], 'propagated'],
  ])('%s', (_, taxon, products, claim) => {
    expect(claims(taxon, products, ['captive'])).toEqual([claim])
  })
})

test('a ring claims something of a living animal alone', () => {
  expect(claims('Psittacus erithacus', ['live'], ['ring'])).toEqual(['captive-bred'])
  expect(claims('Elephantidae', ['ivory'], ['ring'])).toEqual([])
})

test.each([
  'pre-Convention',
  'certificado preconvención',
  'préconvention',
  'Vorkonventionell',
  '公約前',
  'pre CITES',
])('%s is a claim of its own', (text) => {
  expect(claims('Dalbergia nigra', [], ['papers-strong'], text)).toEqual(['documents', 'pre-convention'])
})

test.each(['present, conventional', 'prescribed citation', 'precipitates'])('%s is none', (text) => {
  expect(claims('Dalbergia nigra', [], [], text)).toEqual([])
})

test.each([
  'with Musical Instrument Certificate',
  'Musikinstrumentenbescheinigung liegt bei',
  '楽器証明書あり',
])('%s claims the exemption of instruments', (text) => {
  expect(claims('Dalbergia nigra', [], [], text)).toEqual(['instrument'])
})
