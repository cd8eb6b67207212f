/** That one listing offers what another one offered: the same thing under another identifier or from another seller. */
import { z } from 'zod'
import { instant, schemaVersion, slug } from './primitives.ts'

/** What speaks for it. */
export const likeness = z.strictObject({
  /** Pictures whose bytes are the same. */
  pictures: z.int().nonnegative(),
  /** Pictures that lie at the same address. */
  addresses: z.int().nonnegative(),
  /**
   * Pictures that look alike and have other bytes; absent where there are none. They are no proof: different things may
   * look alike.
   */
  alike: z
    .strictObject({
      pictures: z.int().positive(),
      /** Bits of the 64 of the perceptual hash that differ, of the pair that is nearest. */
      bitsApart: z.int().min(0).max(64),
      /** Of that pair, one is the other with left and right exchanged. */
      mirrored: z.boolean(),
    })
    .optional(),
  /** Share of the four-letter pieces of both texts that they have in common, 0 to 1. */
  text: z.number().min(0).max(1),
  samePrice: z.boolean(),
  /** Null where one of them names no seller, or they are on different sites. */
  sameSeller: z.boolean().nullable(),
})
export type Likeness = z.infer<typeof likeness>

const listingKey = z.strictObject({ site: slug, listingId: z.string() })

export const relisting = z.strictObject({
  schemaVersion,
  /** The one that was seen first. */
  earlier: listingKey,
  later: listingKey,
  likeness,
  at: instant,
})
export type Relisting = z.infer<typeof relisting>

/** By which listings that may be alike are found: `picture:<sha256>`, `address:<url>`, `text:<band>:<hash>`. */
export const offerMark = z.strictObject({
  schemaVersion,
  mark: z.string().max(2_100),
  site: slug,
  listingId: z.string(),
})
export type OfferMark = z.infer<typeof offerMark>
