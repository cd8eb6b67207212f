import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fc, test as property } from '@fast-check/vitest'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readArrayFile, writeArrayFile } from './array-file.ts'

let directory: string
let file: URL

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kept-'))
  file = pathToFileURL(join(directory, 'cache', 'arrays'))
})

afterEach(() => {
  rmSync(directory, { recursive: true })
})

const SOME = {
  numbers: Int32Array.of(-1, 2, 3),
  odd: Uint16Array.of(7),
  none: new Uint32Array(0),
  hashes: Uint32Array.of(2 ** 32 - 1),
}

property.prop(
  [
    fc.dictionary(
      fc.string(),
      fc.oneof(
        fc.int32Array({ maxLength: 9 }),
        fc.uint32Array({ maxLength: 9 }),
        fc.uint16Array({ maxLength: 9 }),
      ),
    ),
    fc.string(),
  ],
  { numRuns: 30 },
)('arrays are read as they were written', (arrays, key) => {
  expect(writeArrayFile(file, key, arrays)).toBe(true)
  expect(readArrayFile(file, key)).toEqual({ ...arrays })
})

test('what was made from something else is not read', () => {
  writeArrayFile(file, 'tables of yesterday', SOME)
  expect(readArrayFile(file, 'tables of today')).toBeNull()
  expect(readArrayFile(file, 'tables of yesterday')).toEqual(SOME)
})

test('where nothing was written there is nothing', () => {
  expect(readArrayFile(file, 'any')).toBeNull()
})

test('not a single byte may be another, none missing and none too many', () => {
  writeArrayFile(file, 'key', SOME)
  const whole = readFileSync(file)
  for (let at = 0; at < whole.length; at++) {
    const damaged = Buffer.from(whole)
    damaged[at] = (whole[at] ?? 0) ^ 1
    writeFileSync(file, damaged)
    expect(readArrayFile(file, 'key') ?? SOME, `byte ${at}`).toEqual(SOME)
    if (at % 32 > 1) continue
    writeFileSync(file, whole.subarray(0, at))
    expect(readArrayFile(file, 'key'), `${at} bytes`).toBeNull()
  }
  writeFileSync(file, Buffer.concat([whole, Buffer.alloc(8)]))
  expect(readArrayFile(file, 'key')).toBeNull()
  writeFileSync(file, whole)
  expect(readArrayFile(file, 'key')).toEqual(SOME)
})

test('another file in its place is replaced, and nothing else is left lying about', () => {
  writeArrayFile(file, 'key', SOME)
  writeArrayFile(file, 'key', { numbers: Int32Array.of(5) })
  expect(readArrayFile(file, 'key')).toEqual({ numbers: Int32Array.of(5) })
  expect(readdirSync(new URL('./', file))).toEqual(['arrays'])
})

test('who reads while it is replaced keeps what was there', () => {
  writeArrayFile(file, 'key', SOME)
  const read = readArrayFile(file, 'key')
  writeArrayFile(file, 'key', { numbers: Int32Array.of(5) })
  expect(read).toEqual(SOME)
})

test('where nothing can be written it says so and leaves nothing behind', () => {
  writeFileSync(join(directory, 'cache'), 'a file where the folder would be')
  expect(writeArrayFile(file, 'key', SOME)).toBe(false)
  expect(readdirSync(directory)).toEqual(['cache'])
  // Root may write anywhere but where a folder stands in the way.
  rmSync(join(directory, 'cache'))
  chmodSync(directory, 0o555)
  const inTheWay = pathToFileURL(directory)
  expect(writeArrayFile(inTheWay, 'key', SOME)).toBe(false)
  chmodSync(directory, 0o755)
  expect(existsSync(directory)).toBe(true)
})
