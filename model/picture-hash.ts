/** By what a picture is known again although its bytes are others: it was scaled, encoded anew, written over. */
import { z } from 'zod'
import { schemaVersion, sha256Hex } from './primitives.ts'

/** 64 bits as 16 hexadecimal digits. */
export const perceptualHash = z.string().regex(/^[0-9a-f]{16}$/)

/**
 * Derived from the bytes in the vault and no part of the evidence: it may lead to a picture, and proves nothing. Pictures
 * without a hash are looked at once, too.
 */
export const pictureHash = z.strictObject({
  schemaVersion,
  /** Of the bytes. */
  sha256: sha256Hex,
  /** Null where the picture cannot be compared. */
  hash: perceptualHash.nullable(),
  /** Why not, in words; null otherwise. */
  reason: z.string().max(200).nullable(),
  /** Parts of the hash by which near ones are found; none without a hash. */
  bands: z.array(z.string()).max(8),
})
export type PictureHash = z.infer<typeof pictureHash>
