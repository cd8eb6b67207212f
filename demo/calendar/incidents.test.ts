import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { incidentWords } from './incident-words.ts'
import { happens, type Incident, incidentsOf } from './incidents.ts'
import { LAST_DAY } from './life.ts'

property.prop([fc.string()])('each seed has them in order, and no site two at a time', (seed) => {
  const periods = incidentsOf(seed)
  expect(periods.map(({ incident }) => incident)).toEqual([
    ...['down', 'refuses', 'blocks', 'redesigned', 'refuses', 'blocks'],
  ])
  for (const [at, { site, from, until }] of periods.entries()) {
    expect(from).toBeLessThanOrEqual(LAST_DAY)
    const next = periods.slice(at + 1).find((later) => later.site === site || until !== null)
    if (next !== undefined) expect(until ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(next.from)
  }
})

test('errors, refusing and blocking are over after some days, a new look stays', () => {
  const periods = incidentsOf('demonstration')
  const days = (site: string, incident: Incident): number =>
    Array.from({ length: LAST_DAY + 1 }, (_, day) => happens(periods, { site, incident, day })).filter(
      (does) => does,
    ).length
  expect(days('board', 'refuses')).toBe(1)
  expect(days('shop', 'blocks')).toBe(3)
  expect(days('classifieds', 'redesigned')).toBeGreaterThan(5)
  expect([days('feed', 'down'), days('feed', 'refuses'), days('feed', 'blocks')]).toEqual([1, 1, 2])
  expect(days('classifieds', 'blocks')).toBe(0)
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
