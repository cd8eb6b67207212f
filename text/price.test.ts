import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPrice } from './price.ts'

function amountOf(raw: string, currency: string | null = null): number | null | undefined {
  return readPrice(raw, { currency })?.amount
}

test.each([
  ['1.250,00', 1250],
  ['1,250.00', 1250],
  ['12,50', 12.5],
  ['1 250 000', 1_250_000],
  ['1,2 jt', 1_200_000],
  ['350rb', 350_000],
  ['5萬', 50_000],
  ['3万8', 38_000],
  ['2tr5', 2_500_000],
  ['12 triệu', 12_000_000],
  ['₹1,25,000', 125_000],
  ['1.5 lakh', 150_000],
  ['2 crore', 20_000_000],
  ['Rp 1.500.000', 1_500_000],
  ['€ 45,-', 45],
  ['40 т.р.', 40_000],
  ['7 mil', 7000],
  ['45k', 45_000],
  ['٩ ألف', 9000],
  ['2 หมื่น', 20_000],
  ['70만', 700_000],
  ['$26,000 firm', 26_000],
  ['free', 0],
])('%s is %d', (raw, amount) => {
  expect(amountOf(raw)).toBe(amount)
})

test.each([
  ['₹500', 'INR'],
  ['R$ 20', 'BRL'],
  ['US$ 20', 'USD'],
  ['20 €', 'EUR'],
  ['£5', 'GBP'],
  ['12.000đ', 'VND'],
  ['500 บาท', 'THB'],
  ['45 zł', 'PLN'],
  ['200 грн', 'UAH'],
])('%s is in %s', (raw, currency) => {
  expect(readPrice(raw, { currency: null })?.currency).toBe(currency)
})

test('a sign that several currencies share is read as the currency of the site', () => {
  expect(readPrice('¥500', { currency: 'CNY' })?.currency).toBe('CNY')
  expect(readPrice('¥500', { currency: 'JPY' })?.currency).toBe('JPY')
  expect(readPrice('$500', { currency: 'MXN' })?.currency).toBe('MXN')
})

test('a price that is open has no amount, and what is no price is none', () => {
  expect(readPrice('VB', { currency: 'EUR' })).toEqual({ amount: null, currency: 'EUR', raw: 'VB' })
  expect(readPrice('面议', { currency: 'CNY' })?.amount).toBeNull()
  expect(readPrice('lovely garden bench', { currency: 'EUR' })).toBeNull()
  expect(readPrice('   ', { currency: 'EUR' })).toBeNull()
})

test('whatever is written, the amount is a finite number or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      const amount = amountOf(raw)
      if (typeof amount === 'number') {
        expect(Number.isFinite(amount)).toBe(true)
        expect(amount).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

test('every whole number survives the ways of grouping its digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 999_999_999 }), (value) => {
      for (const locale of ['en', 'de', 'fr', 'hi-IN']) {
        expect(amountOf(value.toLocaleString(locale))).toBe(value)
      }
    }),
  )
})
