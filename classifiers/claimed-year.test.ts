import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimedYear } from './claimed-year.ts'

test.each([
  ['carved about 1880, mounted 1923', 1880],
  ['from the 1920s', 1920],
  ['19th century casket', 1899],
  ['XIXe siècle', 1899],
  ['siglo XVIII', 1799],
  ['XIX wiek', 1899],
  ['18. Jh.', 1799],
  ['19世紀', 1899],
])('%s dates it to %d', (text, year) => {
  expect(claimedYear(text)).toBe(year)
})

test.each([['1350 EUR'], ['model 2019'], ['tel 0151 1880555'], ['certificate 1885/2023'], ['weighs 1750g']])(
  '%s gives no year',
  (text) => {
    expect(claimedYear(text)).toBeNull()
  },
)

test('no text makes it fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const year = claimedYear(text)
      expect(year === null || (year >= 1499 && year < 1990)).toBe(true)
    }),
  )
})
