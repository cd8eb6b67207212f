import { expect, test } from 'vitest'
import { countryOf, holdsAt, jurisdictionOf } from './jurisdiction.ts'

function listing(currency: string | null) {
  return { id: 'a', title: '', description: '', price: { amount: 1, currency } }
}

test('the currency says more than the language', () => {
  expect(jurisdictionOf(listing('EUR'), 'vi')).toBe('EUR')
  expect(jurisdictionOf(listing(null), 'vi')).toBe('VN')
  expect(jurisdictionOf(listing(null), 'en')).toBeNull()
})

test('a currency of one country leads to that country, one of several to none', () => {
  expect(countryOf('BRL')).toBe('BR')
  expect(countryOf('EUR')).toBe('EU')
  expect(countryOf('JP')).toBe('JP')
  expect(countryOf('XAF')).toBeNull()
  expect(countryOf(null)).toBeNull()
})

test('a rule for any place holds where no place is known', () => {
  expect(holdsAt(['any'], null)).toBe(true)
  expect(holdsAt(['EUR', 'DE'], 'EUR')).toBe(true)
  expect(holdsAt(['EUR', 'DE'], null)).toBe(false)
})
