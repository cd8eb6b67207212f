import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { highlight } from './highlight.ts'

const cut = (text: string, ...spans: [number, number][]) =>
  highlight(
    text,
    spans.map(([start, end], index) => ({ start, end, name: 'ABC'[index] })),
  ).map((segment) => [segment.text, segment.marks.map(({ name }) => name).join('')])

test('a text without marks is one segment', () => {
  expect(cut('abc')).toEqual([['abc', '']])
})

test('overlapping marks share the segment where they overlap', () => {
  expect(cut('abcdef', [1, 4], [3, 6])).toEqual([
    ['a', ''],
    ['bc', 'A'],
    ['d', 'AB'],
    ['ef', 'B'],
  ])
})

test('a mark inside another and a mark of the same place are both kept', () => {
  expect(cut('vảy tê tê', [0, 9], [4, 9], [4, 9])).toEqual([
    ['vảy ', 'A'],
    ['tê tê', 'ABC'],
  ])
})

test('a mark never cuts a character of two units in half', () => {
  expect(cut('a🐘b', [2, 3])).toEqual([
    ['a', ''],
    ['🐘', 'A'],
    ['b', ''],
  ])
})

test('offsets that point nowhere mark nothing', () => {
  expect(cut('abc', [5, 9], [2, 2], [3, 1])).toEqual([['abc', '']])
  expect(cut('abc', [1, 99])).toEqual([
    ['a', ''],
    ['bc', 'A'],
  ])
  expect(cut('', [0, 3])).toEqual([])
})

const span = fc.record({ start: fc.nat(60), end: fc.nat(60) })

property.prop([fc.string({ unit: 'binary', maxLength: 40 }), fc.array(span, { maxLength: 6 })])(
  'the segments are the text, whatever is marked',
  (text, spans) => {
    expect(
      highlight(text, spans)
        .map((segment) => segment.text)
        .join(''),
    ).toBe(text)
  },
)

property.prop([fc.string({ minLength: 1, maxLength: 40 }), fc.array(span, { maxLength: 6 })])(
  'every unit within a mark carries it, and no other does',
  (text, spans) => {
    let at = 0
    for (const segment of highlight(text, spans)) {
      const covering = spans.filter(({ start, end }) => start <= at && end > at)
      expect(segment.marks).toEqual(covering)
      at += segment.text.length
    }
  },
)
