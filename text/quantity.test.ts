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
  ['1/2 kg', 0.5, 'kg'],
  ['½ kg', 0.5, 'kg'],
  ['1 ½ lb', 0.6804, 'kg'],
  ['1.500 kg', 1500, 'kg'],
  ['一斤半', 0.75, 'kg'],
  ['二十只', 20, 'no.'],
  ['sepasang', 2, 'no.'],
  ['satu kilo', 1, 'kg'],
  ['2 đôi', 4, 'no.'],
  ['ครึ่งกิโล', 0.5, 'kg'],
  ['आधा किलो', 0.5, 'kg'],
  ['نصف كيلو', 0.5, 'kg'],
  ['полкило', 0.5, 'kg'],
  ['три штуки', 3, 'no.'],
  ['ein halbes Kilo', 0.5, 'kg'],
  ['meio quilo', 0.5, 'kg'],
  ['한 쌍', 2, 'no.'],
  ['dozen eggs', 12, 'no.'],
  ['set of 4', 4, 'no.'],
  ['5 تولہ', 58.3, 'g'],
  ['1 tusk', 1, 'no.'],
  ['12 cu m', 12, 'm3'],
  ['20 pieces, 3 cm each', 20, 'no.'],
  ['150 cm long', 150, 'cm'],
  ['12 inches', 30.48, 'cm'],
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

test('a length is a quantity only where the caller takes it for one', () => {
  expect(readQuantity('bench, 150 cm', { lengths: false })).toBeNull()
  expect(readQuantity('3 pieces, 150 cm', { lengths: false })?.value).toBe(3)
})

test('words that only begin like a number and its unit are none', () => {
  for (const text of ['set', 'ten pin', 'an owl', 'a great deal', 'one lovely bench'])
    expect(readQuantity(text)).toBeNull()
})

test('hostile text is read in one pass', () => {
  for (const unit of ['1', '1/', '1 ', 'half a ', '半', '1,000.', 'set of ', '½']) {
    readQuantity(unit.repeat(20_000))
  }
})

test('whatever is written, a quantity is positive', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
      expect(readQuantity(raw)?.value ?? 1).toBeGreaterThan(0)
    }),
  )
})
