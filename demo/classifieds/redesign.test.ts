import { load } from 'cheerio'
import { afterAll, expect, test } from 'vitest'
import { dayClock } from '../calendar/day-clock.ts'
import { incidentsOf } from '../calendar/incidents.ts'
import { LAST_DAY } from '../calendar/life.ts'
import { marketplaceServer } from '../server.ts'
import { demoSite } from '../site-file.ts'
import { classifieds } from './classifieds.ts'

const SEED = 'demonstration'
const clock = dayClock(0, null)
const openedAt = new Date('2026-03-12T10:20:00Z')
const app = marketplaceServer(classifieds, { openedAt }, { seed: SEED, presentDay: LAST_DAY, clock })
afterAll(() => app.close())
const day = incidentsOf(SEED).find(({ incident }) => incident === 'redesigned')?.from ?? 0
const { fields, within = '' } = demoSite('classifieds', 'http://127.0.0.1:8411').listing
const selectors = Object.values(fields).map((field) => (typeof field === 'string' ? field : field.selector))

async function page(url: string, on: number) {
  clock.set(on)
  return load((await app.inject(url)).body)
}

/** One that does not change in these days. */
async function ad(): Promise<string> {
  const steady = classifieds
    .lives(SEED)
    .find(
      ({ life }) =>
        life.from === 0 && life.until === null && life.prices.length === 0 && life.notedOn === null,
    )
  return `/ad/${steady?.id}`
}

test('no selector of the old look finds anything on the new one', async () => {
  const path = await ad()
  const [before, after] = [await page(path, day - 1), await page(path, day)]
  expect(selectors.length).toBeGreaterThan(6)
  for (const selector of selectors) {
    expect(before(selector).length, selector).toBeGreaterThan(0)
    expect(after(selector).length, selector).toBe(0)
  }
  expect((await page('/search?q=', day))(within)).toHaveLength(0)
})

test('the data in it is the same', async () => {
  const path = await ad()
  const [before, after] = [await page(path, day - 1), await page(path, day)]
  for (const [old, next] of [
    ['main h1', 'h1.headline'],
    ['.offer .price', '.panel .cost'],
    ['.description', '.story'],
    ['.facts .place', '.where'],
    ['.facts time', '.when'],
    ['.seller-card .name', '.who'],
  ] as const)
    expect(after(next).text()).toBe(before(old).text())
})

test('results go on over pages and ended ads still end', async () => {
  const $ = await page('/search?q=', day)
  const next = $('a[rel=next]').attr('href') ?? ''
  expect((await page(next, day))('.card').length).toBeGreaterThan(0)
  const ended = classifieds.lives(SEED).find(({ life }) => life.until !== null && life.until <= day)
  expect([404, 410]).toContain((await app.inject(`/ad/${ended?.id}`)).statusCode)
  expect((await app.inject('/redesign.css')).statusCode).toBe(200)
  expect((await page('/', day))('.cards .card').length).toBe(16)
})
