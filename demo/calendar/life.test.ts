import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import type { Ending } from '../stock.ts'
import { LAST_DAY, type Life, lifeOf, lifeOfCopy, lifeOn } from './life.ts'

const ENDINGS: [Ending, ...Ending[]] = ['notice', 404]
const many = Array.from({ length: 400 }, (_, n) => lifeOf(`seed/site/${n}`, ENDINGS))
const share = (is: (life: Life) => boolean): number => many.filter(is).length / many.length

property.prop([fc.string()])('a life is decided by its name alone, and its days are in order', (name) => {
  const life = lifeOf(name, ENDINGS)
  expect(lifeOf(name, ENDINGS)).toEqual(life)
  const { from, until, prices, again } = life
  expect(from).toBeGreaterThanOrEqual(0)
  if (until !== null) expect(until).toBeGreaterThan(from)
  for (const { day, factor } of prices) {
    expect(day).toBeGreaterThan(from)
    expect(factor).toBeGreaterThan(0.4)
    expect(factor).toBeLessThan(1)
  }
  if (again !== null) {
    expect(again.from).toBeGreaterThan(until ?? LAST_DAY)
    expect(again.from).toBeLessThanOrEqual(LAST_DAY)
    expect(again.id).toMatch(/^7\d{7}$/)
  }
})

property.prop([fc.string(), fc.integer({ min: 0, max: LAST_DAY - 1 })])(
  'what has come does not become what is to come, and what has ended stays so',
  (name, day) => {
    const order = ['to-come', 'offered', 'ended']
    const life = lifeOf(name, ENDINGS)
    const [today, tomorrow] = [lifeOn(life, day), lifeOn(life, day + 1)]
    expect(order.indexOf(tomorrow.state)).toBeGreaterThanOrEqual(order.indexOf(today.state))
    expect(tomorrow.changedOn).toBeGreaterThanOrEqual(today.changedOn)
  },
)

test('listings begin, end, become cheaper, get a word more, and come back: each of it often enough to be met', () => {
  expect(share(({ from }) => from > 0)).toBeGreaterThan(0.3)
  expect(share(({ until }) => until !== null)).toBeGreaterThan(0.3)
  expect(share(({ until }) => until === null)).toBeGreaterThan(0.3)
  expect(share(({ prices }) => prices.length > 0)).toBeGreaterThan(0.2)
  expect(share(({ notedOn }) => notedOn !== null)).toBeGreaterThan(0.1)
  expect(share(({ again }) => again !== null)).toBeGreaterThan(0.1)
  for (const ending of ENDINGS) expect(share((life) => life.ending === ending)).toBeGreaterThan(0.3)
})

test('what has ended keeps the price and the words of its last day', () => {
  const life: Life = {
    ...{ from: 2, until: 6, ending: 404, notedOn: 6, again: null },
    prices: [
      { day: 4, factor: 0.8 },
      { day: 6, factor: 0.5 },
    ],
  }
  expect([1, 3, 5, 6, 20].map((day) => lifeOn(life, day))).toEqual([
    { state: 'to-come', factor: 1, repricedOn: null, isNoted: false, changedOn: 2 },
    { state: 'offered', factor: 1, repricedOn: null, isNoted: false, changedOn: 2 },
    { state: 'offered', factor: 0.8, repricedOn: 4, isNoted: false, changedOn: 4 },
    { state: 'ended', factor: 0.8, repricedOn: 4, isNoted: false, changedOn: 6 },
    { state: 'ended', factor: 0.8, repricedOn: 4, isNoted: false, changedOn: 6 },
  ])
})

test('a thing that has come back stays, with a word by its new seller', () => {
  expect(lifeOn(lifeOfCopy(9), 8).state).toBe('to-come')
  expect(lifeOn(lifeOfCopy(9), LAST_DAY)).toMatchObject({ state: 'offered', isNoted: true })
})
