import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doubleArray } from './double-array.ts'

const ALPHABET = 12

test('children of a state lie at its base plus their letters, and nowhere do two states share a place', () => {
  const children = fc.uniqueArray(fc.integer({ min: 1, max: ALPHABET - 1 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(fc.array(children, { minLength: 1, maxLength: 60 }), (families) => {
      const places = doubleArray(ALPHABET)
      const states = [0]
      const expected: { state: number; above: number }[] = []
      for (const family of families) {
        const above = states.shift() ?? 0
        const base = places.place(above, family)
        for (const letter of family) {
          states.push(base + letter)
          expected.push({ state: base + letter, above })
        }
      }
      const { check, base } = places.arrays()
      expect(new Set(expected.map(({ state }) => state)).size).toBe(expected.length)
      for (const { state, above } of expected) {
        expect(check[state]).toBe(above + 1)
        expect(state).toBeLessThan(base.length)
      }
    }),
  )
})

test('a step by any letter from any state stays within the arrays', () => {
  const places = doubleArray(ALPHABET)
  const base = places.place(0, [1, ALPHABET - 1])
  const { check } = places.arrays()
  expect(check.length).toBeGreaterThanOrEqual(base + ALPHABET)
  expect(check[base + 2]).toBe(0)
})

test('bases and values are kept while the arrays grow', () => {
  const places = doubleArray(ALPHABET)
  places.setBase(3, -7)
  places.setValue(3, 42)
  let state = places.place(0, [5]) + 5
  for (let i = 0; i < 10_000; i++) state = places.place(state, [5]) + 5
  const { base, value } = places.arrays()
  expect([base[3], value[3]]).toEqual([-7, 42])
})
