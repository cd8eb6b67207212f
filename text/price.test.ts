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
  ['Free!', 0],
  ['$.75', 0.75],
  ['118, 99 TL', 118.99],
  ['35€ 99', 35.99],
  ['3 Ausgaben für nur 14,85 EUR', 14.85],
  ['From 26 to 50 €', 26],
  ['40% off, 12.90', 12.9],
  ['1250€ 60', 1250.6],
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

test.each([
  ['¥500', 'CNY', undefined, 'CNY'],
  ['¥500', 'JPY', undefined, 'JPY'],
  ['￥950', 'EUR', 'zh', 'CNY'],
  ['￥950', 'EUR', 'ja', 'JPY'],
  ['¥950', 'EUR', 'fr', null],
  ['$500', 'MXN', undefined, 'MXN'],
  ['$ 480.000', 'COP', 'es', 'COP'],
  ['$ 85.000', 'CLP', undefined, 'CLP'],
  ['$ 480.000', 'EUR', 'es', null],
  ['$ 480.000', 'EUR', 'es-MX', 'MXN'],
  ['$40', 'EUR', 'en_AU', 'AUD'],
  ['$40', 'EUR', 'de-AT', null],
  ['$40', null, undefined, null],
  ['NZ$ 40', 'USD', undefined, 'NZD'],
  ['USD$ 50', 'MXN', undefined, 'USD'],
  ['500 pesos', 'ARS', 'es', 'ARS'],
  ['500 pesos', 'EUR', 'tl', 'PHP'],
  ['500 pesos', 'EUR', 'es', null],
  ['200 kr', 'EUR', 'da', 'DKK'],
  ['5000 ريال', 'EUR', 'ar', 'SAR'],
])('the sign in %s on a page in %s, language %s, means %s', (raw, currency, language, meant) => {
  const read = readPrice(raw, { currency, ...(language === undefined ? {} : { language }) })
  expect(read?.currency).toBe(meant)
  expect(read?.amount).toBeGreaterThan(0)
})

test.each([
  ['15 тыс. за пару', undefined, null],
  ['15 тыс. за пару', 'ru', 'RUB'],
  ['15 тыс. грн', 'ru', 'UAH'],
  ['15 тыс. руб', undefined, 'RUB'],
  ['40 т.р.', undefined, 'RUB'],
  ['2tr5', undefined, 'VND'],
  ['500 nghìn đồng', undefined, 'VND'],
  ['350rb', 'id', 'IDR'],
  ['5萬', undefined, null],
  ['3万8', 'zh', 'CNY'],
  ['45k', 'ru', 'EUR'],
])('%s on a page in euros, language %s, is a price in %s', (raw, language, meant) => {
  const hint = { currency: 'EUR', ...(language === undefined ? {} : { language }) }
  expect(readPrice(raw, hint)?.currency).toBe(meant)
})

test.each([
  ['Real ivory, 62 cm', 'USD'],
  ['62 cm, real ivory', 'USD'],
  ['500 to try', 'USD'],
  ['20 real', 'BRL'],
  ['reais: 20', 'BRL'],
  ['S/. 500', 'PEN'],
  ['2 million de francs cfa', 'USD'],
  ['2 millones de soles', 'PEN'],
  ['500 US dollars', 'USD'],
  ['500,- Kč', 'CZK'],
  ['Rs. 500/-', 'INR'],
  ['eur45', 'EUR'],
  ['रु 500', 'INR'],
  ['৫০০ টাকা', 'BDT'],
])('a currency word counts beside the amount: %s is in %s', (raw, currency) => {
  expect(readPrice(raw, { currency: 'USD' })?.currency).toBe(currency)
})

test('a currency word without an amount is no currency', () => {
  expect(readPrice('real, price on request', { currency: 'EUR' })).toMatchObject({
    amount: null,
    currency: 'EUR',
  })
})

test('a shared sign never takes the currency of a site that does not use it', () => {
  const others = fc.constantFrom('EUR', 'GBP', 'RUB', 'PLN', 'THB')
  const signs = fc.constantFrom('$', '¥', '￥')
  fc.assert(
    fc.property(signs, fc.integer({ min: 1, max: 999_999 }), others, (sign, amount, currency) => {
      expect(readPrice(`${sign} ${amount}`, { currency })).toMatchObject({ amount, currency: null })
    }),
  )
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
