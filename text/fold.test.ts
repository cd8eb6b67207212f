import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accented, foldCharacter, foldUnit, NOT_ONE_UNIT } from './fold.ts'

test.each([
  ['É', 'e'],
  ['Đ', 'd'],
  ['ẞ', 'ss'],
  ['Ａ', 'a'],
  ['ﷺ', 'صلي الله عليه وسلم'],
  ['ى', 'ي'],
  ['گ', 'گ'],
  ['ک', 'ك'],
  ['龜', '龟'],
  ['鰐', '鳄'],
  ['٣', '3'],
  ['\u200d', ''],
  ['🏽', ''],
  ['-', ' '],
  ['\u3000', ' '],
  ['🇻', ' v '],
  ['Ꭵ', 'i'],
  ['й', 'и'],
  ['が', 'が'],
])('%s folds to "%s"', (character, folded) => {
  expect(foldCharacter(character)).toBe(folded)
})

test('the table of single units says what folding a character says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xd7ff }), (unit) => {
      const folded = foldCharacter(String.fromCharCode(unit))
      expect(foldUnit(unit)).toBe(folded.length === 1 ? folded.charCodeAt(0) : NOT_ONE_UNIT)
    }),
  )
})

test('what is folded folds to itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0x20, max: 0x2ffff }), (code) => {
      const once = [...foldCharacter(String.fromCodePoint(code))]
      expect(once.map(foldCharacter).join('')).toBe(once.join(''))
    }),
  )
})

test('where accents count, they are kept', () => {
  expect(accented('NGÀ VOI')).toBe('ngà voi')
})
