import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { lifeState } from '../model/lifecycle.ts'
import { dueLooks } from './due-looks.ts'
import { type Concern, nextLook, type Watched } from './next-look.ts'

const START = Date.parse('2026-03-01T00:00:00.000Z')
const day = (days: number): string => new Date(START + days * 86_400_000).toISOString()

function watched(life: Partial<Watched['life']> = {}, concern: Concern = 'high', listingId = '1'): Watched {
  return {
    ...{ site: 'market', listingId, concern },
    life: {
      ...{ state: 'seen', since: day(0), firstSeenAt: day(0), lookedAt: day(30) },
      ...{ overSince: null, untold: 0, changes: 0, ...life },
    },
  }
}

function daysToNext(of: Watched): number {
  return (Date.parse(nextLook(of) ?? '') - Date.parse(of.life.lookedAt)) / 86_400_000
}

test('what the platform was asked to take down is looked at first, what is decided last', () => {
  const days = (['asked', 'high', 'review', 'quiet'] as const).map((concern) =>
    daysToNext(watched({}, concern)),
  )
  expect(days).toEqual(days.toSorted((a, b) => a - b))
  expect(days[0]).toBeLessThan(1.2)
  expect(days[3]).toBeGreaterThan(20)
})

test('a listing that changes often is looked at more often, within bounds', () => {
  const days = [0, 30, 3_000].map((changes) => daysToNext(watched({ changes })))
  expect(days).toEqual(days.toSorted((a, b) => b - a))
  expect(days[2]).toBeGreaterThanOrEqual(0.5)
  expect(days[0]).toBeLessThanOrEqual(2.2)
})

test('what results no longer show is looked at soon', () => {
  expect(daysToNext(watched({ state: 'unseen' }))).toBeLessThan(0.56)
})

test('the look that decides comes as soon as it can', () => {
  const days = daysToNext(watched({ state: 'unseen', overSince: day(30) }, 'quiet'))
  expect(days).toBeGreaterThanOrEqual(1)
  expect(days).toBeLessThan(1.11)
})

test('a site that keeps us out is asked less and less, and never given up', () => {
  const days = [1, 2, 3, 10, 100].map((untold) => daysToNext(watched({ state: 'blocked', untold })))
  for (const [index, least] of [1, 2, 4, 7, 7].entries()) {
    expect(days[index]).toBeGreaterThanOrEqual(least)
    expect(days[index]).toBeLessThan(least * 1.1)
  }
})

test('what is over is looked at rarely, then hardly ever, finally not', () => {
  const over = (days: number) =>
    watched({ state: 'removed', overSince: day(0), lookedAt: day(days) }, 'asked')
  for (const [days, least] of [
    [1, 7],
    [20, 20],
    [100, 45],
  ] as const) {
    expect(daysToNext(over(days)) / least).toBeGreaterThanOrEqual(1)
    expect(daysToNext(over(days)) / least).toBeLessThan(1.1)
  }
  expect(nextLook(over(180))).toBeNull()
})

property.prop([
  fc.record({
    state: fc.constantFrom(...lifeState.options),
    lookedAt: fc.integer({ min: 0, max: 400 }).map(day),
    overSince: fc.option(fc.integer({ min: 0, max: 400 }).map(day)),
    untold: fc.nat(1_000),
    changes: fc.nat(10_000),
  }),
  fc.constantFrom<Concern>('asked', 'high', 'review', 'quiet'),
])(
  'a look is never sooner than an hour nor later than 50 days after the last, and always the same',
  (life, concern) => {
    const of = watched(life, concern)
    expect(nextLook(of)).toBe(nextLook(of))
    if (nextLook(of) === null) {
      expect(['ended', 'removed']).toContain(life.state)
      return
    }
    expect(daysToNext(of)).toBeGreaterThanOrEqual(1 / 24)
    expect(daysToNext(of)).toBeLessThanOrEqual(50)
  },
)

const named = (ids: string[], life: Partial<Watched['life']> = {}) =>
  ids.map((id) => watched(life, 'high', id))

test('listings that were found together are not all due together', () => {
  const all = named(Array.from({ length: 200 }, (_, index) => String(index)))
  expect(new Set(all.map(nextLook)).size).toBeGreaterThan(190)
})

function due(all: Watched[], at: string, most = 10): { there: string[]; doubtful: string[] } {
  const { there, doubtful } = dueLooks(all, at, most)
  return {
    there: there.map(({ listingId }) => listingId),
    doubtful: doubtful.map(({ listingId }) => listingId),
  }
}

test('only what is due is looked at, the longest overdue first, as far as the budget goes', () => {
  const all = [
    ...named(['fresh']),
    ...named(['late'], { lookedAt: day(28) }),
    ...named(['later'], { lookedAt: day(20) }),
  ]
  expect(due(all, day(29.9))).toEqual({ there: ['later'], doubtful: [] })
  expect(due(all, day(33))).toEqual({ there: ['later', 'late', 'fresh'], doubtful: [] })
  expect(due(all, day(33), 2)).toEqual({ there: ['later', 'late'], doubtful: [] })
  expect(due(all, day(33), 0)).toEqual({ there: [], doubtful: [] })
})

test('what may be over is looked at after something that was there lately', () => {
  const over = named(['doubtful'], { state: 'unseen', overSince: day(20), lookedAt: day(20) })
  const late = [...over, ...named(['late'], { lookedAt: day(25) })]
  expect(due(late, day(30))).toEqual({ there: ['late'], doubtful: ['doubtful'] })
  const seen = [...named(['seen'], { lookedAt: day(29.9) }), ...named(['earlier'], { lookedAt: day(29.8) })]
  expect(due([...over, ...seen], day(30))).toEqual({ there: ['seen'], doubtful: ['doubtful'] })
  expect(due([...over, ...seen], day(30), 1)).toEqual({ there: ['seen'], doubtful: [] })
  expect(due(over, day(30))).toEqual({ there: [], doubtful: ['doubtful'] })
})
