import { expect, test } from 'vitest'
import { readCatalogue } from './catalogue.ts'
import { stockOf } from './marketplace.ts'

test('ages count back from the hour in which the demonstration opened', () => {
  const entries = readCatalogue('classifieds')
  const stock = stockOf(entries, new Date('2026-03-12T10:59:59Z'))
  const [entry] = entries
  if (entry === undefined) throw new Error('The catalogue is empty')
  expect(stock.postedAt({ ...entry, postedHoursAgo: 1.5 })).toEqual(new Date('2026-03-12T08:30:00Z'))
})
