import { expect, test } from 'vitest'
import { type CatalogueEntry, changedEntry, readCatalogue } from '../catalogue.ts'
import { drawnEntry } from '../drawn-entry.ts'
import type { Stock, Trade } from '../stock.ts'
import { LAST_DAY } from './life.ts'
import { livesOf, stockOn } from './stock-on.ts'

const TRADE: Trade<CatalogueEntry> = { name: 'classifieds', endings: [404, 410], changed: changedEntry }
const SEED = 'demonstration'
const entries = readCatalogue('classifieds')
const lives = livesOf(TRADE, entries, SEED)
const openedAt = new Date('2026-03-12T10:20:00Z')

function on(day: number, seed = SEED): Stock<CatalogueEntry> {
  return stockOn(TRADE, entries, {
    calendar: { seed, presentDay: LAST_DAY, today: () => day },
    ...{ day, openedAt },
  })
}

const summary = (stock: Stock<CatalogueEntry>) =>
  stock.entries.map((entry) => [entry, stock.postedAt(entry), stock.endingOf(entry)])

test('the same seed and day show the same, another seed something else', () => {
  expect(summary(on(11))).toEqual(summary(on(11)))
  expect(summary(on(11))).not.toEqual(summary(on(11, 'other')))
})

test('what is to come has no page yet; what has ended has left the results, a day later than its page', () => {
  const started = lives.find(({ life }) => life.from > 3)
  const ended = lives.find(({ life, entry }) => life.until !== null && entry.answers === undefined)
  if (started === undefined || ended?.life.until == null) throw new Error('Nothing begins or ends')
  expect(on(started.life.from - 1).find(started.entry.id)).toBeUndefined()
  expect(on(started.life.from).find(started.entry.id)).toBeDefined()
  const { until, ending } = ended.life
  const isListed = (day: number) => on(day).entries.some(({ id }) => id === ended.entry.id)
  expect([until - 1, until, until + 1].map(isListed)).toEqual([true, true, false])
  expect(on(until - 1).endingOf(ended.entry)).toBeNull()
  expect(on(until).endingOf(ended.entry)).toBe(ending)
  expect(on(LAST_DAY).endingOf(ended.entry)).toBe(ending)
})

test('a price that changes is another one from its day on, and the page has changed then', () => {
  const changing = lives.find(
    ({ life: { prices, until }, entry }) =>
      prices.length === 1 && until === null && /^\D*\d+\D*$/.test(entry.price ?? ''),
  )
  const [change] = changing?.life.prices ?? []
  if (changing === undefined || change === undefined) throw new Error('No price changes')
  const price = (day: number) => on(day).find(changing.entry.id)?.price
  expect(price(change.day - 1)).toBe(changing.entry.price)
  expect(price(change.day)).not.toBe(changing.entry.price)
  const stock = on(change.day)
  const entry = stock.find(changing.entry.id)
  if (entry === undefined) throw new Error('The listing is not there')
  expect(Number(stock.changedAt(entry))).toBeGreaterThan(Number(stock.postedAt(entry)))
})

test('a thing comes back under another number, by another seller, with the pictures of the first', () => {
  const back = lives.filter(({ copyOf }) => copyOf !== null)
  expect(back.length).toBeGreaterThan(10)
  expect(new Set(lives.map(({ entry }) => entry.id)).size).toBe(lives.length)
  for (const { entry, life, copyOf } of back) {
    const stock = on(life.from)
    const shown = stock.find(entry.id)
    if (shown === undefined || copyOf === null) throw new Error('It is not there')
    expect(shown.seller).not.toBe(copyOf.seller)
    expect(shown.description).not.toBe(copyOf.description)
    expect([stock.drawnAs(shown), shown.subject]).toEqual([copyOf.id, copyOf.subject])
    expect(stock.endingOf(copyOf)).not.toBeNull()
  }
})

test('of what comes back some is shown in pictures that were saved anew, and nothing else is', () => {
  const stock = on(LAST_DAY)
  const saved = lives.map(({ entry, copyOf }) => {
    const drawn = drawnEntry(stock, entry.id)
    return { isBack: copyOf !== null, isSavedAnew: drawn?.of.isSavedAnew === true }
  })
  const back = saved.filter(({ isBack }) => isBack)
  expect(new Set(back.map(({ isSavedAnew }) => isSavedAnew)).size).toBe(2)
  expect(saved.filter(({ isBack, isSavedAnew }) => isSavedAnew && !isBack)).toEqual([])
})

test('the newest stands first, and nothing is from the future', () => {
  for (const day of [0, 9, LAST_DAY]) {
    const stock = on(day)
    const posted = stock.entries.map((entry) => Number(stock.postedAt(entry)))
    expect(posted).toEqual([...posted].sort((a, b) => b - a))
    const end = Number(openedAt) - (LAST_DAY - day) * 86_400_000
    expect(
      Math.max(...posted, ...stock.entries.map((entry) => Number(stock.changedAt(entry)))),
    ).toBeLessThanOrEqual(end)
  }
})

test('a listing that never was is an error, not on offer', () => {
  const [entry] = entries
  if (entry === undefined) throw new Error('The catalogue is empty')
  expect(() => on(3).endingOf({ ...entry, id: '00000000' })).toThrow('no listing 00000000 on day 3')
})
