/** That a site is not to be asked for anything until somebody says otherwise. */
import { z } from 'zod'
import { instant, schemaVersion, slug } from './primitives.ts'
import { userName } from './user.ts'

export const siteStop = z.strictObject({
  schemaVersion,
  site: slug,
  stoppedAt: instant,
  /** Absent where it was stopped before that was noted. */
  stoppedBy: userName.optional(),
  /** Why, in words, for whoever wonders later. */
  reason: z.string().max(500).nullable(),
})
export type SiteStop = z.infer<typeof siteStop>
