/** One pass over one marketplace: what was planned, what was done, and how hard was looked. */
import { z } from 'zod'
import { instant, languageCode, schemaVersion, sha256Hex, slug } from './primitives.ts'

export const runCounts = z.strictObject({
  pages: z.int().nonnegative(),
  listings: z.int().nonnegative(),
  newListings: z.int().nonnegative(),
  assessed: z.int().nonnegative(),
  flagged: z.int().nonnegative(),
  captured: z.int().nonnegative(),
  errors: z.int().nonnegative(),
})
export type RunCounts = z.infer<typeof runCounts>

export const run = z.strictObject({
  schemaVersion,
  runId: z.string(),
  site: slug,
  siteVersion: sha256Hex,
  state: z.enum(['open', 'finished', 'stopped']),
  terms: z.array(z.strictObject({ term: z.string(), language: languageCode.nullable() })),
  startedAt: instant,
  finishedAt: instant.nullable(),
  counts: runCounts,
})
export type Run = z.infer<typeof run>

/** More than any page of results names. */
export const MOST_FOUND = 500

/** The denominator researchers need: which term was searched, which page, and what it gave. */
export const searchEffort = z.strictObject({
  schemaVersion,
  runId: z.string(),
  site: slug,
  term: z.string(),
  language: languageCode.nullable(),
  page: z.int().nonnegative(),
  url: z.string(),
  visitId: z.string().nullable(),
  results: z.int().nonnegative(),
  /** Results not seen on an earlier page or for an earlier term of this run. */
  newResults: z.int().nonnegative(),
  /** Identifiers of the first listings on the page of a search; absent for lists, and in older records. */
  found: z.array(z.string()).max(MOST_FOUND).optional(),
  outcome: z.enum(['results', 'empty', 'blocked', 'refused-by-robots', 'error']),
  at: instant,
})
export type SearchEffort = z.infer<typeof searchEffort>
