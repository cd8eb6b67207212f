/**
 * By which near hashes are found without looking at all of them: multi-index hashing (Norouzi, Punjani and Fleet, "Fast
 * Search in Hamming Space with Multi-Index Hashing", CVPR 2012). A hash is cut into four bands of 16 bits. Of two hashes that
 * differ in at most seven bits, at least one band differs in at most one; so a hash is stored under its four bands, and asked
 * for under each of them and its 16 neighbours. Of random hashes one in a thousand shares such a band.
 */
import { bitsApart, mirrored } from './perceptual-hash.ts'

/** Bits of 64 that may differ in copies of a picture; see `bench/picture-likeness/`. */
export const NEAR_BITS = 7

export interface Nearness {
  bitsApart: number
  /** The one is like the other with left and right exchanged. */
  mirrored: boolean
}

/** @returns null where they are not near, or one of them is none. */
export function nearness(one: string | null, other: string | null): Nearness | null {
  if (one === null || other === null) return null
  const straight = { bitsApart: bitsApart(one, other), mirrored: false }
  const turned = { bitsApart: bitsApart(mirrored(one), other), mirrored: true }
  const nearer = turned.bitsApart < straight.bitsApart ? turned : straight
  return nearer.bitsApart <= NEAR_BITS ? nearer : null
}

/** e.g. `0:1f2e`, for each band; under these a hash is stored. */
export function bandsOf(hash: string): string[] {
  return Array.from(
    { length: BANDS },
    (_, band) => `${band}:${hash.slice(band * DIGITS, (band + 1) * DIGITS)}`,
  )
}

/** Bands of which any near hash, mirrored or not, has at least one. */
export function bandsNear(hash: string): string[] {
  return [hash, mirrored(hash)].flatMap(bandsOf).flatMap((band) => {
    const [place, digits = ''] = band.split(':')
    const value = Number.parseInt(digits, 16)
    const neighbours = Array.from({ length: BAND_BITS }, (_, bit) => value ^ (1 << bit))
    return [value, ...neighbours].map((near) => `${place}:${near.toString(16).padStart(DIGITS, '0')}`)
  })
}

const BANDS = 4
const DIGITS = 4
const BAND_BITS = 16
