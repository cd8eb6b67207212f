/** A flagged listing on its way to a decision: append-only events and the status they add up to. */
import { z } from 'zod'
import { appendix, listingKind, tier } from './assessment.ts'
import { price } from './listing.ts'
import { instant, languageCode, schemaVersion, slug, team } from './primitives.ts'

/** What an analyst may decide. The order is the order of the keys 1 to 9 at the desk. */
export const verdict = z.enum([
  'confirmed-illegal',
  'likely-illegal',
  'legal-with-papers',
  'not-wildlife',
  'replica',
  'insufficient',
  'duplicate',
  'out-of-scope',
  'gone',
])
export type Verdict = z.infer<typeof verdict>

/** Verdicts that put an item on the takedown list of its platform. */
export const TAKEDOWN_VERDICTS: readonly Verdict[] = ['confirmed-illegal', 'likely-illegal']

/** `withdrawn`: no decision, and the newest assessment no longer flags it. */
export const itemStatus = z.enum(['open', 'takedown', 'dismissed', 'withdrawn'])
export type ItemStatus = z.infer<typeof itemStatus>

export const actor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('system'), id: z.string() }),
  z.strictObject({ kind: z.literal('user'), id: z.string() }),
])
export type Actor = z.infer<typeof actor>

export const decision = z.strictObject({ verdict, note: z.string().max(4_000) })
export type Decision = z.infer<typeof decision>

const eventBase = {
  schemaVersion,
  eventId: z.string(),
  itemId: z.string(),
  /** 1, 2, 3 … within the item, without gaps. */
  seq: z.int().positive(),
  at: instant,
  actor,
}

export const itemEvent = z.discriminatedUnion('type', [
  z.strictObject({
    ...eventBase,
    type: z.literal('flagged'),
    assessmentId: z.string(),
    observationId: z.string(),
    score: z.number(),
    tier,
  }),
  z.strictObject({
    ...eventBase,
    type: z.literal('reassessed'),
    assessmentId: z.string(),
    observationId: z.string(),
    score: z.number(),
    tier,
  }),
  z.strictObject({
    ...eventBase,
    type: z.literal('evidence-captured'),
    evidenceId: z.string(),
    manifestSha256: z.string(),
  }),
  z.strictObject({ ...eventBase, type: z.literal('decided'), decision }),
  /** Takes back the `decided` event named; nothing is erased. */
  z.strictObject({ ...eventBase, type: z.literal('undone'), undoes: z.string() }),
])
export type ItemEvent = z.infer<typeof itemEvent>

/** The current state of a flagged listing, derived from its events and kept beside them for the queue. */
export const item = z.strictObject({
  schemaVersion,
  team,
  /** `<site>/<listingId>`: one item for a listing, however often it is seen. */
  itemId: z.string(),
  site: slug,
  listingId: z.string(),
  url: z.string(),
  title: z.string(),
  status: itemStatus,
  tier,
  kind: listingKind,
  score: z.number(),
  cites: appendix.nullable(),
  /** Scientific names, for filters and display. */
  taxa: z.array(z.string()),
  products: z.array(z.string()),
  language: languageCode,
  price: price.nullable(),
  seller: z.string().nullable(),
  location: z.string().nullable(),
  assessmentId: z.string(),
  observationId: z.string(),
  evidenceId: z.string().nullable(),
  firstSeenAt: instant,
  flaggedAt: instant,
  /** The standing decision, none once undone. */
  decision: z
    .strictObject({ verdict, note: z.string(), by: z.string(), at: instant, eventId: z.string() })
    .nullable(),
  /** The listing's content is no longer what the decision was made on. */
  changedSinceDecision: z.boolean(),
  /** Equals `seq` of the newest event; a writer that holds an older one is refused. */
  version: z.int().positive(),
})
export type Item = z.infer<typeof item>
