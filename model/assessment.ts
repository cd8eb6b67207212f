/** How likely a listing is an illegal wildlife offer, and why. */
import { z } from 'zod'
import { isoDay, languageCode, taggedHash } from './primitives.ts'

/** What `wtm classify` and the assess workers hand to the classifier. */
export const assessable = z.object({
  id: z.string(),
  title: z.string(),
  /** Of a reply in a thread the thread's title: it counts only where the reply itself names nothing. */
  thread: z.string().nullish(),
  description: z.string().default(''),
  price: z
    .object({ amount: z.number().nullable().default(null), currency: z.string().nullable().optional() })
    .nullish(),
  seller: z.string().nullish(),
  location: z.string().nullish(),
  url: z.string().nullish(),
  category: z.string().nullish(),
  site: z.string().nullish(),
  /** The day whose law counts; today where absent. */
  asOf: isoDay.optional(),
})
export type Assessable = z.infer<typeof assessable>

export const tier = z.enum(['high', 'review', 'none'])
export type Tier = z.infer<typeof tier>

export const listingKind = z.enum(['offer', 'demand', 'exempt', 'lookalike', 'talk', 'unrelated'])
export type ListingKind = z.infer<typeof listingKind>

export const appendix = z.enum(['I', 'II', 'III'])
export type Appendix = z.infer<typeof appendix>

export const assessedField = z.enum([
  'title',
  'thread',
  'description',
  'seller',
  'location',
  'category',
  'price',
])
export type AssessedField = z.infer<typeof assessedField>

/** One additive part of the score. Offsets count UTF-16 units of the original field. */
export const reason = z.strictObject({
  signal: z.string(),
  /** Log-odds; all weights of an assessment add up to the logit of its score. */
  weight: z.number(),
  text: z.string().optional(),
  field: assessedField.optional(),
  start: z.int().nonnegative().optional(),
  end: z.int().nonnegative().optional(),
  /** One sentence for an analyst. */
  note: z.string().optional(),
})
export type Reason = z.infer<typeof reason>

export const taxonRank = z.enum([
  'kingdom',
  'phylum',
  'class',
  'order',
  'family',
  'subfamily',
  'genus',
  'species',
  'subspecies',
])
export type TaxonRank = z.infer<typeof taxonRank>

/** Under whose law the listing was judged, and what says so. */
export const jurisdiction = z.strictObject({
  /** ISO 3166-1 country, or EU; null where nothing points to one. */
  place: z.string().nullable(),
  from: z.enum(['location', 'site', 'currency', 'language']).nullable(),
  /** The words, host, currency or language it was taken from. */
  text: z.string().nullable(),
})
export type Jurisdiction = z.infer<typeof jurisdiction>

export const assessedTaxon = z.strictObject({
  name: z.string(),
  rank: taxonRank,
  cites: appendix.nullable(),
  matched: z.string(),
})
export type AssessedTaxon = z.infer<typeof assessedTaxon>

export const assessedProduct = z.strictObject({
  product: z.string(),
  /** CITES trade term code, e.g. SCA; null where none follows. */
  term: z.string().nullable(),
})
export type AssessedProduct = z.infer<typeof assessedProduct>

/** A legal basis the text claims, weighed rather than obeyed. */
export const exemption = z.strictObject({
  claim: z.string(),
  supports: z.array(z.string()),
  accepted: z.boolean(),
  note: z.string(),
})
export type Exemption = z.infer<typeof exemption>

/** An innocent reading that was weighed against the suspicious one. */
export const reading = z.strictObject({ reading: z.string(), text: z.string(), note: z.string() })
export type Reading = z.infer<typeof reading>

export const assessment = z.strictObject({
  id: z.string(),
  language: languageCode,
  score: z.number().min(0).max(1),
  tier,
  kind: listingKind,
  taxa: z.array(assessedTaxon),
  products: z.array(assessedProduct),
  /** The strictest appendix among the taxa. */
  cites: appendix.nullable(),
  /** Assessments from before it was kept have none. */
  jurisdiction: jurisdiction.optional(),
  legalBasis: z.array(z.string()),
  exemptions: z.array(exemption),
  readings: z.array(reading),
  reasons: z.array(reason),
  asOf: isoDay,
  lexicon: taggedHash,
  model: taggedHash,
})
export type Assessment = z.infer<typeof assessment>

/** Flagged means worth a person's time: tier `high` or `review`. */
export function isFlagged(of: Pick<Assessment, 'tier'>): boolean {
  return of.tier !== 'none'
}
