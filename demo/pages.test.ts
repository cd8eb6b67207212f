import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { pageOf } from './pages.ts'

property.prop([fc.array(fc.integer()), fc.integer({ min: 1, max: 20 })])(
  'all pages together are the list, each entry once',
  (all, size) => {
    const { pages } = pageOf(all, 1, size)
    const together = Array.from({ length: pages }, (_, n) => pageOf(all, n + 1, size).items).flat()
    expect(together).toEqual(all)
  },
)

test('past the end there is an empty page', () => {
  expect(pageOf([1, 2, 3], 9, 2)).toEqual({ items: [], number: 9, pages: 2, total: 3 })
})

test('a page number that makes no sense is the first', () => {
  for (const odd of [0, -3, 1.5, Number.NaN]) expect(pageOf([1, 2, 3], odd, 2).number).toBe(1)
})

test('an empty list has one empty page', () => {
  expect(pageOf([], 1, 12)).toEqual({ items: [], number: 1, pages: 1, total: 0 })
})
