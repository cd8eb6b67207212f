import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type MappedText, MappedTextBuilder } from './mapped-text.ts'

function placesOf(mapped: MappedText): { start: number; end: number }[] {
  return Array.from(mapped.units, (_, i) => ({ start: mapped.start(i), end: mapped.end(i) }))
}

test('what is pushed comes out with its places, whatever room was asked for', () => {
  const piece = fc.record({ text: fc.string({ unit: 'binary' }), start: fc.nat(1e6), end: fc.nat(1e6) })
  fc.assert(
    fc.property(fc.array(piece), fc.nat(50), (pieces, capacity) => {
      const builder = new MappedTextBuilder(capacity)
      for (const { text, start, end } of pieces) builder.push(text, start, end)
      const built = builder.build()
      expect(built.text).toBe(pieces.map(({ text }) => text).join(''))
      expect(placesOf(built).map(({ start }) => start)).toEqual(
        pieces.flatMap(({ text, start }) => text.split('').map(() => start)),
      )
      expect(placesOf(built).map(({ end }) => end)).toEqual(
        pieces.flatMap(({ text, end }) => text.split('').map(() => end)),
      )
    }),
  )
})

test('lone surrogates are kept as they are', () => {
  const builder = new MappedTextBuilder(0)
  builder.push('a\ud800b\udfff', 0, 4)
  expect(builder.build().text).toBe('a\ud800b\udfff')
})

test('long texts are put together in pieces', () => {
  const builder = new MappedTextBuilder(1)
  const long = 'ab\u8c61'.repeat(10_000)
  builder.push(long, 0, 1)
  expect(builder.build().text).toBe(long)
})

test('one text is appended to another with its places', () => {
  const one = new MappedTextBuilder(0)
  one.push('xy', 5, 6)
  const other = new MappedTextBuilder(0)
  other.push('a', 1, 2)
  other.append(one.build())
  expect([other.length, other.last(), other.build().text]).toEqual([3, 'y'.charCodeAt(0), 'axy'])
  expect(placesOf(other.build()).map(({ start }) => start)).toEqual([1, 5, 5])
})

test('a text whose units all keep their places knows them without storing any', () => {
  const builder = new MappedTextBuilder(3)
  for (const [i, letter] of ['a', 'b', 'c'].entries()) builder.push(letter, i, i + 1)
  expect(placesOf(builder.build())).toEqual([
    { start: 0, end: 1 },
    { start: 1, end: 2 },
    { start: 2, end: 3 },
  ])
})
