import { expect, test } from 'vitest'
import { loadLexicon } from '../keywords/lexicon.ts'
import type { Assessable } from '../model/assessment.ts'
import { countriesOf, holdsAt, jurisdictionNote, jurisdictionOf } from './jurisdiction.ts'

const { places } = loadLexicon()

function placed(fields: Partial<Assessable>, language = 'en', currency: string | null = null) {
  const price = currency === null ? null : { amount: 1, currency }
  return jurisdictionOf({ id: 'a', title: '', description: '', price, ...fields }, language, places)
}

test.each([
  ['Hà Nội', 'VN'],
  ['Guangzhou', 'CN'],
  ['广东广州', 'CN'],
  ['München', 'DE'],
  ['Boise, ID', 'US'],
  ['Bandung, ID', 'ID'],
  ['กรุงเทพ ลาดพร้าว', 'TH'],
])('an advert from %s stands under the law of %s', (location, place) => {
  expect(placed({ location })).toEqual({ place, from: 'location', text: expect.any(String) })
})

test('dollars do not take a town out of its country, the currency of another country does', () => {
  expect(placed({ location: 'Hà Nội' }, 'vi', 'USD').place).toBe('VN')
  expect(placed({ location: 'Gloucester' }, 'en', 'GBP')).toMatchObject({ place: 'GB', from: 'currency' })
  expect(placed({ location: 'München' }, 'de', 'EUR').place).toBe('DE')
})

test('a country that is named wins over any currency', () => {
  expect(placed({ location: 'Lagos, Nigeria' }, 'en', 'GBP')).toMatchObject({ place: 'NG', from: 'location' })
})

test('then the site, the currency and the language speak, in this order', () => {
  const url = 'https://market.example.vn/1'
  expect(placed({ url }, 'en', 'USD')).toEqual({ place: 'VN', from: 'site', text: 'market.example.vn' })
  expect(placed({ url: 'https://shop.example.io/1' }, 'vi', 'EUR')).toEqual({
    place: 'EU',
    from: 'currency',
    text: 'EUR',
  })
  expect(placed({}, 'vi', 'XAF')).toEqual({ place: 'VN', from: 'language', text: 'vi' })
  expect(placed({})).toEqual({ place: null, from: null, text: null })
})

test('what is no address is no place', () => {
  expect(placed({ url: 'not an address', location: 'Online' }).place).toBeNull()
})

test('a member of the EU stands under its law, too', () => {
  expect(countriesOf('DE')).toEqual(['DE', 'EU'])
  expect(countriesOf('EU')).toEqual(['EU'])
  expect(countriesOf('JP')).toEqual(['JP'])
  expect(countriesOf(null)).toEqual([])
})

test('a rule for any place holds where no place is known, one for the euro in every member', () => {
  expect(holdsAt(['any'], null)).toBe(true)
  expect(holdsAt(['EUR', 'DE'], 'HR')).toBe(true)
  expect(holdsAt(['EUR', 'DE'], 'GB')).toBe(false)
  expect(holdsAt(['EUR', 'DE'], null)).toBe(false)
})

test('the note says what the law was taken from', () => {
  expect(jurisdictionNote(placed({ location: 'Guangzhou' }))).toBe(
    'Judged by the law of CN, for the location (Guangzhou).',
  )
  expect(jurisdictionNote(placed({}))).toContain('Nothing says')
})
