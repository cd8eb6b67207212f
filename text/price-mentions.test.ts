import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { findPrices } from './price-mentions.ts'

function mentioned(text: string, currency: string | null = null) {
  return findPrices(text, { currency }).map(({ price, start, end, isSigned }) => ({
    amount: price.amount,
    currency: price.currency,
    raw: text.slice(start, end),
    isSigned,
  }))
}

test.each([
  ['now € 1.299,- only', '€ 1.299,-', 1299, 'EUR'],
  ['Rs. 1,25,000/- only', 'Rs. 1,25,000/-', 125_000, 'INR'],
  ['за 12 990 ₽ с доставкой', '12 990 ₽', 12_990, 'RUB'],
  ['kr 1 299', 'kr 1 299', 1299, 'SEK'],
  ['CHF 1’299.00 inkl.', 'CHF 1’299.00', 1299, 'CHF'],
  ['1.299,- Kč', '1.299,- Kč', 1299, 'CZK'],
  ['R 1 250.00', 'R 1 250.00', 1250, 'ZAR'],
  ['35€ 99', '35€ 99', 35.99, 'EUR'],
  ['giá 2tr5 thôi', '2tr5', 2_500_000, 'VND'],
  ['5萬日圓', '5萬', 50_000, null],
  ['12.500 TL', '12.500 TL', 12_500, 'TRY'],
  ['1,299.00 AUD', '1,299.00 AUD', 1299, 'AUD'],
  ['149 лв.', '149 лв.', 149, 'BGN'],
  ['۲۵۰٬۰۰۰ تومان', '۲۵۰٬۰۰۰ تومان', 250_000, 'IRT'],
  ['١٬٢٥٠ ر.س', '١٬٢٥٠ ر.س', 1250, 'SAR'],
  ['12.000 KD', '12.000 KD', 12, 'KWD'],
  ['登録票なし。22,000円', '22,000円', 22_000, 'JPY'],
  ['搪瓷脸盆，喜字，40元。', '40元', 40, 'CNY'],
  ['２２，０００円', '２２，０００円', 22_000, 'JPY'],
])('%s mentions %s', (text, raw, amount, currency) => {
  expect(mentioned(text)).toEqual([{ raw, amount, currency, isSigned: true }])
})

test('a sign before the next amount is not that of a number before it', () => {
  expect(mentioned('Lamp 40 $45.00').filter(({ isSigned }) => isSigned)).toMatchObject([
    { amount: 45, raw: '$45.00' },
  ])
  expect(mentioned('49,95 € 24€95').map(({ raw }) => raw)).toEqual(['49,95 €', '24€95'])
  expect(mentioned('€ 12 € 15').map(({ raw }) => raw)).toEqual(['€ 12', '€ 15'])
})

test('several prices are told in their order', () => {
  expect(mentioned('Was £30.00, now £20.00 (save £10)').map(({ amount }) => amount)).toEqual([30, 20, 10])
})

test.each(['62 cm', 'SKU AB-1234', '20% off', 'order #4711', 'iPhone12', '10x15', '3/4'])(
  '%s mentions no price with a currency',
  (text) => {
    expect(mentioned(text).filter(({ isSigned }) => isSigned)).toEqual([])
  },
)

test('a number that nothing touches may be a price, and is told as unsigned', () => {
  expect(mentioned('129.00')).toEqual([{ raw: '129.00', amount: 129, currency: null, isSigned: false }])
})

property.prop([fc.string({ unit: 'grapheme', maxLength: 300 })])(
  'whatever a text holds, mentions stand in it, in order, with finite amounts',
  (text) => {
    let from = 0
    for (const { start, end, price } of findPrices(text, { currency: 'EUR' })) {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeGreaterThan(start)
      expect(end).toBeLessThanOrEqual(text.length)
      expect(start + 16).toBeGreaterThanOrEqual(from)
      expect(Number.isFinite(price.amount)).toBe(true)
      from = end
    }
  },
)

test('hostile text is read in one pass', () => {
  for (const unit of ['$', '€ 1', '1 $ ', '1,- ', ' ', 'Rs. ', '12.', '$ . : ']) {
    expect(findPrices(unit.repeat(1_000_000 / unit.length), { currency: null }).length).toBeLessThanOrEqual(
      20,
    )
  }
})

test.each([
  ['python, 3 ft long', 'en', []],
  ['4ft viv, $40', 'en', [40]],
  ['ára 15 000 Ft', 'hu', [15_000]],
  ['pris 500 kr', 'da', [500]],
])('%s (%s) asks for %j', (text, language, amounts) => {
  const found = findPrices(text, { currency: null, language }, 5, true)
  expect(found.map(({ price }) => price.amount)).toEqual(amounts)
})

test.each([
  ['500 kr', 'da', 'DKK'],
  ['500 kr', 'no', 'NOK'],
  ['500 kr', 'sv', 'SEK'],
  ['500 kr', 'cs', 'CZK'],
  ['Rs 5000', 'ur', 'PKR'],
  ['Rs 5000', 'ne', 'NPR'],
  ['Rs 5000', 'hi', 'INR'],
  ['¥500', 'ja', 'JPY'],
  ['¥500', 'zh', 'CNY'],
])('%s in %s is in %s', (text, language, currency) => {
  const [found] = findPrices(text, { currency: null, language }, 5, true)
  expect(found?.price.currency).toBe(currency)
})
