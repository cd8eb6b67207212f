/**
 * A site file that somebody is drafting at the desk, with what trying it showed. Never published: it is exported as YAML
 * and comes into force, as every site file, from the folder of site files.
 */
import { z } from 'zod'
import { httpUrl, instant, schemaVersion, sha256Hex } from './primitives.ts'
import { userName } from './user.ts'

export const LONGEST_DRAFT = 50_000

const text = z.string().max(2_000)

/** One mistake in the file, placed so that somebody who does not code can put it right. */
export const draftMistake = z.strictObject({
  /** 1 for the first line. */
  line: z.int().nonnegative(),
  /** E.g. `listing.link`; '' for the file as a whole. */
  key: z.string(),
  expected: text,
  example: text,
})
export type DraftMistake = z.infer<typeof draftMistake>

/** One page of a listing, read as the file says. */
export const draftSample = z.strictObject({
  url: z.string(),
  /** Why no listing could be read; null where one could. */
  problem: text.nullable(),
  /** Of the first listing on it: value in words, and where on the page it came from. */
  fields: z.array(z.strictObject({ field: z.string(), value: text, source: z.string() })),
  /** Names its screenshot in the vault; null where there is none. */
  screenshot: sha256Hex.nullable(),
})
export type DraftSample = z.infer<typeof draftSample>

/** What one trial showed. */
export const draftTrial = z.strictObject({
  at: instant,
  /** Why nothing could be tried; null where it could. */
  problem: text.nullable(),
  mistakes: z.array(draftMistake).max(100),
  /** What was found, taken for likely, or is missing, by the key of the file. */
  findings: z.array(
    z.strictObject({ about: z.string(), level: z.enum(['found', 'guessed', 'missing']), text }),
  ),
  samples: z.array(draftSample).max(10),
})
export type DraftTrial = z.infer<typeof draftTrial>

export const siteDraft = z.strictObject({
  schemaVersion,
  draftId: z.string(),
  /** From which it was begun. */
  address: httpUrl,
  /** A word that its listings surely have, to try the search with; '' where one is taken from its pages. */
  word: z.string().max(100),
  /** `waiting` for a worker, which takes it for a while (`trying`). */
  state: z.enum(['waiting', 'trying', 'tried']),
  /** Until when the worker that tries it may take; after that another one does. */
  leaseUntil: instant.nullable(),
  /** The file; empty until the wizard has drafted it. */
  yaml: z.string().max(LONGEST_DRAFT),
  trial: draftTrial.nullable(),
  /** Who had it tried when, the first time first. */
  asked: z.array(z.strictObject({ by: userName, at: instant })).min(1),
})
export type SiteDraft = z.infer<typeof siteDraft>
