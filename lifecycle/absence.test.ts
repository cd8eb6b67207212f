import { expect, test } from 'vitest'
import type { LifeState, LifeTurn } from '../model/lifecycle.ts'
import { isTellingAbsence } from './absence.ts'

const day = (days: number): string =>
  new Date(Date.parse('2026-03-01T00:00:00.000Z') + days * 86_400_000).toISOString()
const turn = (state: LifeState, days: number): LifeTurn => ({
  type: 'state',
  at: day(days),
  state,
  reason: 'x',
})

test('the first absence of a listing tells something', () => {
  expect(isTellingAbsence({ state: 'seen', turns: [turn('seen', 0)] }, day(1))).toBe(true)
})

test('a listing that results leave out now and then is said to be absent once in two weeks', () => {
  const turns = [turn('seen', 0), turn('unseen', 1), turn('seen', 2)]
  expect([3, 14.9, 15].map((days) => isTellingAbsence({ state: 'seen', turns }, day(days)))).toEqual([
    ...[false, false, true],
  ])
})

test.each(['unseen', 'blocked', 'ended', 'removed'] as const)(
  'of a listing that is %s it tells nothing new',
  (state) => {
    expect(isTellingAbsence({ state, turns: [] }, day(30))).toBe(false)
  },
)
