import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { incidentWords } from './incident-words.ts'
import { happens, incidentsOf } from './incidents.ts'
import { LAST_DAY } from './life.ts'

property.prop([fc.string()])('each seed has one of each, none at the same time as another', (seed) => {
  const periods = incidentsOf(seed)
  expect(periods.map(({ incident }) => incident)).toEqual(['refuses', 'blocks', 'redesigned'])
  for (const [at, { from, until }] of periods.entries()) {
    expect(from).toBeLessThanOrEqual(LAST_DAY)
    const next = periods[at + 1]
    if (next !== undefined) expect(until ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(next.from)
  }
})

test('refusing and blocking are over after some days, a new look stays', () => {
  const periods = incidentsOf('demonstration')
  const days = (site: string, incident: 'refuses' | 'blocks' | 'redesigned'): number =>
    Array.from({ length: LAST_DAY + 1 }, (_, day) => happens(periods, { site, incident, day })).filter(
      (does) => does,
    ).length
  expect(days('board', 'refuses')).toBe(1)
  expect(days('shop', 'blocks')).toBe(3)
  expect(days('classifieds', 'redesigned')).toBeGreaterThan(5)
  expect(days('feed', 'blocks')).toBe(0)
  expect(happens(periods, { site: 'classifieds', incident: 'redesigned', day: LAST_DAY })).toBe(true)
})

test('a person is told what lasts on a day, with the name of the site', () => {
  const titles = new Map([['shop', 'Marquettle']])
  const blocked = incidentsOf('demonstration').find(({ incident }) => incident === 'blocks')
  const day = (blocked?.from ?? 0) + 1
  expect(incidentWords('demonstration', day, titles)).toEqual([
    'Marquettle shows a page that asks whether one is human',
  ])
  expect(incidentWords('demonstration', 0, titles)).toEqual([])
})
