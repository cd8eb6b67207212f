import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { type InputLine, inputLines } from './input-lines.ts'

async function linesOf(chunks: Iterable<Uint8Array>, longest?: number): Promise<InputLine[]> {
  async function* stream() {
    yield* chunks
  }
  return Array.fromAsync(inputLines(stream(), longest))
}

function utf8(text: string): Uint8Array {
  return Buffer.from(text, 'utf8')
}

test('an input without a byte has no line; an empty line is a line', async () => {
  expect(await linesOf([])).toEqual([])
  expect(await linesOf([utf8('\n\na')])).toEqual(['', '', 'a'])
})

test('Windows line ends and a missing last one make no difference', async () => {
  expect(await linesOf([utf8('a\r\nb\r\n')])).toEqual(['a', 'b'])
  expect(await linesOf([utf8('a\nb')])).toEqual(['a', 'b'])
})

test('a line separator inside a text does not end the line', async () => {
  expect(await linesOf([utf8('a\u2028b\u0085c')])).toEqual(['a\u2028b\u0085c'])
})

test.each(['utf-16le', 'utf-16be'])('%s is read by its byte order mark', async (encoding) => {
  const bytes = Buffer.from('\ufeff象牙\n🐘', 'utf16le')
  const input = encoding === 'utf-16le' ? bytes : bytes.swap16()
  expect(await linesOf([input])).toEqual(['象牙', '🐘'])
  expect(await linesOf([...input].map((byte) => Uint8Array.of(byte)))).toEqual(['象牙', '🐘'])
})

test('bytes that are no text are marked, and the lines around them are kept', async () => {
  expect(await linesOf([Uint8Array.of(0x61, 0x0a, 0xff, 0x0a, 0x62)])).toEqual(['a', '\ufffd', 'b'])
})

describe('a line that is too long', () => {
  test('is nothing, between the lines around it', async () => {
    expect(await linesOf([utf8('ab\nabcde\nabcd\n')], 4)).toEqual(['ab', null, 'abcd'])
  })

  test('is nothing where it ends the input, and where it comes in pieces', async () => {
    const pieces = ['a\nabc', 'abc', 'abc\nb', '\n', 'abcde'].map(utf8)
    expect(await linesOf(pieces, 4)).toEqual(['a', null, 'b', null])
  })
})

property.prop([
  fc.array(fc.string({ unit: 'grapheme' }).map((line) => line.replace(/[\r\n\ufeff]/g, ''))),
  fc.nat(7),
])('however the bytes are cut, the lines are the same', async (lines, size) => {
  const bytes = utf8(lines.map((line) => `${line}\n`).join(''))
  const chunks = Array.from({ length: Math.ceil(bytes.length / (size + 1)) }, (_, i) =>
    bytes.subarray(i * (size + 1), (i + 1) * (size + 1)),
  )
  expect(await linesOf(chunks)).toEqual(lines)
})
