/** Ways to know a picture again: ours, the same file, and a published peer. */
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { NEAR_BITS, nearness } from '../../lifecycle/near-hashes.ts'
import { bitsApart } from '../../lifecycle/perceptual-hash.ts'
import { hashPicture } from '../../workers/pictures/hash-picture.ts'

export interface Way {
  name: string
  /** Null where the picture is not compared. */
  mark(bytes: Buffer): Promise<string | null>
  isSame(one: string, other: string): boolean
}

export const OURS: Way = {
  name: 'ours',
  mark: async (bytes) => (await hashPicture(bytes)).hash,
  isSame: (one, other) => nearness(one, other) !== null,
}

const SAME_FILE: Way = {
  name: 'same bytes',
  mark: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
  isSame: (one, other) => one === other,
}

/** The package `sharp-phash`, a DCT hash of 64 bits, at the same distance. */
const PEER: Way = {
  name: 'sharp-phash',
  async mark(bytes) {
    return BigInt(`0b${await phash(bytes)}`)
      .toString(16)
      .padStart(16, '0')
  },
  isSame: (one, other) => bitsApart(one, other) <= NEAR_BITS,
}

export const WAYS: readonly Way[] = [OURS, SAME_FILE, PEER]

/** Its types promise a default export that it does not have. */
async function phash(bytes: Buffer): Promise<string> {
  const loaded: unknown = createRequire(import.meta.url)('sharp-phash')
  if (typeof loaded !== 'function') throw new TypeError('sharp-phash is no function any more')
  const bits: unknown = await loaded(bytes)
  if (typeof bits !== 'string') throw new TypeError('sharp-phash no longer gives a string of bits')
  return bits
}
