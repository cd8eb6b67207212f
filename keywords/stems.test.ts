import { expect, test } from 'vitest'
import { stemOf } from './stems.ts'

test.each([
  ['черепаха', 'ru', 'черепах'],
  ['tartaruga', 'it', 'tartarug'],
  ['kosc sloniowa', 'pl', 'kosc sloniow'],
  ['слоновая кость', 'ru', 'слоновая кост'],
])('%s (%s) is cut to %s', (form, language, stem) => {
  expect(stemOf(form, language)).toBe(stem)
})

test.each([
  ['ivory', 'en'],
  ['рога', 'ru'],
  ['jako', 'cs'],
  ['сайгак', 'ru'],
])('%s (%s) is left whole', (form, language) => {
  expect(stemOf(form, language)).toBeNull()
})
