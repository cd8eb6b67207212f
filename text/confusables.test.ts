import { expect, test } from 'vitest'
import { asCyrillic, asLatin, isAmbiguousSign, latinLookAlike, letterForSign } from './confusables.ts'

function unit(character: string): number {
  return character.charCodeAt(0)
}

test.each([
  ['Ꭵ', 'i'],
  ['ꓡ', 'l'],
  ['ᴠ', 'v'],
  ['ʀ', 'r'],
  ['🅑', 'b'],
  ['🆉', 'z'],
  ['ⲟ', 'o'],
])('%s is put for %s', (character, latin) => {
  expect(latinLookAlike(character)).toBe(latin)
})

test('letters of alphabets that adverts are written in are never simply taken for Latin ones', () => {
  for (const letter of 'аеорсхуαονκшяעשابกक') expect(latinLookAlike(letter)).toBeUndefined()
})

test('beside Latin letters, Cyrillic, Greek and Armenian look-alikes are read as Latin', () => {
  const read = [...'аеорсхуԁіјѕһοανορυօհո']
    .map((letter) => String.fromCharCode(asLatin(unit(letter))))
    .join('')
  expect(read).toBe('aeopcxydijshoavopuohn')
})

test('what looks like no letter of the other alphabet stays', () => {
  expect(asLatin(unit('ж'))).toBe(unit('ж'))
  expect(asCyrillic(unit('j'))).toBe(unit('j'))
})

test('a one is an l or an i', () => {
  expect(isAmbiguousSign(unit('1'))).toBe(true)
  expect([letterForSign(unit('1'), 0), letterForSign(unit('1'), 1)]).toEqual([unit('l'), unit('i')])
  expect(letterForSign(unit('x'), 0)).toBeUndefined()
})
