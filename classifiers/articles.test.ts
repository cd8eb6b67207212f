import { expect, test } from 'vitest'
import { articlesAtMost } from './articles.ts'

test.each([' ', ' du ', ' El ', " de l'", " dell'", ' der ', ' a '])(
  '“%s” holds nothing but articles',
  (text) => {
    expect(articlesAtMost(text)).toBe(true)
  },
)

test.each([', ', ' the old brown ', '. ', ' and '])('“%s” holds more', (text) => {
  expect(articlesAtMost(text)).toBe(false)
})
