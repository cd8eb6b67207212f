import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderTerms } from './term-order.ts'

const term = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '象', '\ud83d'), maxLength: 6 })

test('terms with equal beginnings stand together, shorter ones first, equal ones by their index', () => {
  fc.assert(
    fc.property(fc.array(term, { maxLength: 60 }), (terms) => {
      const { order, letters } = orderTerms(terms)
      const units = (index: number) =>
        Array.from(
          { length: (terms[index] ?? '').length },
          (_, i) => letters[(terms[index] ?? '').charCodeAt(i)] ?? 0,
        )
      const expected = Array.from(terms.keys()).sort((a, b) => compare(units(a), units(b)) || a - b)
      expect([...order]).toEqual(expected)
    }),
  )
})

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

test('frequent letters have small numbers, and those that do not occur none', () => {
  const { letters, alphabetSize } = orderTerms(['aab', 'ab', 'a'])
  expect(letters['a'.charCodeAt(0)]).toBe(1)
  expect(letters['b'.charCodeAt(0)]).toBe(2)
  expect(letters['c'.charCodeAt(0)]).toBe(0)
  expect(alphabetSize).toBe(3)
})
