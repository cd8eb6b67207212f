import fc from 'fast-check'
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/levenshtein_distance.js'
import { expect, test } from 'vitest'
import { compileNeighbourhood } from './deletion-neighbourhood.ts'

test.each([
  ['pangoln', 'a letter missing'],
  ['pangollin', 'a letter too many'],
  ['pangalin', 'a wrong letter'],
  ['pangloin', 'two letters swapped'],
  ['pangolinn', 'the last letter doubled'],
])('%s: %s', (word) => {
  expect(compileNeighbourhood(['pangolin', 'gorilla']).near(word)).toEqual(['pangolin'])
})

test('a word is not near itself, nor near what begins with another letter', () => {
  const { near } = compileNeighbourhood(['pangolin'])
  expect(near('pangolin')).toEqual([])
  expect(near('bangolin')).toEqual([])
  expect(near('pagnolim')).toEqual([])
  expect(near('')).toEqual([])
})

const word = fc
  .array(fc.constantFrom(...'abcя'), { minLength: 1, maxLength: 7 })
  .map((letters) => letters.join(''))

test('it finds exactly the words that measuring every one of them finds', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, (words, sought) => {
      const measured = words.filter(
        (one) =>
          one.charAt(0) === sought.charAt(0) &&
          DamerauLevenshteinDistance(sought, one, { restricted: true }) === 1,
      )
      expect(compileNeighbourhood(words).near(sought)).toEqual(measured)
    }),
    { numRuns: 1_000 },
  )
})
