/** What was captured of a flagged listing, and the hashes that prove it unchanged. */
import { z } from 'zod'
import { httpUrl, instant, schemaVersion, sha256Hex, slug, taggedHash } from './primitives.ts'
import { redirectHop, responseHeader } from './visit.ts'

export const artifactRole = z.enum([
  /** The body of the judged visit, as received. */
  'html-raw',
  /** The rendered DOM of the judged visit, where a browser made the page that was read. */
  'dom-judged',
  /** The rendered DOM of the later visit that took the pictures. */
  'dom-rendered',
  'screenshot-full',
  'image-original',
  'listing',
  'assessment',
])
export type ArtifactRole = z.infer<typeof artifactRole>

export const artifact = z.strictObject({
  role: artifactRole,
  mime: z.string(),
  bytes: z.int().nonnegative(),
  sha256: sha256Hex,
  url: httpUrl.nullable(),
  capturedAt: instant,
})
export type Artifact = z.infer<typeof artifact>

/** What is missing is said, not hidden. */
export const captureGap = z.strictObject({ what: z.string(), url: z.string().nullable(), reason: z.string() })
export type CaptureGap = z.infer<typeof captureGap>

/** Stored in the vault as canonical JSON (RFC 8785); its own SHA-256 names it. */
export const manifest = z.strictObject({
  schemaVersion,
  evidenceId: z.string(),
  itemId: z.string(),
  site: slug,
  listingId: z.string(),
  observationId: z.string(),
  assessmentId: z.string(),
  runId: z.string(),
  /** The visit whose bytes were judged. */
  judged: z.strictObject({
    visitId: z.string(),
    requestedUrl: httpUrl,
    finalUrl: httpUrl,
    redirects: z.array(redirectHop),
    status: z.int(),
    headers: z.array(responseHeader),
    fetchedAt: instant,
    via: z.enum(['http', 'browser']),
  }),
  /** The later visit that took the pictures; null when it could not be made. */
  capture: z
    .strictObject({
      finalUrl: httpUrl,
      status: z.int(),
      startedAt: instant,
      finishedAt: instant,
      /** What was done on the page before the picture was taken, as answering a consent banner; absent where nothing was. */
      actions: z.array(z.string()).optional(),
      /** Fields of the listing that read differently from what was judged. */
      differences: z.array(z.strictObject({ field: z.string(), judged: z.string(), captured: z.string() })),
      /** The tier the captured page would get, by the same lexicon and model. */
      tier: z.enum(['high', 'review', 'none']).nullable(),
    })
    .nullable(),
  collector: z.strictObject({
    software: z.string(),
    version: z.string(),
    userAgent: z.string(),
    browser: z.string().nullable(),
    viewport: z.strictObject({ width: z.int(), height: z.int() }),
    login: z.literal('anonymous'),
    siteVersion: sha256Hex,
    lexicon: taggedHash,
    model: taggedHash,
  }),
  artifacts: z.array(artifact).min(1),
  gaps: z.array(captureGap),
  createdAt: instant,
})
export type Manifest = z.infer<typeof manifest>

export const evidenceRecord = z.strictObject({
  schemaVersion,
  evidenceId: z.string(),
  itemId: z.string(),
  assessmentId: z.string(),
  manifestSha256: sha256Hex,
  manifest,
  createdAt: instant,
})
export type EvidenceRecord = z.infer<typeof evidenceRecord>
