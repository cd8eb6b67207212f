import { expect, test } from 'vitest'
import { CANDIDATES } from './language-script.ts'
import { BARE_WORDS, EVERYDAY_WORDS } from './language-words.ts'

test('a word is listed with every language that has it', () => {
  expect(EVERYDAY_WORDS.get('vendo')).toEqual(expect.arrayContaining(['es', 'pt', 'it']))
  expect(EVERYDAY_WORDS.get('sprzedam')).toEqual(['pl'])
})

test('words without their accents are kept apart from words as they are', () => {
  expect(BARE_WORDS.get('satilik')).toEqual(['tr'])
  expect(EVERYDAY_WORDS.has('satilik')).toBe(false)
})

test('a word that is another word without its accents counts for both, in its own way', () => {
  expect(EVERYDAY_WORDS.get('para')).toContain('es')
  expect(EVERYDAY_WORDS.get('pár')).toContain('cs')
})

test('every language with words comes into question for some script', () => {
  const candidates = new Set(Object.values(CANDIDATES).flat())
  const unknown = new Set([...EVERYDAY_WORDS.values()].flat().filter((language) => !candidates.has(language)))
  expect([...unknown]).toEqual([])
})

test('words are small letters, in the form in which texts are compared', () => {
  for (const word of EVERYDAY_WORDS.keys()) expect(word).toBe(word.normalize('NFC').toLowerCase())
})
