import fc from 'fast-check'
import { expect, test } from 'vitest'
import { READING_SEPARATOR } from './mapped-text.ts'
import { normalize } from './normalize.ts'

function readings(original: string): string[] {
  const read = normalize(original)
  return read.text
    .slice(read.plainLength)
    .split(READING_SEPARATOR)
    .filter((reading) => reading !== '')
    .map((reading) => reading.trim())
}

test('a digit for a letter gives a reading for each letter it may stand for', () => {
  expect(readings('s1ow')).toEqual(['slow', 'siow'])
})

test('letters set apart are joined, and a wider gap parts two words', () => {
  expect(readings('i v o r y  t u s k').at(-1)).toBe('ivory tusk')
})

test('ordinary short words are left alone', () => {
  expect(readings('we go to it')).toEqual([])
  expect(readings('a fine day')).toEqual([])
})

test('two letters of a script without spaces are enough to be joined', () => {
  expect(readings('象 牙')).toEqual(['象牙'])
})

test('a masked letter gives a reading for each letter of its alphabet', () => {
  expect(readings('iv*ry')).toContain('ivory')
  expect(readings('ア○ボリー')).toContain('アイボリー')
})

test('look-alikes of another alphabet are read in both', () => {
  expect(readings('ivоry')).toContain('ivory')
})

test('words around a disguise are kept, so that names of several words are found', () => {
  expect(readings('baby s1ow loris')).toContain('baby slow loris')
})

test('an address or a very long word is no disguise worth reading', () => {
  expect(readings('x'.repeat(100))).toEqual([])
})

test('a word never gives rise to more than a bounded number of readings', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('el*phant', 's1ow', 'a', 'i.v', 'tусk'), { maxLength: 60 }),
      (words) => {
        const original = words.join(' ')
        expect(normalize(original).text.length).toBeLessThan(original.length * 40 + 40)
      },
    ),
  )
})
