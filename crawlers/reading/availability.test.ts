import { expect, test } from 'vitest'
import { availabilityNamed, availabilityShown } from './availability.ts'

test.each([
  ['https://schema.org/InStock', 'available'],
  ['http://schema.org/OutOfStock', 'sold-out'],
  ['in stock', 'available'],
  ['out_of_stock', 'sold-out'],
  ['PreOrder', 'pre-order'],
  ['SoldOut', 'sold-out'],
  ['whatever', null],
  ['', null],
])('%s names %s', (written, expected) => {
  expect(availabilityNamed(written)).toBe(expected)
})

test.each([
  ['Sold out', 'sold-out'],
  ['This item is no longer available', 'sold-out'],
  ['Currently unavailable.', 'sold-out'],
  ['In stock', 'available'],
  ['Ausverkauft', 'sold-out'],
  ['Auf Lager', 'available'],
  ['Rupture de stock', 'sold-out'],
  ['Нет в наличии', 'sold-out'],
  ['В наличии: 3 шт.', 'available'],
  ['売り切れ', 'sold-out'],
  ['在庫あり', 'available'],
  ['품절', 'sold-out'],
  ['Hết hàng', 'sold-out'],
  ['ناموجود', 'sold-out'],
  ['Pre-order now', 'pre-order'],
  ['Soldering iron', null],
  ['Available colours: red, blue', 'available'],
  ['A lovely bench', null],
])('%s says %s', (text, expected) => {
  expect(availabilityShown(text)).toBe(expected)
})
