import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupByFirstUnit, orderTerms } from './term-order.ts'

const term = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '象', '\ud83d'), maxLength: 6 })

test('terms with equal beginnings stand together, shorter ones first, equal ones by their index', () => {
  fc.assert(
    fc.property(fc.array(term, { maxLength: 60 }), (terms) => {
      const { order } = orderTerms(terms, Int32Array.from(terms.keys()))
      const expected = Array.from(terms.keys()).sort(
        (a, b) => compare(terms[a] ?? '', terms[b] ?? '') || a - b,
      )
      expect([...order]).toEqual(expected)
    }),
  )
})

/** By UTF-16 units, as strings compare. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

test('only the terms named are ordered, by their places in the list of names', () => {
  const { order, units, starts } = orderTerms(['c', 'b', 'a'], Int32Array.of(0, 2))
  expect([...order]).toEqual([1, 0])
  expect(String.fromCharCode(...units.subarray(starts[1], starts[2]))).toBe('a')
})

test('every term but the empty one is in the group of its first unit, in its order', () => {
  fc.assert(
    fc.property(fc.array(term, { maxLength: 60 }), (terms) => {
      const groups = groupByFirstUnit(terms)
      const grouped = [...groups.values()].flatMap((indices) => [...indices])
      expect(grouped.sort((a, b) => a - b)).toEqual([...terms.keys()].filter((index) => terms[index] !== ''))
      for (const [unit, indices] of groups) {
        for (const index of indices) expect(terms[index]?.charCodeAt(0)).toBe(unit)
        expect([...indices]).toEqual([...indices].sort((a, b) => a - b))
      }
    }),
  )
})
