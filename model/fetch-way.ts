/** Whether plain HTTP is enough for a kind of page of a site, as comparing both ways has shown. */
import { z } from 'zod'
import { instant, schemaVersion, slug } from './primitives.ts'

export const fetchWay = z.strictObject({
  schemaVersion,
  site: slug,
  /** `listing`, `seller`, or the address of the list as the site file writes it. */
  kind: z.string().max(2_048),
  way: z.enum(['http', 'browser']),
  /** How many comparisons in a row found plain HTTP as good as the browser. */
  agreed: z.int().nonnegative(),
  decidedAt: instant,
  /** What the last comparison showed, in words. */
  reason: z.string().max(500),
})
export type FetchWay = z.infer<typeof fetchWay>
