import { expect, test } from 'vitest'
import type { SiteTally } from '../../../model/site-health.ts'
import { fillOverTime } from './fill-over-time.ts'

function tally(at: string, listings: number, prices: Record<string, number>): SiteTally {
  return {
    ...{ schemaVersion: 1, site: 'market', runId: at, hour: at, from: at, to: at, final: true },
    visits: { page: listings, ended: 0, blocked: 0, login: 0, 'refused-by-robots': 0, error: 0 },
    searches: { pages: 0, empty: 0 },
    ...{ wanted: listings, listings, fields: { price: prices } },
  }
}

test('a field is counted wherever on the page it came from, hour by hour', () => {
  const { hours, fields } = fillOverTime([
    tally('2026-11-25T08:00:00.000Z', 10, { 'json-ld': 4, heuristic: 4 }),
    tally('2026-11-25T14:00:00.000Z', 30, { 'json-ld': 28 }),
    tally('2026-11-25T20:00:00.000Z', 10, {}),
  ])
  expect(hours.map(({ listings }) => listings)).toEqual([10, 30, 10])
  expect(fields.find(({ field }) => field === 'price')).toEqual({
    ...{ field: 'price', shares: [0.8, 28 / 30, 0], before: 0.9, now: 0 },
  })
})

test('hours without a listing, as when a site keeps us out, say nothing about fields', () => {
  const { hours, fields } = fillOverTime([tally('2026-11-25T08:00:00.000Z', 0, {})])
  expect(hours).toEqual([])
  expect(fields.every(({ before, now }) => before === null && now === null)).toBe(true)
})

test('a site that was seen once has nothing before', () => {
  const { fields } = fillOverTime([tally('2026-11-25T08:00:00.000Z', 4, { selector: 3 })])
  expect(fields.find(({ field }) => field === 'price')).toMatchObject({ before: null, now: 0.75 })
})
