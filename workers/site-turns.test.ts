import { expect, test } from 'vitest'
import { siteTurns } from './site-turns.ts'

test('a site has two places, and another site its own', () => {
  const turns = siteTurns()
  expect(turns.enter('a', 1_000, 0)).toBeNull()
  expect(turns.enter('a', 1_000, 0)).toBeNull()
  expect(turns.enter('a', 1_000, 0)).toBe(1_000)
  expect(turns.enter('b', 1_000, 0)).toBeNull()
})

test('a place that was given back is free', () => {
  const turns = siteTurns(1)
  turns.enter('a', 1_000, 0)
  turns.leave('a')
  expect(turns.enter('a', 1_000, 0)).toBeNull()
})

test('those sent away come back one after the other, at the pace of the site', () => {
  const turns = siteTurns(1)
  turns.enter('a', 1_000, 0)
  expect([1, 2, 3, 4].map(() => turns.enter('a', 1_000, 500))).toEqual([1_000, 2_000, 3_000, 4_000])
  expect(turns.enter('a', 1_000, 1_500)).toBe(4_000)
})

test('nobody is sent away for more than a minute, however long the line', () => {
  const turns = siteTurns(1)
  turns.enter('a', 30_000, 0)
  expect([1, 2, 3].map(() => turns.enter('a', 30_000, 0))).toEqual([30_000, 60_000, 60_000])
})

test('a site without any delay does not send everybody back at once', () => {
  const turns = siteTurns(1)
  turns.enter('a', 0, 0)
  expect(turns.enter('a', 0, 0)).toBeGreaterThan(0)
})

test('a place given back twice is one place', () => {
  const turns = siteTurns(1)
  turns.leave('a')
  turns.leave('a')
  expect(turns.enter('a', 1_000, 0)).toBeNull()
  expect(turns.enter('a', 1_000, 0)).toBe(1_000)
})
