import { expect, test } from 'vitest'
import { CURRENCY_CODES, codeBeside, leadingSign, trailingSign } from './currency-signs.ts'

test.each([
  ['only € ', 2],
  ['US$', 3],
  ['Rs. ', 4],
  ['preço: R$ ', 3],
  ['Prix : EUR ', 4],
  ['for ', 0],
  ['over ', 0],
  ['', 0],
])('%o ends in a sign of %d units with its gap', (before, length) => {
  expect(leadingSign(before)).toBe(length)
})

test.each([
  [' €', 2],
  ['円(税込)', 1],
  [',- Kč', 5],
  [' руб. за штуку', 5],
  [' TL', 3],
  [' lira', 5],
  [' realistic', 0],
  [' cm', 0],
  ['', 0],
])('%o begins with a sign of %d units', (behind, length) => {
  expect(trailingSign(behind)).toBe(length)
})

test('codes count in capitals alone, since many are words', () => {
  expect(codeBeside('', ' CAD')).toBe('CAD')
  expect(codeBeside('PEN ', '')).toBe('PEN')
  expect(codeBeside('', ' all of it')).toBeNull()
  expect(CURRENCY_CODES.has('XAU')).toBe(false)
  expect(CURRENCY_CODES.has('XOF')).toBe(true)
})
