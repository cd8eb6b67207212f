/** What decides when a listing that was judged and not flagged is looked at again. */
import { z } from 'zod'
import { life } from './lifecycle.ts'
import { instant, schemaVersion, sha256Hex, slug } from './primitives.ts'

/**
 * One for each listing that is not flagged, while it is not over. Derived from what is stored of it, and no more than the
 * choice needs: neither its text nor its seller's name.
 */
export const recheck = z.strictObject({
  schemaVersion,
  site: slug,
  listingId: z.string(),
  /** Tells listings of one seller of the site, and no more; null where it names none. */
  seller: sha256Hex.nullable(),
  /** Of the newest assessment. */
  score: z.number().min(0).max(1),
  life: life.pick({
    ...{ state: true, since: true, firstSeenAt: true, lookedAt: true },
    ...{ overSince: true, untold: true, changes: true },
  }),
  /** 0 to 1, without what is known of the seller, which changes. */
  suspicion: z.number().min(0).max(1),
  /** When it is due, unless its seller has flagged listings: then sooner. */
  dueAt: instant,
})
export type Recheck = z.infer<typeof recheck>
