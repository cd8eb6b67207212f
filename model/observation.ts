/** A listing as it stood from one visit on, until something changed. */
import { z } from 'zod'
import { assessment } from './assessment.ts'
import { lifeState } from './lifecycle.ts'
import { listing } from './listing.ts'
import { instant, schemaVersion, sha256Hex, slug } from './primitives.ts'

export const observation = z.strictObject({
  schemaVersion,
  observationId: z.string(),
  site: slug,
  listingId: z.string(),
  /** Of the fields in LISTING_CONTENT_FIELDS, canonical JSON. */
  contentHash: sha256Hex,
  listing,
  /** The visit that first showed this content. */
  visitId: z.string(),
  runId: z.string(),
  seenAt: instant,
})
export type Observation = z.infer<typeof observation>

/** The stored head of a listing: where it is now, and when it was seen. */
export const listingRecord = z.strictObject({
  schemaVersion,
  site: slug,
  listingId: z.string(),
  url: z.string(),
  title: z.string(),
  firstSeenAt: instant,
  lastSeenAt: instant,
  observationId: z.string(),
  contentHash: sha256Hex,
  observations: z.int().positive(),
  state: lifeState,
})
export type ListingRecord = z.infer<typeof listingRecord>

/** An assessment as stored: unique for an observation, a lexicon and a model. */
export const assessmentRecord = z.strictObject({
  schemaVersion,
  assessmentId: z.string(),
  observationId: z.string(),
  site: slug,
  listingId: z.string(),
  assessment,
  at: instant,
})
export type AssessmentRecord = z.infer<typeof assessmentRecord>

/** That a run met a listing, changed or not: what re-sightings and listing counts are made of. */
export const sighting = z.strictObject({
  schemaVersion,
  runId: z.string(),
  site: slug,
  listingId: z.string(),
  observationId: z.string(),
  visitId: z.string(),
  at: instant,
})
