/** What was read from one visited page: how many results, how many listings, and which of their fields. */
import { z } from 'zod'

const count = z.int().nonnegative()

export const pageRead = z.strictObject({
  of: z.enum(['list', 'listing']),
  /** Its number in a list, or in a thread; 0 is the first. */
  page: count,
  /** Listings that the page of a list names. */
  results: count,
  /** Listings that were read from this page. */
  listings: count,
  /** Listings that should have been read from it and could not. */
  unreadable: count,
  /** On how many of the listings each field was found, by where it came from; a field found on none is absent. */
  fields: z.record(z.string(), z.record(z.string(), count)),
})
export type PageRead = z.infer<typeof pageRead>
