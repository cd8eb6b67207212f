import { expect, test } from 'vitest'
import { NUMBER_WORD, NUMBER_WORDS } from './number-words.ts'

test.each([
  ['half', 0.5],
  ['setengah', 0.5],
  ['nua', 0.5],
  ['半', 0.5],
  ['полтора', 1.5],
  ['hai', 2],
  ['두', 2],
  ['สาม', 3],
  ['zwanzig', 20],
])('%s is %d', (word, value) => {
  expect(NUMBER_WORDS.get(word)).toBe(value)
})

test('a word stands apart from what it counts, unless its script has no spaces', () => {
  const number = new RegExp(`^(?:${NUMBER_WORD})`, 'u')
  expect(number.test('two kilos')).toBe(true)
  expect(number.test('twofold')).toBe(false)
  expect(number.test('三条')).toBe(true)
  expect(number.test('seekor')).toBe(true)
  expect(number.test('set')).toBe(false)
})
