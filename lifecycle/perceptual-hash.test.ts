import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { bandsNear, bandsOf, NEAR_BITS } from './near-hashes.ts'
import { bitsApart, mirrored, perceptualHash, RASTER_SIZE } from './perceptual-hash.ts'

type At = (x: number, y: number) => number

function raster(at: At): Uint8Array {
  return Uint8Array.from({ length: RASTER_SIZE ** 2 }, (_, index) => {
    const grey = at(index % RASTER_SIZE, Math.floor(index / RASTER_SIZE))
    return Math.max(0, Math.min(255, grey))
  })
}

/** Light and dark spots, as a photograph has. */
const spots: At = (x, y) =>
  128 + 60 * Math.sin(x / 3 + y / 7) + 40 * Math.cos(y / 2.5 - x / 9) + (x > 20 && y < 11 ? 45 : 0)
const picture = raster(spots)

test('a picture has 64 bits, nearly all of which can be seen', () => {
  const { hash, detail } = perceptualHash(picture)
  expect(hash).toMatch(/^[0-9a-f]{16}$/)
  expect(detail).toBeGreaterThan(30)
})

test.each<[string, At]>([
  ['brighter', (x, y) => spots(x, y) + 20],
  ['with less contrast', (x, y) => 128 + (spots(x, y) - 128) * 0.7],
  ['lit from one side', (x, y) => spots(x, y) + x],
  ['slightly noisy', (x, y) => spots(x, y) + ((x * 31 + y * 17) % 7) - 3],
])('a picture that is %s is near itself', (_, changed) => {
  const apart = bitsApart(perceptualHash(raster(changed)).hash, perceptualHash(picture).hash)
  expect(apart).toBeLessThanOrEqual(NEAR_BITS)
})

test('another picture is far away', () => {
  const other = raster((x, y) => 128 + 70 * Math.sin(x / 2 - y / 5) + (x < 9 ? 40 : 0))
  expect(bitsApart(perceptualHash(other).hash, perceptualHash(picture).hash)).toBeGreaterThan(16)
})

test.each<[string, At]>([
  ['a plain surface', () => 255],
  ['a surface lit from one side', (x) => 100 + 4 * x],
  ['a plain surface with noise', (x, y) => 250 + ((x * 7 + y * 13) % 5)],
  ['a thin line on white', (_, y) => (y === 30 ? 200 : 255)],
])('of %s hardly any bit can be seen', (_, plain) => {
  expect(perceptualHash(raster(plain)).detail).toBeLessThan(8)
})

test('a raster of another size is an error', () => {
  expect(() => perceptualHash(new Uint8Array(64))).toThrow('1024 values, not 64')
})

const rasters = fc.uint8Array({ minLength: RASTER_SIZE ** 2, maxLength: RASTER_SIZE ** 2 })

property.prop([rasters])('the hash of the mirrored picture follows from that of the picture', (grey) => {
  const flipped = raster((x, y) => grey[y * RASTER_SIZE + RASTER_SIZE - 1 - x] ?? 0)
  const apart = bitsApart(perceptualHash(flipped).hash, mirrored(perceptualHash(grey).hash))
  // A frequency of exactly nothing has no sign to turn.
  expect(apart).toBeLessThanOrEqual(64 - perceptualHash(grey).detail)
})

const hashes = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((bits) => bits.toString(16).padStart(16, '0'))
const bitPlaces = fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { maxLength: NEAR_BITS })

property.prop([hashes, bitPlaces])(
  'a hash with up to seven other bits is found by a band',
  (hash, places) => {
    const turned = places.reduce((bits, place) => bits ^ (1n << BigInt(place)), BigInt(`0x${hash}`))
    const near = turned.toString(16).padStart(16, '0')
    expect(bitsApart(hash, near)).toBe(places.length)
    expect(new Set(bandsNear(hash)).intersection(new Set(bandsOf(near))).size).toBeGreaterThan(0)
  },
)

property.prop([hashes])('mirroring twice is no mirroring', (hash) => {
  expect(mirrored(mirrored(hash))).toBe(hash)
  expect(bitsApart(hash, mirrored(hash))).toBe(32)
})

test('of random hashes hardly any shares a band', () => {
  const random = (seed: number) =>
    [1, 2, 3, 4]
      .map((part) => ((Math.imul(seed * 4 + part, 0x9e3779b1) >>> 16) & 0xffff).toString(16).padStart(4, '0'))
      .join('')
  const asked = new Set(bandsNear(random(0)))
  const found = Array.from({ length: 5_000 }, (_, seed) => random(seed + 1)).filter((hash) =>
    bandsOf(hash).some((band) => asked.has(band)),
  )
  expect(found.length).toBeLessThan(25)
})
