import { expect, test } from 'vitest'
import { disguisedWords, isDisguised, maskPosition } from './disguised-words.ts'

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
}

function looksDisguised(word: string): boolean {
  return isDisguised(unitsOf(word), 0, word.length)
}

test.each([
  'h4rimau',
  'd€nte',
  '1vory',
  'i.vory',
  'p/a/n/g',
  'tuuusk',
  'ivоry',
  '象.牙',
  '象*牙',
  'i*v*o*r*y',
  '#tigerbone',
])('%s looks disguised', (word) => {
  expect(looksDisguised(word)).toBe(true)
})

test.each(['ivory', '14kg', '50mm', '3条', 'kilo/piece', 'end.', '100%', 'x', '205/55', 'el*phant'])(
  '%s is written as it is meant',
  (word) => {
    expect(looksDisguised(word)).toBe(false)
  },
)

test('one masked letter is found between letters', () => {
  expect(maskPosition(unitsOf('el*phant'), 0, 8)).toBe(2)
  expect(maskPosition(unitsOf('*phant'), 0, 6)).toBe(-1)
})

test('ordinary texts have no record of their words', () => {
  expect(disguisedWords(unitsOf('an old wooden box, by collection only'))).toBeNull()
})

test('letters set apart by spaces belong to one word', () => {
  const words = disguisedWords(unitsOf('old i v o r y box')) ?? []
  expect(words.map(({ joined }) => joined)).toEqual([false, false, true, true, true, true, false])
})

test('a sentence without spaces is cut, so that a sign in it does not repeat all of it', () => {
  const words = disguisedWords(unitsOf(`${'象'.repeat(900)}.牙`)) ?? []
  expect(words.length).toBeGreaterThan(2)
})
