import { expect, test } from 'vitest'
import type { SiteStop } from '../model/site-stop.ts'
import { watchSiteStops } from './site-stops.ts'

/** A store whose stops can be set, and that can be away. */
function setUp() {
  const it = { stopped: [] as string[], isAway: false, looks: 0, said: [] as string[] }
  const stoppedSites = async (): Promise<SiteStop[]> => {
    it.looks += 1
    if (it.isAway) throw new Error('away')
    return it.stopped.map((site) => ({
      ...{ schemaVersion: 1, site, stoppedAt: '2026-03-05T09:30:00.000Z', reason: null },
    }))
  }
  const open = () => watchSiteStops({ stoppedSites, log: (line) => void it.said.push(line) })
  const nextLook = async () => {
    const before = it.looks
    await expect.poll(() => it.looks).toBeGreaterThan(before + 1)
  }
  return { it, open, nextLook }
}

test('a site that was stopped before is known from the start', async () => {
  const { it, open } = setUp()
  it.stopped = ['board']
  await using stops = await open()
  expect([stops.isStopped('board'), stops.isStopped('shop')]).toEqual([true, false])
  expect(stops.signalFor('board').reason).toMatchObject({ code: 'SITE_STOPPED' })
  expect(stops.signalFor('shop').aborted).toBe(false)
})

test('a stop is heard by whoever is at work, and by nobody else', async () => {
  const { it, open, nextLook } = setUp()
  await using stops = await open()
  const [board, shop] = [stops.signalFor('board'), stops.signalFor('shop')]
  it.stopped = ['board']
  await nextLook()
  expect([board.aborted, shop.aborted]).toEqual([true, false])
  expect(stops.isStopped('board')).toBe(true)
})

test('a site that goes on gets a new signal', async () => {
  const { it, open, nextLook } = setUp()
  it.stopped = ['board']
  await using stops = await open()
  it.stopped = []
  await nextLook()
  expect(stops.isStopped('board')).toBe(false)
  expect(stops.signalFor('board').aborted).toBe(false)
  it.stopped = ['board']
  await nextLook()
  expect(stops.signalFor('board').aborted).toBe(true)
})

test('while the store is away, what was stopped stays stopped', async () => {
  const { it, open, nextLook } = setUp()
  it.stopped = ['board']
  await using stops = await open()
  it.isAway = true
  await nextLook()
  expect(stops.isStopped('board')).toBe(true)
  expect(it.said.join()).toContain('away')
})
