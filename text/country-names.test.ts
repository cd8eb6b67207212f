import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { COUNTRY_CODES, countryCoded, countryNamed } from './country-names.ts'

test.each([
  ['Lisboa, Portugal', 'PT', 'Portugal'],
  ['Chiang Mai, Thailand', 'TH', 'Thailand'],
  ['Берлин, Германия', 'DE', 'Германия'],
  ['広島県、日本', 'JP', '日本'],
  ['الرياض، المملكة العربية السعودية', 'SA', 'المملكة العربية السعودية'],
  ['Leeds 🇬🇧', 'GB', '🇬🇧'],
])('%s names a country', (place, country, text) => {
  expect(countryNamed(place)).toEqual({ country, text })
})

test.each(['Norwich', 'Boise, ID', 'Milano (MI)', '', '京都府'])('%s names none', (place) => {
  expect(countryNamed(place)).toBeNull()
})

test('a field that holds nothing else may hold a code', () => {
  expect([countryCoded('nl'), countryCoded('Netherlands'), countryCoded('XX'), countryCoded('')]).toEqual([
    ...['NL', 'NL', null, null],
  ])
})

property.prop([fc.string({ unit: 'grapheme' })])('whatever is named is a country', (text) => {
  const named = countryNamed(text)
  if (named !== null) expect(COUNTRY_CODES).toContain(named.country)
})
