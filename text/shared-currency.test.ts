import { expect, test } from 'vitest'
import { CURRENCY_WORDS, MAGNITUDES } from './money.ts'
import { CURRENCIES_OF_MAGNITUDE, currencyOfLanguage, isMeasure, SHARED_SIGNS } from './shared-currency.ts'

test.each([
  ['ru', 'RUB'],
  ['zh', 'CNY'],
  ['zh-Hant-TW', 'TWD'],
  ['es-MX', 'MXN'],
  ['en_AU', 'AUD'],
  ['es', null],
  ['en', null],
  ['de-AT', 'EUR'],
  ['cs', 'CZK'],
  ['ur', 'PKR'],
  ['si', 'LKR'],
  ['', null],
])('the language tag %s points to %s', (tag, currency) => {
  expect(currencyOfLanguage(tag)).toBe(currency)
})

test('what is meant otherwise is one of those that share the sign', () => {
  for (const { words, among, otherwise } of SHARED_SIGNS) {
    if (otherwise !== null) expect(among, words.join()).toContain(otherwise)
  }
})

test('every currency that is named is a code of ISO 4217, but for the toman', () => {
  const known = new Set([...Intl.supportedValuesOf('currency'), 'IRT'])
  const named = [
    ...CURRENCY_WORDS.map(([, currency]) => currency),
    ...SHARED_SIGNS.flatMap(({ among }) => among),
    ...[...CURRENCIES_OF_MAGNITUDE.values()].flat(),
  ]
  expect(named.filter((currency) => !known.has(currency))).toEqual([])
})

test('each counting word with currencies of its own is one that multiplies', () => {
  const words = new Set(MAGNITUDES.map(([word]) => word))
  expect([...CURRENCIES_OF_MAGNITUDE.keys()].filter((word) => !words.has(word))).toEqual([])
})

test.each([
  ['Ft', 'hu', false],
  ['ft', 'hu-HU', false],
  ['ft', 'en', true],
  ['Ft', 'sv', true],
  ['Ft', undefined, false],
  ['ft', undefined, true],
])('%s in %s is a measure: %s', (written, language, expected) => {
  const hint = language === undefined ? { currency: null } : { currency: null, language }
  expect(isMeasure('ft', written, hint)).toBe(expected)
})

test('a site that asks for forints asks for them in every language', () => {
  expect(isMeasure('ft', 'ft', { currency: 'HUF', language: 'en' })).toBe(false)
})
