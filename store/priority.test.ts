import fc from 'fast-check'
import { expect, test } from 'vitest'
import { priority } from './priority.ts'

const DAY = 86_400_000
const START = Date.parse('2026-03-01T00:00:00.000Z')
const day = (days: number) => new Date(START + days * DAY).toISOString()
const fresh = { score: 0.8, cites: 'II', listedAt: day(10), flaggedAt: day(10) } as const

test('a higher score comes first, a stricter appendix comes first', () => {
  expect(priority({ ...fresh, score: 0.9 })).toBeGreaterThan(priority(fresh))
  const byAppendix = (['I', 'II', 'III', null] as const).map((cites) => priority({ ...fresh, cites }))
  expect(byAppendix).toEqual([...byAppendix].sort((a, b) => b - a))
})

test('a certain Appendix II offer comes before a doubtful Appendix I one', () => {
  expect(priority({ ...fresh, score: 0.95 })).toBeGreaterThan(priority({ ...fresh, cites: 'I', score: 0.4 }))
})

test('a listing found on its first day comes before one that has been up for weeks, by half at most', () => {
  const old = priority({ ...fresh, listedAt: day(-60) })
  expect(old).toBeLessThan(priority(fresh))
  expect(priority(fresh) - old).toBeLessThanOrEqual(1)
})

test('a date that a page claims in the future counts as now', () => {
  expect(priority({ ...fresh, listedAt: day(400) })).toBe(priority(fresh))
})

test('three days of waiting count as much as twice the score', () => {
  const waited = priority({ ...fresh, score: 0.4, listedAt: day(7), flaggedAt: day(7) })
  expect(waited).toBeCloseTo(priority(fresh), 9)
})

test('whatever arrives every day, nothing waits longer than a month', () => {
  const least = priority({ score: 0, cites: null, listedAt: day(-100), flaggedAt: day(0) })
  const most = priority({ score: 1, cites: 'I', listedAt: day(31), flaggedAt: day(31) })
  expect(least).toBeGreaterThan(most)
})

test('the stored number orders any two items as their urgency does, at any moment', () => {
  const one = fc.record({
    score: fc.double({ min: 0.01, max: 1, noNaN: true }),
    cites: fc.constantFrom('I', 'II', 'III', null),
    listed: fc.double({ min: 0, max: 50, noNaN: true }),
    flagged: fc.double({ min: 0, max: 50, noNaN: true }),
  })
  const weights = { I: 4, II: 2, III: 1.5, none: 1 }
  fc.assert(
    fc.property(one, one, fc.double({ min: 50, max: 90, noNaN: true }), (a, b, now) => {
      const urgency = ({ score, cites, listed, flagged }: typeof a) =>
        score *
        weights[cites ?? 'none'] *
        (0.5 + 0.5 * 2 ** (-Math.max(0, flagged - listed) / 7)) *
        2 ** ((now - flagged) / 3)
      const stored = ({ score, cites, listed, flagged }: typeof a) =>
        priority({ score, cites, listedAt: day(listed), flaggedAt: day(flagged) })
      fc.pre(Math.abs(Math.log2(urgency(a) / urgency(b))) > 1e-6)
      expect(stored(a) > stored(b)).toBe(urgency(a) > urgency(b))
    }),
  )
})
