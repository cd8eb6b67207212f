import { Readable } from 'node:stream'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { readCapped } from './capped-body.ts'

const limits = { bodyBytes: 3_000_000, decodingRatio: 50 }
const patience = () => new AbortController().signal
const sent = Buffer.from('<h1>Old chair</h1>'.repeat(100))

const WIRE: Record<string, (bytes: Uint8Array) => Buffer> = {
  gzip: gzipSync,
  br: brotliCompressSync,
  deflate: deflateSync,
  'bare deflate': deflateRawSync,
}

test.each([
  ['', sent],
  ['identity', sent],
  ['gzip', gzipSync(sent)],
  ['x-gzip', gzipSync(sent)],
  ['GZIP', gzipSync(sent)],
  ['deflate', deflateSync(sent)],
  ['deflate', deflateRawSync(sent)],
  ['identity, gzip', gzipSync(sent)],
  ['unheard-of', sent],
  ['br', brotliCompressSync(sent)],
  ['zstd', zstdCompressSync(sent)],
  ['gzip, br', brotliCompressSync(gzipSync(sent))],
])('encoding %j is undone, to the byte', async (encoding, bytes) => {
  const body = await readCapped(Readable.from([bytes]), encoding, limits, patience())
  expect(body.cut).toBeNull()
  expect(Buffer.from(body.bytes).equals(sent)).toBe(true)
})

property.prop([
  fc.uint8Array({ maxLength: 5_000 }),
  fc.constantFrom('', 'gzip', 'br', 'deflate', 'bare deflate'),
  fc.integer({ min: 1, max: 999 }),
])('whatever is sent, and in whatever pieces, arrives unchanged', async (bytes, encoding, piece) => {
  const wire = WIRE[encoding]?.(bytes) ?? Buffer.from(bytes)
  const pieces = Array.from({ length: Math.ceil(wire.length / piece) }, (_, index) =>
    wire.subarray(index * piece, (index + 1) * piece),
  )
  const body = await readCapped(Readable.from(pieces), encoding.replace('bare ', ''), limits, patience())
  expect(Buffer.from(body.bytes).equals(bytes)).toBe(true)
})

test('a body that is too long is cut at the byte', async () => {
  const body = await readCapped(
    Readable.from([sent, sent]),
    '',
    { ...limits, bodyBytes: sent.length + 5 },
    patience(),
  )
  expect(body).toMatchObject({ cut: 'too long' })
  expect(body.bytes).toHaveLength(sent.length + 5)
})

test('a body of exactly the limit is whole', async () => {
  const body = await readCapped(Readable.from([sent]), '', { ...limits, bodyBytes: sent.length }, patience())
  expect(body.cut).toBeNull()
})

test('a bomb is left as soon as it shows', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000))
  const body = await readCapped(
    Readable.from([bomb]),
    'gzip',
    { ...limits, bodyBytes: 40_000_000 },
    patience(),
  )
  expect(body.cut).toBe('decodes to too much')
  expect(body.bytes.length).toBeLessThan(10_000_000)
})

const zeros = Buffer.alloc(50_000_000)
test.each([
  ['gzip', gzipSync(zeros)],
  ['deflate', deflateSync(zeros)],
  ['deflate', deflateRawSync(zeros)],
  ['br', brotliCompressSync(zeros)],
  ['zstd', zstdCompressSync(zeros)],
  ['gzip, gzip', gzipSync(gzipSync(zeros))],
  ['gzip, br, gzip', gzipSync(brotliCompressSync(gzipSync(zeros)))],
])('a bomb of %s costs no more than a megabyte and its ratio', async (encoding, bomb) => {
  const body = await readCapped(Readable.from([bomb]), encoding, limits, patience())
  expect(body.cut).toMatch(/decodes to too much|too long/)
  expect(body.bytes.length).toBeLessThanOrEqual(limits.bodyBytes)
})

test('a packed heap of empty archives is left, though it comes to nothing', async () => {
  const heap = gzipSync(Buffer.concat(new Array<Buffer>(100_000).fill(gzipSync(''))))
  const body = await readCapped(Readable.from([heap]), 'gzip, gzip', limits, patience())
  expect([body.cut, body.bytes.length]).toEqual(['decodes to too much', 0])
})

test('what decodes to nothing is not received for ever', async () => {
  const empty = Buffer.concat(Array.from({ length: 3_000 }, () => gzipSync('')))
  let sentBytes = 0
  const endless = Readable.from(
    (async function* () {
      for (;;) {
        sentBytes += empty.length
        yield empty
      }
    })(),
  )
  const body = await readCapped(endless, 'gzip', limits, patience())
  expect(body.cut).toBe('too long')
  expect(sentBytes).toBeLessThan(2 * limits.bodyBytes)
})

test('what is packed more often than anybody packs is not unpacked', async () => {
  const body = await readCapped(Readable.from([sent]), 'gzip, br, gzip, br', limits, patience())
  expect([body.cut, body.bytes.length]).toEqual(['decodes to too much', 0])
})

test('a small page that repeats itself is no bomb', async () => {
  const page = gzipSync(Buffer.alloc(900_000))
  expect((await readCapped(Readable.from([page]), 'gzip', limits, patience())).cut).toBeNull()
})

test('what came before the encoding broke is kept', async () => {
  const whole = gzipSync(Buffer.from(Array.from({ length: 50_000 }, (_, index) => `${index} `).join('')))
  const body = await readCapped(
    Readable.from([whole.subarray(0, whole.length / 2)]),
    'gzip',
    limits,
    patience(),
  )
  expect(body.cut).toBe('ended early')
  expect(Buffer.from(body.bytes.subarray(0, 6)).toString()).toBe('0 1 2 ')
})

test('what came before time ran out is kept', async () => {
  const stop = new AbortController()
  const raw = new Readable({ read() {}, signal: stop.signal })
  raw.push('beginning')
  setTimeout(() => stop.abort(), 30)
  const body = await readCapped(raw, '', limits, stop.signal)
  expect(body.cut).toBe('took too long')
  expect(Buffer.from(body.bytes).toString()).toBe('beginning')
})
