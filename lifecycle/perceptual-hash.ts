/**
 * Perceptual hash of a picture: 64 bits of which few change when it is scaled, encoded anew, brightened or written over.
 *
 * The signs of the 64 lowest frequencies of the discrete cosine transform of a small grey copy, without those along one
 * axis alone, which lighting changes (after C. Zauner, "Implementation and Benchmarking of Perceptual Image Hash Functions",
 * Hagenberg 2010). Signs rather than "above the median", since mirroring a picture turns the sign of each second frequency:
 * the hash of the mirrored picture follows from that of the picture.
 */

/** Width and height of the grey copy. */
export const RASTER_SIZE = 32

export interface PerceptualHash {
  /** 16 hexadecimal digits. */
  hash: string
  /**
   * How many of the bits rest on a difference that can be seen, 0 to 64. The others depend on chance: of a plain surface all
   * of them, so that hashes of plain surfaces say nothing.
   */
  detail: number
}

/** @param raster RASTER_SIZE² grey values of 0 to 255, row by row. */
export function perceptualHash(raster: Uint8Array): PerceptualHash {
  if (raster.length !== RASTER_SIZE ** 2)
    throw new RangeError(`a raster has ${RASTER_SIZE ** 2} values, not ${raster.length}`)
  const frequencies = lowFrequencies(raster)
  const bits = frequencies.map((value) => (value > 0 ? '1' : '0')).join('')
  return {
    hash: BigInt(`0b${bits}`).toString(16).padStart(DIGITS, '0'),
    detail: frequencies.filter((value) => Math.abs(value) >= VISIBLE).length,
  }
}

/** The hash of the same picture, left and right exchanged. */
export function mirrored(hash: string): string {
  return (BigInt(`0x${hash}`) ^ MIRROR).toString(16).padStart(DIGITS, '0')
}

/** How many of the 64 bits differ. */
export function bitsApart(one: string, other: string): number {
  let apart = 0
  for (let rest = BigInt(`0x${one}`) ^ BigInt(`0x${other}`); rest > 0n; rest &= rest - 1n) apart += 1
  return apart
}

const DIGITS = 16
const SIDE = 8
/** A wave of one grey level over all of the picture. */
const VISIBLE = 16

/** Of horizontal frequencies 1 to 8 the odd ones; the same in each row. */
const MIRROR = BigInt(`0x${'aa'.repeat(SIDE)}`)

const WAVES = Array.from({ length: SIDE }, (_, index) =>
  Array.from({ length: RASTER_SIZE }, (_, at) =>
    Math.cos(((2 * at + 1) * (index + 1) * Math.PI) / (2 * RASTER_SIZE)),
  ),
)

/** Row by row of vertical frequencies 1 to 8, in each the horizontal ones. */
function lowFrequencies(raster: Uint8Array): number[] {
  const rows = Array.from({ length: RASTER_SIZE }, (_, y) =>
    WAVES.map((wave) =>
      wave.reduce((sum, height, x) => sum + height * (raster[y * RASTER_SIZE + x] ?? 0), 0),
    ),
  )
  return WAVES.flatMap((vertical) =>
    WAVES.map((_, across) => {
      const sum = vertical.reduce((total, height, y) => total + height * (rows[y]?.[across] ?? 0), 0)
      return (sum * 2) / RASTER_SIZE
    }),
  )
}
