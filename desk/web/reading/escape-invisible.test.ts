import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { escapedText, escapeInvisible } from './escape-invisible.ts'

test('ordinary text of any script is one part', () => {
  for (const text of [
    'Ivory bangle',
    'vảy tê tê',
    '老犀角杯',
    'سلحفاة يونانية',
    'नमस्ते',
    'two\nlines\twith tab',
    'a\r\nb',
  ]) {
    expect(escapeInvisible(text)).toEqual([{ text }])
  }
})

test('characters between letters that hide a word are named', () => {
  expect(escapeInvisible('t\u200bi')).toEqual([
    { text: 't' },
    { hidden: 'U+200B', name: 'zero-width space' },
    { text: 'i' },
  ])
})

test('characters that turn the reading direction are named instead of obeyed', () => {
  expect(escapedText('t\u202eooth\u202c')).toBe('t[U+202E]ooth[U+202C]')
  expect(escapedText('\u2066a\u2069')).toBe('[U+2066]a[U+2069]')
})

test('half a character, a null and a blank letter are named', () => {
  expect(escapeInvisible('\ud83d')).toEqual([{ hidden: 'U+D83D', name: 'half of a character' }])
  expect(escapedText('a\u0000b\u3164c\ufeff')).toBe('a[U+0000]b[U+3164]c[U+FEFF]')
})

test('whole characters outside the basic plane stay', () => {
  expect(escapeInvisible('🐘 𠮷')).toEqual([{ text: '🐘 𠮷' }])
})

test('joiners stay where writing needs them, and are named where it does not', () => {
  for (const text of ['می‌خواهم', 'क्‍ष', '👩‍🌾', '👩🏽‍🌾', '❤️‍🔥'])
    expect(escapeInvisible(text)).toEqual([{ text }])
  expect(escapedText('ti\u200dger')).toBe('ti[U+200D]ger')
})

property.prop([fc.string({ unit: 'binary' })])('nothing of a text is lost', (text) => {
  const back = escapeInvisible(text)
    .map((part) =>
      'text' in part ? part.text : String.fromCodePoint(Number.parseInt(part.hidden.slice(2), 16)),
    )
    .join('')
  expect(back).toBe(text)
})

property.prop([fc.string({ unit: 'binary' })])('no direction control is ever shown as it is', (text) => {
  const shown = escapeInvisible(text).flatMap((part) => ('text' in part ? [part.text] : []))
  expect(shown.join(' ')).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/)
})
