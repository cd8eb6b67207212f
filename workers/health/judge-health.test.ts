import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { SiteAlarm, SiteTally } from '../../model/site-health.ts'
import { type HealthJudgement, hasDropped, judgeHealth } from './judge-health.ts'

const hour = (n: number): string =>
  new Date(Date.parse('2026-11-01T00:00:00.000Z') + n * 3_600_000).toISOString()

/** A tally of an hour in which each of the listings had title and price, unless it says otherwise. */
function tally(at: number, listings: number, more: Partial<SiteTally> = {}): SiteTally {
  const all = { 'json-ld': listings }
  return {
    ...{ schemaVersion: 1, site: 'market', runId: `run-${at}`, hour: hour(at), from: hour(at), to: hour(at) },
    final: true,
    visits: { page: listings, ended: 0, blocked: 0, login: 0, 'refused-by-robots': 0, error: 0 },
    searches: { pages: 0, empty: 0 },
    ...{ wanted: listings, listings, fields: { title: all, price: all, seller: all, location: all } },
    ...more,
  }
}

function prices(at: number, listings: number, filled: number): SiteTally {
  const { fields } = tally(at, listings)
  return tally(at, listings, { fields: { ...fields, price: { 'json-ld': filled } } })
}

function visits(at: number, counts: Partial<SiteTally['visits']>): SiteTally {
  const none = tally(at, 0, { fields: {} })
  return { ...none, visits: { ...none.visits, ...counts } }
}

const alarmOf = (raised: HealthJudgement['raised'][number]): SiteAlarm => ({
  ...{ schemaVersion: 1, alarmId: 'alarm-1', site: 'market', state: 'open', openedAt: raised.since },
  ...{ page: null, closedAt: null, closedBy: null, ...raised },
})

const raisedBy = (...tallies: SiteTally[]): string[] =>
  judgeHealth(tallies, []).raised.map(({ kind, field }) => (field === null ? kind : `${kind} ${field}`))

const GOOD = tally(0, 100)

describe('a field', () => {
  test('that is gone from many listings raises an alarm, with both shares and since when', () => {
    expect(judgeHealth([GOOD, prices(6, 40, 2)], []).raised).toEqual([
      {
        ...{ kind: 'field-dropped', field: 'price', since: hour(6), runId: 'run-6' },
        ...{ now: { good: 2, of: 40 }, before: { good: 100, of: 100 } },
      },
    ])
  })

  test.each([
    ['two of two without it prove nothing', 2, 0, []],
    ['three of three do', 3, 0, ['field-dropped price']],
    ['a small drift of many listings is none', 4_000, 3_500, []],
    ['half of thirty is one', 30, 15, ['field-dropped price']],
  ])('%s', (_, of, filled, expected) => {
    expect(raisedBy(GOOD, prices(6, of, filled))).toEqual(expected)
  })

  test('that was never there cannot break', () => {
    expect(raisedBy(prices(0, 100, 0), prices(6, 100, 0))).toEqual([])
  })

  test('that was low in an hour too short to tell has been low since then', () => {
    const [raised] = judgeHealth([GOOD, prices(6, 2, 0), prices(12, 30, 0)], []).raised
    expect(raised?.since).toBe(hour(6))
  })
})

describe('a site', () => {
  test('that is seen for the first time has nothing to be compared with', () => {
    expect(raisedBy(prices(0, 50, 10))).toEqual([])
  })

  test('whose fields come from other places has another page, though nothing is lost yet', () => {
    const moved = { heuristic: 20 }
    const redesigned = tally(6, 20, {
      fields: { title: moved, price: moved, seller: moved, location: moved },
    })
    expect(raisedBy(GOOD, redesigned)).toEqual(['new-template'])
  })

  test('whose listings cannot be read any more says so', () => {
    expect(raisedBy(GOOD, tally(6, 0, { wanted: 12, fields: {} }))).toEqual(['unreadable'])
  })

  test.each([
    ['blocked', { blocked: 10 }],
    ['login-wall', { login: 10 }],
    ['refused-by-robots', { 'refused-by-robots': 10 }],
    ['errors', { error: 10 }],
  ] as const)('that shows nothing but %s needs no past to be wrong', (kind, counts) => {
    expect(raisedBy(visits(0, counts))).toEqual([kind])
  })

  test('that blocks now and then is a case for patience', () => {
    expect(raisedBy(GOOD, visits(6, { page: 60, blocked: 4 }))).toEqual([])
  })

  test('whose searches used to find something and find nothing is no empty market', () => {
    const searched = (at: number, pages: number, empty: number) =>
      tally(at, 0, { searches: { pages, empty } })
    expect(raisedBy(searched(0, 50, 10), searched(6, 20, 19))).toEqual(['empty-searches'])
    expect(raisedBy(searched(0, 50, 12), searched(6, 20, 9))).toEqual([])
  })
})

