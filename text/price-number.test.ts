import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { amountOf, numbersIn, plainDigits } from './price-number.ts'

function amountsIn(text: string, currency: string | null = null): number[] {
  return numbersIn(text).map(({ digits }) => amountOf(digits, currency))
}

test.each([
  ['1.250,00', 1250],
  ['1,250.00', 1250],
  ["1'299.00", 1299],
  ['1’299.–', 1299],
  ['1 250 000', 1_250_000],
  ['1\u202f250\u00a0000,50', 1_250_000.5],
  ['1,25,000', 125_000],
  ['1.25.000', 125_000],
  ['12.990', 12_990],
  ['1299.000', 1299],
  ['0.750', 0.75],
  ['34.9900', 34.99],
  ['.75', 0.75],
  ['119. 95', 119.95],
  ['1.837, 32', 1837.32],
  ['٩٬٥٠٠٫٢٥', 9500.25],
  ['१,२५,०००', 125_000],
  ['１２，９９０', 12_990],
])('%s is %d', (written, amount) => {
  expect(amountsIn(written)).toEqual([amount])
})

test('three digits behind a point are thousandths where the currency has them', () => {
  expect(amountsIn('423.923', 'KWD')).toEqual([423.923])
  expect(amountsIn('423.923', 'EUR')).toEqual([423_923])
})

test('days and versions are no amounts, and two numbers beside each other stay two', () => {
  expect(amountsIn('15.08.2017, version 1.2.3')).toEqual([])
  expect(amountsIn('2 pieces, 30 cm')).toEqual([2, 30])
  expect(amountsIn('12,99 15,99')).toEqual([12.99, 15.99])
})

property.prop([fc.string({ unit: 'binary', maxLength: 200 })])('offsets are those of the text', (text) => {
  expect(plainDigits(text)).toHaveLength(text.length)
  for (const { start, end, digits } of numbersIn(text)) {
    expect(plainDigits(text).slice(start, end)).toBe(digits)
    expect(Number.isFinite(amountOf(digits.slice(0, 40), null))).toBe(true)
  }
})

test('a million digits and separators are read in one pass', () => {
  for (const unit of ['1', '1.', '1 ', '1,000', "1'0", '. ', '1.1.1.1 1']) {
    expect(numbersIn(unit.repeat(1_000_000 / unit.length)).length).toBeLessThanOrEqual(50)
  }
})
