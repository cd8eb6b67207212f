import { expect, test } from 'vitest'
import { readCurrencyMagnitudes } from './currency-magnitudes.ts'

const head = 'currency\tdollars\tsource\tconfidence\n'

test('a currency has its worth in dollars', () => {
  expect(readCurrencyMagnitudes(`${head}IDR\t0.00006\ts\tmedium\n`).get('IDR')).toBe(0.00006)
})

test.each([
  ['IDR\tcheap\ts\tlow\n', 'currency-magnitudes.tsv:2: "cheap" is not a positive number'],
  ['Rupiah\t1\ts\tlow\n', 'currency-magnitudes.tsv:2: currency "Rupiah" is not a code'],
  ['IDR\t0\ts\tlow\n', '"0" is not a positive number'],
  ['IDR\t1\ts\tlow\nIDR\t2\ts\tlow\n', 'currency-magnitudes.tsv:3: IDR stands twice'],
])('a mistake is named with file and line', (rows, message) => {
  expect(() => readCurrencyMagnitudes(head + rows)).toThrow(message)
})
