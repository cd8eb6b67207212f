import { expect, test } from 'vitest'
import { isDigit, isLetter, isSpacedScript, scriptOf } from './script.ts'

test.each([
  ['a', 'latin'],
  ['ệ', 'latin'],
  ['ж', 'cyrillic'],
  ['λ', 'greek'],
  ['ع', 'arabic'],
  ['ש', 'hebrew'],
  ['क', 'devanagari'],
  ['ক', 'bengali'],
  ['த', 'indic'],
  ['ง', 'thai'],
  ['ຊ', 'lao'],
  ['ខ', 'khmer'],
  ['က', 'burmese'],
  ['象', 'han'],
  ['の', 'hiragana'],
  ['カ', 'katakana'],
  ['상', 'hangul'],
  ['7', 'digit'],
  ['!', 'other'],
])('%s is %s', (character, script) => {
  expect(scriptOf(character.charCodeAt(0))).toBe(script)
})

test('only scripts that part words by spaces ask for word boundaries', () => {
  expect((['latin', 'arabic', 'hangul', 'thai', 'han'] as const).map(isSpacedScript)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})

test('digits are no letters', () => {
  expect([isLetter(0x37), isDigit(0x37), isLetter(0x61), isDigit(0x61)]).toEqual([false, true, true, false])
})
