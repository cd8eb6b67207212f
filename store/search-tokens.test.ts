import fc from 'fast-check'
import { expect, test } from 'vitest'
import { queryTokens, searchTokens } from './search-tokens.ts'

const finds = (query: string, text: string) => {
  const tokens = new Set(searchTokens([text]))
  return queryTokens(query).every((token) => tokens.has(token))
}

test.each([
  ['te te', 'Vảy tê tê loại 1'],
  ['TÊ TÊ', 'vay te te'],
  ['đong vat', 'động vật hoang dã'],
  ['象牙', '出售老象牙手镯'],
  ['象', '老象牙'],
  ['งาช้าง', 'ขายงาช้างแท้'],
  ['ivory', 'Elephant IVORY, bangle'],
  ['ｉｖｏｒｙ', 'ivory'],
  ['bangle ivory', 'ivory bangle'],
  ['iPhone12', 'iphone12 case'],
  ['слоновая', 'Слоновая кость'],
  ['हाथी', 'हाथी दांत'],
  ['象牙', '舊象牙手鐲'],
  ['手镯', '舊象牙手鐲'],
  ['ivory', 'real i.v.o.r.y here'],
  ['bangle', 'old b4ngle'],
])('whoever searches for %s finds "%s"', (query, text) => {
  expect(finds(query, text)).toBe(true)
})

test.each([
  ['牙象', '象牙'],
  ['ivory horn', 'ivory bangle'],
  ['iv', 'ivory'],
])('whoever searches for %s does not find "%s"', (query, text) => {
  expect(finds(query, text)).toBe(false)
})

test('words that mix scripts are found by either part', () => {
  expect(finds('象牙', 'A级象牙bangle')).toBe(true)
  expect(finds('bangle', 'A级象牙bangle')).toBe(true)
})

test('a query of signs alone asks for nothing', () => {
  expect(queryTokens(' — !? ')).toEqual([])
})

test('every text is found by its own words, however they are written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      expect(finds(text, text)).toBe(true)
      expect(finds(text.normalize('NFD'), text.normalize('NFC'))).toBe(true)
    }),
  )
})

test('a text of a megabyte gives a bounded number of bounded tokens', () => {
  const words = Array.from({ length: 100_000 }, (_, index) => `word${index}`).join(' ')
  for (const text of [words, 'x'.repeat(1_000_000), '象牙'.repeat(500_000)]) {
    const tokens = searchTokens([text])
    expect(tokens.length).toBeLessThanOrEqual(400)
    expect(Math.max(...tokens.map((token) => token.length))).toBeLessThanOrEqual(80)
  }
})

test('odd texts break nothing', () => {
  expect(searchTokens(['', '\u0000', '\ud83d', '\u202eivory'])).toContain('ivory')
})
