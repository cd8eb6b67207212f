import { expect, test } from 'vitest'
import type { DeclaredPrice } from '../claim.ts'
import { readingsOf } from './declared-readings.ts'

function amounts(text: string, shown: readonly number[] = [], more: Partial<DeclaredPrice> = {}) {
  const price: DeclaredPrice = { text, currency: 'EUR', kind: 'price', source: 'json-ld', trust: 1, ...more }
  return readingsOf(price, 'EUR', new Set(shown)).map(({ amount }) => amount)
}

test.each([
  ['12.50', [12.5]],
  ['12,50', [12.5]],
  ['1.299', [1299]],
  ['1,299.00', [1299]],
  ['€ 1.299,00', [1299]],
  ['12.990', [12.99]],
  ['', []],
  ['ask', []],
])('%s alone means %j', (text, expected) => {
  expect(amounts(text)).toEqual(expected)
})

test('a number that is written as one has a decimal point', () => {
  expect(amounts('1.299', [], { isNumber: true })).toEqual([1.299])
})

test('what is shown tells cents, and what was rounded off', () => {
  expect(amounts('1250', [12.5])).toEqual([12.5])
  expect(amounts('1250', [12.5, 1250])).toEqual([1250])
  expect(amounts('34.9916', [34.99])).toContain(34.99)
  expect(amounts('12.990', [12_990])).toContain(12_990)
})
