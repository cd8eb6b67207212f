import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { formulaSafe, fromFormulaSafe } from './formula-safe.ts'

const PAYLOADS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\0=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠A1',
  ' =1',
  '\u200b=1',
  '\ufeff=1',
  "'=1",
]

test.each(PAYLOADS)('a cell that starts a formula is quoted: %j', (payload) => {
  expect(formulaSafe(payload)).toBe(`'${payload}`)
  expect(fromFormulaSafe(formulaSafe(payload))).toBe(payload)
})

test.each(['', 'ivory bangle', 'vảy tê tê', '象牙', '12.50', 'a=b', 'tel 08-123'])(
  'an ordinary cell is left alone: %j',
  (text) => {
    expect(formulaSafe(text)).toBe(text)
  },
)

property.prop([fc.string({ unit: 'binary' })])('whatever is made safe can be read back', (text) => {
  expect(fromFormulaSafe(formulaSafe(text))).toBe(text)
})

property.prop([fc.constantFrom(...PAYLOADS), fc.string({ unit: 'grapheme' })])(
  'no text behind a formula start makes it look ordinary',
  (start, rest) => {
    expect(formulaSafe(start + rest).startsWith("'")).toBe(true)
  },
)
