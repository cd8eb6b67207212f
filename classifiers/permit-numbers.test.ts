import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPermitNumbers } from './permit-numbers.ts'

test.each([
  ['label STU/C/DE/2025/0001/01 on the tin', 'CITES caviar label'],
  ['permit 25DE000111/02 goes along', 'CITES permit'],
  ['CITES KE-2000-0011 goes along', 'CITES document'],
  ['certificate no. 000111/22', 'certificate with year'],
  ['Bescheinigung Nr. DE-AB-000111222', 'EU certificate'],
  ['registro nº 000-111', 'numbered document'],
  ['証明書 第 000-111 号', 'registration'],
])('%s', (text, form) => {
  expect(findPermitNumbers(text).map((one) => one.form)).toContain(form)
})

test.each(['CITES 2 species', 'size 42', 'built 1998', '3 kg for 200', 'call 0000 111 222', 'a pair'])(
  '%s is no permit',
  (text) => {
    expect(findPermitNumbers(text)).toEqual([])
  },
)

test('places are places of the text, none within another', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      for (const { start, end, text: written } of findPermitNumbers(text))
        expect(text.slice(start, end)).toBe(written)
    }),
  )
})
