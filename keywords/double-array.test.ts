import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BASE, CHECK, type DoubleArray, doubleArray, NODE } from './double-array.ts'

const ALPHABET = 12

function at({ nodes }: DoubleArray, state: number, number: number): number | undefined {
  return nodes[state * NODE + number]
}

test('children of a state lie at its base plus their letters, and nowhere do two states share a place', () => {
  const children = fc.uniqueArray(fc.integer({ min: 1, max: ALPHABET - 1 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(fc.array(children, { minLength: 1, maxLength: 60 }), (families) => {
      const places = doubleArray()
      const roots = [places.root(), places.root()]
      const states = [...roots]
      const expected: { state: number; above: number }[] = []
      for (const family of families) {
        const above = states.shift() ?? 0
        const base = places.place(above, family)
        expect(at(places, above, BASE)).toBe(base * 2)
        for (const letter of family) {
          states.push(base + letter)
          expected.push({ state: base + letter, above })
        }
      }
      expect(new Set([...roots, ...expected.map(({ state }) => state)]).size).toBe(expected.length + 2)
      for (const { state, above } of expected) expect(at(places, state, CHECK)).toBe(above + 1)
    }),
  )
})

test('a root is the child of no state', () => {
  const places = doubleArray()
  expect(at(places, places.root(), CHECK)).toBeLessThan(0)
})

test('a step by any letter from any state stays within the nodes once there is room for all letters', () => {
  const places = doubleArray()
  const root = places.root()
  const base = places.place(root, [1, ALPHABET - 1])
  places.reserve(60_000)
  expect(at(places, base + ALPHABET - 1 + 60_000, CHECK)).toBe(0)
})

test('bases and values are kept while the nodes grow, and memory is said', () => {
  const places = doubleArray()
  const root = places.root()
  places.setValue(root, 42)
  const base = places.place(root, [5])
  let state = base + 5
  for (let i = 0; i < 10_000; i++) state = places.place(state, [5]) + 5
  expect([at(places, root, BASE), places.values[root]]).toEqual([base * 2 + 1, 42])
  expect(places.length).toBeGreaterThanOrEqual(10_000)
})

test('what stands instead of children is told from any base', () => {
  const places = doubleArray()
  const root = places.root()
  places.setInstead(root, 0)
  expect(at(places, root, BASE)).toBe(~0)
})