describe('an open alarm', () => {
  const broken = prices(6, 40, 0)
  const [raised] = judgeHealth([GOOD, broken], []).raised
  const open = raised === undefined ? [] : [alarmOf(raised)]

  test('is opened once, and goes on with the newest share', () => {
    const later = judgeHealth([GOOD, broken, prices(12, 30, 1)], open)
    expect(later.raised).toEqual([])
    expect(later.lasting).toMatchObject([{ now: { good: 1, of: 30 } }])
  })

  test('is over when the field is back, and not before a few listings show it', () => {
    expect(judgeHealth([GOOD, broken, prices(12, 2, 2)], open).over).toEqual([])
    expect(judgeHealth([GOOD, broken, prices(12, 30, 22)], open).over).toEqual([])
    expect(judgeHealth([GOOD, broken, prices(12, 30, 29)], open).over).toEqual(open)
  })

  test('leaves no trace in what is compared with later', () => {
    const closed = open.map((alarm) => ({ ...alarm, state: 'closed' as const, closedAt: hour(13) }))
    const tallies = [GOOD, broken, prices(7, 400, 0), prices(14, 30, 0)]
    expect(judgeHealth(tallies, closed).raised).toMatchObject([{ before: { good: 100, of: 100 } }])
  })

  test('that somebody accepted is not raised again for the same', () => {
    const accepted = open.map((alarm) => ({
      ...{ ...alarm, state: 'closed' as const, closedAt: hour(13), closedBy: 'heron' },
    }))
    expect(judgeHealth([GOOD, broken], accepted).raised).toEqual([])
    expect(judgeHealth([GOOD, broken, prices(14, 50, 0), prices(20, 50, 0)], accepted).raised).toEqual([])
    const found = [GOOD, broken, prices(14, 50, 50), prices(20, 50, 0)]
    expect(judgeHealth(found, accepted).raised).toMatchObject([{ before: { good: 50, of: 50 } }])
  })
})

property.prop([fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 })])(
  'a share as high as before has not dropped, whatever the sizes',
  (before, now) => {
    expect(hasDropped({ good: now, of: now }, { good: before, of: before })).toBe(false)
  },
)

property.prop([
  fc.array(fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 })), { minLength: 1, maxLength: 12 }),
])('no field both is well and raises, and every alarm names shares that there can be', (hours) => {
  const tallies = hours.map(([of, filled], at) => prices(at * 6, of, Math.min(of, filled)))
  for (const { now, before } of judgeHealth(tallies, []).raised) {
    expect(now.good).toBeLessThanOrEqual(now.of)
    expect(before.good).toBeLessThanOrEqual(before.of)
    expect(now.good / now.of).toBeLessThan(before.good / before.of)
  }
})

property.prop([fc.double({ min: 0.1, max: 0.95, noNaN: true }), fc.integer()], { numRuns: 10 })(
  'a site that stays as it is raises next to nothing in a year',
  (rate, seed) => {
    let state = seed >>> 0
    // Marsaglia's xorshift: the same listings for the same seed.
    const chance = (): number => {
      state ^= state << 13
      state ^= state >>> 17
      state ^= state << 5
      return ((state >>> 0) + 1) / 4_294_967_297
    }
    state ||= 1
    const filled = (of: number) => Array.from({ length: of }, chance).filter((one) => one < rate).length
    let alarms = 0
    let before = { good: filled(40), of: 40 }
    for (let run = 0; run < 4 * 365; run += 1) {
      const now = { good: filled(30), of: 30 }
      if (hasDropped(now, before)) alarms += 1
      if (before.of < 1_000) before = { good: before.good + now.good, of: before.of + now.of }
    }
    expect(alarms).toBeLessThanOrEqual(2)
  },
)
