import { expect, test } from 'vitest'
import { LAST_DAY } from './calendar/life.ts'
import { readTruth } from './truth.ts'
import { truthOn } from './truth-of-day.ts'

const SITES = ['classifieds', 'feed', 'shop', 'board'] as const

test('on every day every listing is to come, on offer or ended, and none is told twice', () => {
  for (const day of [0, 10, LAST_DAY]) {
    const told = truthOn(day)
    const names = told.map(({ site, listingId }) => `${site}/${listingId}`)
    expect(new Set(names).size).toBe(names.length)
    for (const { state, ending } of told) expect(ending !== null).toBe(state === 'ended')
  }
})

test('on each site some listings end in the month, and some things come back', () => {
  for (const site of SITES) {
    const told = truthOn(LAST_DAY).filter((entry) => entry.site === site)
    expect(told.some(({ state }) => state === 'ended')).toBe(true)
    expect(told.some(({ state, copyOf }) => state === 'offered' && copyOf !== null)).toBe(true)
  }
})

test('all ways of ending occur, each where the site has it', () => {
  const endings = (site: string): unknown[] =>
    [
      ...new Set(
        truthOn(LAST_DAY)
          .filter((entry) => entry.site === site && entry.ending !== null)
          .map(({ ending }) => ending),
      ),
    ].sort()
  expect(endings('classifieds')).toEqual([404, 410])
  expect(endings('feed')).toEqual([404])
  expect(endings('shop')).toEqual([410, 'category', 'notice'])
  expect(endings('board')).toEqual([404, 'notice'])
})

test('what comes back is of the same kind as what it is a copy of', () => {
  const told = truthOn(LAST_DAY)
  const known = new Map(told.map((entry) => [`${entry.site}/${entry.listingId}`, entry]))
  const copies = told.filter(({ copyOf }) => copyOf !== null)
  expect(copies.length).toBeGreaterThan(30)
  for (const { site, copyOf, kind, taxa, language } of copies)
    expect(known.get(`${site}/${copyOf}`)).toMatchObject({ kind, taxa, language })
})

test('in the month some sellers of the board edit their price, and some tell it in an answer', () => {
  const first = new Map(readTruth().map(({ listingId, price }) => [listingId, price]))
  const told = truthOn(LAST_DAY).filter(({ site }) => site === 'board')
  const edited = told.filter(
    ({ listingId, price }) => price && price.amount !== (first.get(listingId)?.amount ?? price.amount),
  )
  const answers = told.filter(({ listingId, copyOf }) => copyOf === null && !first.has(listingId))
  expect(edited.length).toBeGreaterThan(1)
  expect(answers.length).toBeGreaterThan(1)
  for (const { listingId, price } of answers) {
    const opening = told.find((one) => one.listingId === `${listingId.slice(0, -2)}01`)
    expect(price?.amount).toBeLessThan(opening?.price?.amount ?? 0)
  }
})
