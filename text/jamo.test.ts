import fc from 'fast-check'
import { expect, test } from 'vitest'
import { syllableAt } from './jamo.ts'

function composed(text: string): string {
  const units = Uint16Array.from(text.normalize('NFKC'), (character) => character.charCodeAt(0))
  let out = ''
  for (let at = 0; at < units.length; ) {
    const syllable = syllableAt(units, at, units.length)
    out += String.fromCharCode(syllable?.unit ?? units[at] ?? 0)
    at += syllable?.length ?? 1
  }
  return out
}

test.each([
  ['ㅅㅏㅇㅇㅏ', '상아'],
  ['상ㅇㅏ', '상아'],
  ['ㅋㅗㅃㅜㄹㅅㅗ', '코뿔소'],
  ['ㅇㅜㅇㄷㅏㅁ', '웅담'],
  ['사ㅇ아', '상아'],
])('%s spells %s', (loose, word) => {
  expect(composed(loose)).toBe(word)
})

test('consonants alone, as in laughter, spell nothing', () => {
  expect(composed('ㅋㅋㅋ')).toBe('ㅋㅋㅋ'.normalize('NFKC'))
})

test('every syllable that is taken apart by Unicode is put together again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0xac00, max: 0xd7a3 }), (unit) => {
      const loose = Uint16Array.from(String.fromCharCode(unit).normalize('NFD'), (one) => one.charCodeAt(0))
      expect(syllableAt(loose, 0, loose.length)).toEqual({ unit, length: loose.length })
    }),
  )
})
