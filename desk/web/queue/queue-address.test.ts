import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { itemStatus } from '../../../model/item.ts'
import { readQueueAddress, writeQueueAddress } from './queue-address.ts'

const read = (query: string) => readQueueAddress(new URLSearchParams(query))

test('an empty address is the open queue, most urgent first', () => {
  expect(read('')).toEqual({ filter: { status: 'open' }, order: 'priority' })
  expect(writeQueueAddress(read('')).size).toBe(0)
})

test('what means nothing is left out, and the rest still counts', () => {
  expect(read('tier=urgent&cites=IV&minScore=7&site=no%20slug&language=en&order=random').filter).toEqual({
    status: 'open',
    language: 'en',
  })
})

test('a repeated filter counts once', () => {
  expect(read('cites=I&cites=II').filter.cites).toBe('I')
})

const view = fc.record({
  filter: fc.record(
    {
      status: fc.constantFrom(...itemStatus.options, 'any' as const),
      site: fc.constantFrom('bazaar', 'curio-lane'),
      tier: fc.constantFrom('high' as const, 'review' as const),
      taxon: fc.string({ minLength: 1, maxLength: 30 }),
      cites: fc.constantFrom('I' as const, 'none' as const),
      minScore: fc.constantFrom(0.05, 0.5, 1),
      q: fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }).filter((text) => text.isWellFormed()),
    },
    { requiredKeys: ['status'] },
  ),
  order: fc.constantFrom('priority' as const, 'newest' as const, 'oldest' as const),
})

property.prop([view])('every view survives being written to the address and read again', (given) => {
  expect(readQueueAddress(new URLSearchParams(writeQueueAddress(given).toString()))).toEqual(given)
})
