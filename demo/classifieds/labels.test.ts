import { expect, test } from 'vitest'
import { CATEGORIES, readCatalogue } from '../catalogue.ts'
import { labelsIn } from './labels.ts'

const languages = [...new Set(readCatalogue('classifieds').map(({ language }) => language))]

test('every language of the classifieds has its own edition', () => {
  const similar = languages.map((language) => labelsIn(language).similar)
  expect(new Set(similar).size).toBe(languages.length)
})

test('category names differ within an edition', () => {
  for (const language of languages) {
    const { categories } = labelsIn(language)
    expect(new Set(CATEGORIES.map((key) => categories[key])).size).toBe(CATEGORIES.length)
  }
})

test('a language without an edition gets English', () => {
  expect(labelsIn('sw')).toBe(labelsIn('en'))
})
