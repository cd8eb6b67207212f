import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterCursor, CursorInvalidError, cursorAfter } from './cursor.ts'
import { itemOrder } from './item-filter.ts'
import type { StoredItem } from './stored-item.ts'

const item = { itemId: 'market/1', priority: -3.25, flaggedAt: '2026-03-05T09:00:00.000Z' } as StoredItem

test('a cursor says where its page ended', () => {
  expect(afterCursor(cursorAfter(item, 'priority'), 'priority')).toEqual({
    priority: { $lte: -3.25 },
    $or: [{ priority: { $lt: -3.25 } }, { itemId: { $gt: 'market/1' } }],
  })
  expect(afterCursor(cursorAfter(item, 'oldest'), 'oldest')).toEqual({
    flaggedAt: { $gte: item.flaggedAt },
    $or: [{ flaggedAt: { $gt: item.flaggedAt } }, { itemId: { $lt: 'market/1' } }],
  })
})

test('a cursor of one order is of no use in another', () => {
  for (const given of itemOrder.options) {
    for (const asked of itemOrder.options.filter((order) => order !== given)) {
      expect(() => afterCursor(cursorAfter(item, given), asked)).toThrow(CursorInvalidError)
    }
  }
})

test('a cursor fits into an address as it is', () => {
  const odd = { ...item, itemId: 'market/ä&=? ☃' }
  expect(cursorAfter(odd, 'newest')).toMatch(/^[\w-]+$/)
  expect(JSON.stringify(afterCursor(cursorAfter(odd, 'newest'), 'newest'))).toContain(odd.itemId)
})

test('whatever text arrives as a cursor is read as a place or refused, and holds no operator', () => {
  const json = fc.json().map((text) => Buffer.from(text).toString('base64url'))
  fc.assert(
    fc.property(fc.oneof(fc.string(), json), fc.constantFrom(...itemOrder.options), (cursor, order) => {
      expect(() => afterCursor(cursor, order)).toThrow(CursorInvalidError)
    }),
  )
})

test.each([
  { order: 'priority', value: { $gt: 0 }, itemId: 'a' },
  { order: 'priority', value: 1, itemId: { $ne: 1 } },
  { order: 'priority', value: 'NaN', itemId: 'a' },
  { order: 'newest', value: 'yesterday', itemId: 'a' },
  { order: 'newest', value: '2026-03-05T09:00:00.000Z', itemId: 'a', $where: '1' },
])('the forged place %j is refused', (place) => {
  const cursor = Buffer.from(JSON.stringify(place)).toString('base64url')
  for (const order of itemOrder.options) expect(() => afterCursor(cursor, order)).toThrow(CursorInvalidError)
})
