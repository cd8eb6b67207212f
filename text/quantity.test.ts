import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readQuantity } from './quantity.ts'

test.each([
  ['120kg ready', 120, 'kg'],
  ['half kg left', 0.5, 'kg'],
  ['5 斤', 2.5, 'kg'],
  ['1.5 tonnes', 1500, 'kg'],
  ['2 lạng', 200, 'g'],
  ['500 g', 500, 'g'],
  ['30 ml', 30, 'ml'],
  ['2 con', 2, 'no.'],
  ['三条', 3, 'no.'],
  ['a pair of', 2, 'no.'],
  ['3,000 pcs', 3000, 'no.'],
  ['4 ekor', 4, 'no.'],
  ['10 ตัว', 10, 'no.'],
  ['2,3 кг', 2.3, 'kg'],
])('%s is %d %s', (raw, value, unit) => {
  expect(readQuantity(raw)).toMatchObject({ value, unit })
})

test('what was written is kept as it was written', () => {
  expect(readQuantity('nặng 2 Lạng nha')?.raw).toBe('2 Lạng')
})

test('a number without a unit, or with another word behind it, is no quantity', () => {
  expect(readQuantity('room 12')).toBeNull()
  expect(readQuantity('5 kgbs')).toBeNull()
})

test('whatever is written, a quantity is positive', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
      expect(readQuantity(raw)?.value ?? 1).toBeGreaterThan(0)
    }),
  )
})
