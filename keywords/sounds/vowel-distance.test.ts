import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { soundSet, VOWELS } from './sound.ts'
import { vowelDistance } from './vowel-distance.ts'

const [a, e, i, u] = ['a', 'e', 'i', 'u'].map(soundSet) as [number, number, number, number]

test('vowels that agree are not apart, neighbours are by less than others', () => {
  expect(vowelDistance(a, 0, false, a, 'middle')).toBe(0)
  const near = vowelDistance(e, 0, false, i, 'middle')
  expect(near).toBeGreaterThan(0)
  expect(vowelDistance(u, 0, false, i, 'middle')).toBeGreaterThan(near)
})

test('a vowel that goes without saying may be silent or the one of the name', () => {
  expect(vowelDistance(0, a, false, 0, 'middle')).toBe(0)
  expect(vowelDistance(0, a, false, a, 'middle')).toBe(0)
  expect(vowelDistance(0, a, false, u, 'middle')).toBeGreaterThan(0)
})

test('a vowel that is missing tells much, but little in Arabic and Hebrew or at the end', () => {
  const missing = vowelDistance(0, 0, false, a, 'middle')
  expect(vowelDistance(0, 0, true, a, 'middle')).toBeLessThan(missing)
  expect(vowelDistance(0, 0, false, a, 'last')).toBeLessThan(missing)
})

test('with or without a vowel at its beginning, a word is another', () => {
  expect(vowelDistance(a, 0, true, 0, 'first')).toBeGreaterThan(1)
  expect(vowelDistance(0, 0, true, a, 'first')).toBeGreaterThan(1)
})

property.prop([fc.integer({ min: 0, max: 31 })])('no set of vowels is apart from itself', (bits) => {
  const set = bits * (VOWELS & -VOWELS)
  expect(set & ~VOWELS).toBe(0)
  for (const place of ['first', 'middle', 'last'] as const)
    expect(vowelDistance(set, 0, false, set, place)).toBe(0)
})
