import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { loadLexicon } from './lexicon.ts'
import { readPlaces } from './places.ts'

const { places } = loadLexicon()
const HEAD = 'country\tforms\tsource\tconfidence\n'

test.each([
  ['Deutschland', 'DE'],
  ['ประเทศไทย', 'TH'],
  ['Việt Nam', 'VN'],
  ['台灣', 'TW'],
  ['Lagos, Nigeria', 'NG'],
])('%s names a country, in whatever language', (location, country) => {
  expect(places.countryOf(location)).toMatchObject({ country, sure: true })
})

test.each([
  ['Quận 1, TP.HCM', 'VN'],
  ['Berlin-Marzahn', 'DE'],
  ['浙江省杭州市', 'CN'],
  ['Stoke on Trent', 'GB'],
  ['Santa Fe, New Mexico', 'US'],
  ['Ranau, Sabah', 'MY'],
])('%s lies in a country that it does not name', (location, country) => {
  expect(places.countryOf(location)).toMatchObject({ country, sure: false })
})

test('abbreviations count in capitals at the end alone, and not against the town before them', () => {
  expect(places.countryOf('Paris, TX')?.country).toBe('US')
  expect(places.countryOf('Bandung, ID')?.country).toBe('ID')
  expect(places.countryOf('here or there')).toBeNull()
})

test('what is unknown lies nowhere', () => {
  expect(places.countryOf('Online')).toBeNull()
  expect(places.countryOf('')).toBeNull()
})

property.prop([fc.string({ unit: 'binary', maxLength: 400 })])('any text is answered', (text) => {
  const place = places.countryOf(text)
  if (place !== null) expect(text).toContain(place.text)
})

test.each([
  ['UKR\tKyiv\ts\thigh', 'country "UKR" is not a code'],
  ['UA\t|\ts\thigh', 'lists no form'],
])('%j is refused with file and line', (row, message) => {
  expect(() => readPlaces(`${HEAD}${row}\n`)).toThrow(`places.tsv:2: ${message}`)
})
