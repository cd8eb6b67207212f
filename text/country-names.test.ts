import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { COUNTRY_CODES, countryCoded, countryMentioned, countryNamed } from './country-names.ts'

test.each([
  ['Lisboa, Portugal', 'PT', 'Portugal'],
  ['Chiang Mai, Thailand', 'TH', 'Thailand'],
  ['Берлин, Германия', 'DE', 'Германия'],
  ['広島県、日本', 'JP', '日本'],
  ['الرياض، المملكة العربية السعودية', 'SA', 'المملكة العربية السعودية'],
  ['Leeds 🇬🇧', 'GB', '🇬🇧'],
  ['台湾高雄', 'TW', '台湾'],
  ['Kade 1 (Belgium)', 'BE', 'Belgium'],
  ['Warszawa - Polska', 'PL', 'Polska'],
])('%s names a country', (place, country, text) => {
  expect(countryNamed(place)).toEqual({ country, text })
})

test.each([
  'Thủ Đức',
  '内蒙古呼和浩特',
  'Santa Fe, New Mexico',
  'Norwich',
  'Boise, ID',
  'Milano (MI)',
  '',
  '京都府',
])('%s names none', (place) => {
  expect(countryNamed(place)).toBeNull()
})

test('a name within another one is only mentioned', () => {
  expect(countryMentioned('Thủ Đức')?.country).toBe('DE')
  expect(countryMentioned('Norwich')).toBeNull()
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
