/** One request to a marketplace and the exact answer it gave. */
import { z } from 'zod'
import { pageRead } from './page-read.ts'
import { httpUrl, instant, schemaVersion, sha256Hex, slug } from './primitives.ts'

export const redirectHop = z.strictObject({ url: httpUrl, status: z.int(), location: z.string() })

/** A header may occur more than once, so names and values are kept as a list in the order received. */
export const responseHeader = z.tuple([z.string(), z.string()])

export const visitOutcome = z.enum(['page', 'ended', 'blocked', 'refused-by-robots', 'error'])
export type VisitOutcome = z.infer<typeof visitOutcome>

/** What was fetched; the body's bytes stand in the vault under `bodySha256`. */
export const visit = z.strictObject({
  schemaVersion,
  visitId: z.string(),
  runId: z.string(),
  site: slug,
  siteVersion: sha256Hex,
  via: z.enum(['http', 'browser']),
  requestedUrl: httpUrl,
  finalUrl: httpUrl,
  redirects: z.array(redirectHop),
  status: z.int(),
  headers: z.array(responseHeader),
  mime: z.string(),
  /** Of the main response's body as received (content encoding undone). */
  bodySha256: sha256Hex.nullable(),
  bodyBytes: z.int().nonnegative(),
  /** Of the rendered DOM in UTF-8, where a browser made the page that was read; absent where the body was read. */
  renderedSha256: sha256Hex.optional(),
  /** True when the answer was longer than the limit and was cut. */
  truncated: z.boolean(),
  startedAt: instant,
  finishedAt: instant,
  outcome: visitOutcome,
  /** What was done on the page before it was read, as answering a consent banner; absent where nothing was. */
  actions: z.array(z.string()).max(20).optional(),
  /** Why there is no page, in words. */
  reason: z.string().nullable(),
  /** Absent where nothing was to be read, as with captures. */
  read: pageRead.optional(),
})
export type Visit = z.infer<typeof visit>
