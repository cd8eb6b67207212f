import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { lifeState } from '../model/lifecycle.ts'
import { dueRechecks, nextRecheck, suspicionOf, type Unflagged } from './next-recheck.ts'

const START = Date.parse('2026-03-01T00:00:00.000Z')
const day = (days: number): string => new Date(START + days * 86_400_000).toISOString()

function unflagged(
  changes: Partial<Unflagged> = {},
  life: Partial<Unflagged['life']> = {},
  listingId = '1',
): Unflagged {
  return {
    ...{ site: 'market', listingId, score: 0.02, isOfFlaggedSeller: false },
    life: {
      ...{ state: 'seen', since: day(0), firstSeenAt: day(0), lookedAt: day(100) },
      ...{ overSince: null, untold: 0, changes: 0, ...life },
    },
    ...changes,
  }
}

function daysToNext(of: Unflagged): number {
  return (Date.parse(nextRecheck(of) ?? '') - Date.parse(of.life.lookedAt)) / 86_400_000
}

test('the nearer to what is flagged, the more edits, or a seller with flagged listings, the sooner', () => {
  const calm = daysToNext(unflagged())
  expect(calm).toBeGreaterThan(30)
  expect(daysToNext(unflagged({ score: 0.35 }))).toBeLessThan(calm / 3)
  expect(daysToNext(unflagged({}, { changes: 8 }))).toBeLessThan(calm / 3)
  expect(daysToNext(unflagged({ isOfFlaggedSeller: true }))).toBeLessThan(calm / 3)
})

test('any ground for suspicion is enough, and they do not add up', () => {
  const near = unflagged({ score: 0.39 })
  expect(suspicionOf(near)).toBeGreaterThan(0.95)
  expect(suspicionOf({ ...near, isOfFlaggedSeller: true })).toBe(1)
  // Talk and look-alikes may score high and are not flagged.
  expect(suspicionOf(unflagged({ score: 0.97 }))).toBe(1)
  expect(suspicionOf(unflagged({ score: 0 }))).toBe(0)
})

test('a listing that was just posted is looked at sooner than one that has stood unchanged for long', () => {
  const fresh = unflagged({}, { firstSeenAt: day(100) })
  expect(daysToNext(fresh)).toBeLessThan(17)
  expect(daysToNext(unflagged({}, { firstSeenAt: day(-200) }))).toBeGreaterThan(40)
})

test.each(['ended', 'removed'] as const)('what is %s and was innocent is looked at no more', (state) => {
  expect(nextRecheck(unflagged({}, { state, overSince: day(1) }))).toBeNull()
})

test('whether it is over is settled a day after a page first said so', () => {
  const days = daysToNext(unflagged({}, { state: 'unseen', overSince: day(100) }))
  expect(days).toBeGreaterThanOrEqual(1)
  expect(days).toBeLessThan(1.11)
})

test('only what is due is chosen: half by suspicion, half by age', () => {
  const many = (prefix: string, count: number, changes: Partial<Unflagged>, lookedAt: number) =>
    Array.from({ length: count }, (_, index) =>
      unflagged(changes, { lookedAt: day(lookedAt) }, `${prefix}${index}`),
    )
  const keen = many('keen', 20, { isOfFlaggedSeller: true }, 90)
  const old = many('old', 20, {}, 20)
  const fresh = many('fresh', 20, {}, 99)
  const chosen = dueRechecks([...fresh, ...old, ...keen], day(100), 5).map(({ listingId }) => listingId)
  expect(chosen).toEqual(['keen0', 'keen1', 'keen10', 'old0', 'old1'])
  expect(dueRechecks([...keen, ...old, ...fresh], day(100), 100)).toHaveLength(40)
  expect(dueRechecks(keen, day(100), 0)).toEqual([])
  expect(dueRechecks(keen, day(100), -3)).toEqual([])
})

const anyUnflagged = fc
  .record({
    score: fc.double({ min: 0, max: 1, noNaN: true }),
    isOfFlaggedSeller: fc.boolean(),
    state: fc.constantFrom(...lifeState.options),
    lookedAt: fc.integer({ min: 0, max: 400 }).map(day),
    overSince: fc.option(fc.integer({ min: 0, max: 400 }).map(day)),
    untold: fc.nat(1_000),
    changes: fc.nat(10_000),
    listingId: fc.stringMatching(/^\d{1,6}$/),
  })
  .map(({ score, isOfFlaggedSeller, listingId, ...life }) =>
    unflagged({ score, isOfFlaggedSeller }, life, listingId),
  )

property.prop([anyUnflagged])(
  'a look is never sooner than an hour nor later than 67 days after the last',
  (of) => {
    expect(suspicionOf(of)).toBeGreaterThanOrEqual(0)
    expect(suspicionOf(of)).toBeLessThanOrEqual(1)
    if (nextRecheck(of) === null) {
      expect(['ended', 'removed']).toContain(of.life.state)
      return
    }
    expect(daysToNext(of)).toBeGreaterThanOrEqual(1 / 24)
    expect(daysToNext(of)).toBeLessThanOrEqual(67)
  },
)

property.prop([fc.uniqueArray(anyUnflagged, { selector: ({ listingId }) => listingId }), fc.nat(30)])(
  'no more are chosen than there are places, each once, and none while places are free',
  (known, most) => {
    const at = day(300)
    const chosen = dueRechecks(known, at, most)
    const due = known.filter((one) => (nextRecheck(one) ?? day(999)) <= at)
    expect(chosen).toHaveLength(Math.min(most, due.length))
    expect(new Set(chosen).size).toBe(chosen.length)
    expect(chosen.every((one) => due.includes(one))).toBe(true)
  },
)
