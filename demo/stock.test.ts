import { expect, test } from 'vitest'
import { readCatalogue } from './catalogue.ts'
import { oncePerStock, wholeStock } from './stock.ts'

const entries = readCatalogue('classifieds')

test('ages count back from the hour in which the demonstration opened', () => {
  const [entry] = entries
  if (entry === undefined) throw new Error('The catalogue is empty')
  const stock = wholeStock([{ ...entry, postedHoursAgo: 1.5 }], new Date('2026-03-12T10:59:59Z'))
  expect(stock.entries.map(stock.postedAt)).toEqual([new Date('2026-03-12T08:30:00Z')])
})

test('without a calendar the whole catalogue is on offer, and nothing ends but what always had', () => {
  const stock = wholeStock(entries, new Date())
  expect(stock.entries).toHaveLength(entries.length)
  for (const entry of entries) expect(stock.endingOf(entry)).toBe(entry.answers ?? null)
  expect(stock.redesigned).toBe(false)
})

test('what is made from a stock is made once for it', () => {
  const [first, second] = [wholeStock(entries, new Date()), wholeStock(entries, new Date())]
  let today = first
  let made = 0
  const count = oncePerStock(
    () => today,
    () => ++made,
  )
  expect([count(), count()]).toEqual([1, 1])
  today = second
  expect([count(), count()]).toEqual([2, 2])
})
