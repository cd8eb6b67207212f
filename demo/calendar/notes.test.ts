import { expect, test } from 'vitest'
import { readTruth } from '../truth.ts'
import { noteIn, otherSeller, priceNews } from './notes.ts'

test('every language of the catalogues has its own sentences and sellers', () => {
  const languages = [...new Set(readTruth().map(({ language }) => language))]
  const sentences = languages.flatMap((language) => [noteIn(language, 'still'), noteIn(language, 'again')])
  expect(new Set(sentences).size).toBe(languages.length * 2)
  for (const language of languages) expect(otherSeller(language, '70000001')).not.toBe('')
})

test('the seller of a thing is always the same', () => {
  expect(otherSeller('de', '70000001')).toBe(otherSeller('de', '70000001'))
  const names = new Set(Array.from({ length: 40 }, (_, n) => otherSeller('de', String(70000000 + n))))
  expect(names.size).toBe(3)
})

test('a language that nobody wrote for is an error', () => {
  expect(() => noteIn('xx', 'still')).toThrow('no sentences in xx')
})

test('a new price is told in the language of the listing', () => {
  const languages = [...new Set(readTruth().map(({ language }) => language))]
  const told = languages.map((language) => priceNews(language, '$& 5'))
  expect(new Set(told).size).toBe(languages.length)
  for (const one of told) expect(one).toContain('$& 5')
})
