import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordSet } from './word-set.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'я', '象', '\ud83d', '\u0000'), maxLength: 8 })

test('it holds what was added and nothing else', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 80 }), fc.array(word, { maxLength: 80 }), (added, asked) => {
      const words = wordSet(1)
      for (const one of added) words.add(one, 0, one.length)
      const known = new Set(added)
      for (const one of [...added, ...asked]) expect(words.has(one, 0, one.length)).toBe(known.has(one))
    }),
  )
})

test('a word is found as a stretch of a text', () => {
  const words = wordSet()
  words.add('two pangolins here', 4, 13)
  expect(words.has('pangolins', 0, 9)).toBe(true)
  expect(words.has('my pangolins!', 3, 12)).toBe(true)
  expect(words.has('pangolins', 0, 8)).toBe(false)
})

test('a hundred thousand words are told apart', () => {
  const words = wordSet()
  for (let i = 0; i < 100_000; i++) words.add(`w${i}`, 0, `w${i}`.length)
  for (let i = 100_000; i < 200_000; i++) expect(words.has(`w${i}`, 0, `w${i}`.length)).toBe(false)
  expect(words.slots.length).toBeGreaterThan(100_000 * 2)
})
