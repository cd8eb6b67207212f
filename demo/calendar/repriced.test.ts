import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { readPrice } from '../../text/price.ts'
import { readCatalogue } from '../catalogue.ts'
import { repriced, roundPrice } from './repriced.ts'

test.each([
  ['£210', '£170'],
  ['1.150 €', '920 €'],
  ['¥165,000', '¥130,000'],
  ['R$ 900', 'R$ 720'],
  ['4 000 ₽', '3 200 ₽'],
  ['je 80 €', 'je 64 €'],
  ['150,00 €', '120,00 €'],
  ['12000元', '9600元'],
])('%s becomes %s, written as before', (before, after) => {
  expect(repriced(before, 0.8)).toBe(after)
})

test.each(['VB', '3 for £10', 'price on request'])(
  '%s stays, as it names no number or several',
  (written) => {
    expect(repriced(written, 0.8)).toBe(written)
  },
)

test('every price of the catalogue is still a price when it is lower, and not a higher one', () => {
  for (const { price } of readCatalogue('classifieds')) {
    const [before, after] = [price ?? '', repriced(price ?? '', 0.8)].map(
      (written) => readPrice(written, { currency: 'EUR' })?.amount ?? null,
    )
    expect(after === null).toBe(before === null)
    expect(after ?? 0, price ?? '').toBeLessThanOrEqual(before ?? 0)
  }
})

test.each([
  [11.25, 11],
  [99.6, 100],
  [112, 110],
  [1_130, 1_150],
])('%d is set at %d', (value, rounded) => {
  expect(roundPrice(value)).toBe(rounded)
})

property.prop([fc.double({ min: 0.01, max: 1e9, noNaN: true })])(
  'sums are rounded by a twentieth at most',
  (value) => {
    const rounded = roundPrice(value)
    expect(Number.isInteger(rounded)).toBe(true)
    if (value >= 10) expect(Math.abs(rounded - value) / value).toBeLessThanOrEqual(0.05)
  },
)
