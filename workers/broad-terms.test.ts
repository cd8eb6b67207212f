import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { type BroadTerm, broadTerms } from './broad-terms.ts'

const terms = (taxonKey: string, ...names: string[]): BroadTerm[] =>
  names.map((term) => ({ term, taxonKey, weight: 1 }))
const found = (candidates: readonly BroadTerm[], language = 'en'): string[] =>
  broadTerms(candidates, language).map(({ term }) => term)

test('a word that several terms of one taxon share stands for all of them', () => {
  const candidates = [
    ...terms('Elephantidae', 'ivory netsuke', 'carved ivory', 'ivory bangle'),
    ...terms('Rhinocerotidae', 'rhino horn cup', 'rhino horn'),
    ...terms('Manis', 'pangolin scales'),
  ]
  expect(found(candidates)).toEqual(['ivory', 'rhino horn', 'pangolin scales'])
})

test('a word that says nothing about the taxon is not searched for', () => {
  const candidates = [
    ...terms('Ursidae', 'bear skin', 'bear gall'),
    ...terms('Panthera tigris', 'tiger skin'),
    ...terms('Python', 'python skin'),
  ]
  expect(found(candidates)).not.toContain('skin')
  expect(found(candidates)).toHaveLength(4)
})

test('where words are not separated, a term stands for those that it is a part of', () => {
  expect(found(terms('Elephantidae', '象牙手镯', '象牙', '血牙'), 'zh')).toEqual(['象牙', '血牙'])
})

test('a single Vietnamese syllable is no search term', () => {
  expect(found(terms('Elephantidae', 'ngà voi', 'lông voi', 'da voi'), 'vi')).toHaveLength(3)
})

test('a word said twice is another word in Vietnamese', () => {
  const pangolin = terms('Manis', 'tê tê')
  expect(found([...pangolin, ...terms('Rhinocerotidae', 'sừng tê giác')], 'vi')).toHaveLength(2)
})

test('of terms that find as much, the one for the taxon that is traded more comes first', () => {
  const candidates = [...terms('Manis', 'pangolin'), ...terms('Python', 'python')].map((term) => ({
    ...term,
    weight: term.taxonKey === 'Manis' ? 0.9 : 0.5,
  }))
  expect(found(candidates)).toEqual(['pangolin', 'python'])
})

test('a second term for one taxon waits for the first one of another', () => {
  const candidates = [
    ...terms('Psittacidae', 'macaw', 'macaw egg', 'parrot', 'parrot egg'),
    ...terms('Manis', 'pangolin'),
  ]
  expect(found(candidates)).toEqual(['macaw', 'pangolin', 'parrot'])
})

test('capital letters and accents stay as the lexicon has them', () => {
  expect(found(terms('Elephantidae', 'Elfenbein', 'Elfenbein Figur'), 'de')).toEqual(['Elfenbein'])
})

const words = fc.constantFrom('ivory', 'tusk', 'horn', 'rhino', 'old', 'shell', 'cup', 'bear')
const candidates = fc.uniqueArray(
  fc.record({
    term: fc.uniqueArray(words, { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
    taxonKey: fc.constantFrom('A', 'B', 'C'),
    weight: fc.double({ min: 0.1, max: 1, noNaN: true }),
  }),
  { selector: ({ term }) => term },
)

property.prop([candidates])('whatever a candidate finds, some chosen term finds', (all) => {
  const chosen = found(all)
  for (const { term } of all) expect(chosen.some((one) => ` ${term} `.includes(` ${one} `))).toBe(true)
})

property.prop([candidates])('no chosen term is covered by another, and none comes twice', (all) => {
  const chosen = found(all).map((term) => ` ${term} `)
  for (const [at, one] of chosen.entries()) {
    expect(chosen.some((other, place) => place !== at && one.includes(other))).toBe(false)
  }
})
