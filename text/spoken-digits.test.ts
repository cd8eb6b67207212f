import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { ANY_DIGIT, digitsIn } from './spoken-digits.ts'

test.each([
  ['khong chin khong ba', '0903'],
  ['zero eight one two', '0812'],
  ['nol delapan satu dua', '0812'],
  ['零八一二', '0812'],
  ['o8l2 34', '081234'],
  ['+84 (903) 000 001', '84903000001'],
  ['no digits here', ''],
])('%s tells %s', (text, digits) => {
  expect(digitsIn(text)).toBe(digits)
})

test('a word is a digit only where it stands alone', () => {
  const digit = new RegExp(`^${ANY_DIGIT}$`, 'u')
  expect(digit.test('nine')).toBe(true)
  expect(digit.test('nineteen')).toBe(false)
  expect(digit.test('o')).toBe(false)
})

property.prop([fc.string({ unit: 'grapheme' })])('nothing but digits comes out', (text) => {
  expect(digitsIn(text)).toMatch(/^\d*$/)
})
