import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CANDIDATES, candidatesOf } from './language-script.ts'

test.each([
  ['ivory 象', 'en'],
  ['象牙手镯 iPhone', 'zh'],
  ['слон', 'ru'],
  ['عاج', 'ar'],
  ['हाथी', 'hi'],
  ['상아', 'ko'],
  ['งาช้าง', 'th'],
  ['ゾウ', 'ja'],
])('the script of %s puts %s first', (text, language) => {
  expect(candidatesOf(text)[0]).toBe(language)
})

test.each([
  ['யானை', 'ta'],
  ['ఏనుగు', 'te'],
  ['ಆನೆ', 'kn'],
  ['ആന', 'ml'],
  ['ਹਾਥੀ', 'pa'],
  ['ଓଡ଼ିଆ', 'or'],
])('each Indic block has one language: %s is %s', (text, language) => {
  expect(candidatesOf(text)).toEqual([language])
})

test('without letters no language comes into question', () => {
  expect(candidatesOf('12 € !!')).toEqual([])
})

test('candidates are listed once for each script', () => {
  for (const languages of Object.values(CANDIDATES)) expect(new Set(languages).size).toBe(languages.length)
})

test('any text has candidates or none, never an unknown one', () => {
  const known = new Set(['pa', 'gu', 'or', 'ta', 'te', 'kn', 'ml', 'si', ...Object.values(CANDIDATES).flat()])
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const language of candidatesOf(text)) expect(known).toContain(language)
    }),
  )
})
