import { expect, test } from 'vitest'
import { CURRENCY_WORDS, MAGNITUDES } from './money.ts'
import { CURRENCIES_OF_MAGNITUDE, currencyOfLanguage, SHARED_SIGNS } from './shared-currency.ts'

test.each([
  ['ru', 'RUB'],
  ['zh', 'CNY'],
  ['zh-Hant-TW', 'TWD'],
  ['es-MX', 'MXN'],
  ['en_AU', 'AUD'],
  ['es', null],
  ['en', null],
  ['de-AT', 'EUR'],
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
