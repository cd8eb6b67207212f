import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalize } from './normalize.ts'

function writtenFor(original: string, word: string): string | null {
  const read = normalize(original)
  const at = read.text.indexOf(word, read.plainLength)
  if (at < 0) return null
  const { start, end } = read.originalSpan(at, at + word.length)
  return original.slice(start, end)
}

test('letters turned upside down are read from the end', () => {
  expect(writtenFor('for sale ʎɹoʌı', 'ivory')).toBe('ʎɹoʌı')
  expect(writtenFor('ʞsnʇ ʎɹoʌı', 'ivory tusk')).toBe('ʞsnʇ ʎɹoʌı')
})

test('text under a right-to-left override is read as it is shown', () => {
  expect(writtenFor('old \u202eyrovi\u202c box', 'ivory')).toBe('yrovi')
})

test('an override without an end reaches to the end of the line', () => {
  expect(writtenFor('\u202eyrovi\nbox', 'ivory')).toBe('yrovi')
})

test('upright text has no reading backwards', () => {
  const read = normalize('sloop and pools')
  expect(read.text.length).toBe(read.plainLength)
})

test('however texts are turned, the readings stay of the order of their length', () => {
  const parts = fc.array(fc.constantFrom('ʌ', 'ʎɹ', 'noun', 'x ', '\u202e', '\u202c', 'q', '\n'), {
    maxLength: 200,
  })
  fc.assert(
    fc.property(parts, (all) => {
      const original = all.join('')
      expect(normalize(original).text.length).toBeLessThan(original.length * 12 + 20)
    }),
  )
})
