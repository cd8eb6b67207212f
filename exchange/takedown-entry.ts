/** One line of a takedown list: what a platform's trust team needs to find a listing and to judge the request. */
import { z } from 'zod'
import { type Assessment, appendix, listingKind } from '../model/assessment.ts'
import { type Item, verdict } from '../model/item.ts'
import { price } from '../model/listing.ts'
import { instant, languageCode, sha256Hex, slug } from '../model/primitives.ts'

export const takedownEntry = z.strictObject({
  schemaVersion: z.literal(1),
  itemId: z.string(),
  platform: slug,
  listingId: z.string(),
  url: z.string(),
  title: z.string(),
  language: languageCode,
  verdict,
  decidedAt: instant,
  kind: listingKind,
  species: z.array(z.string()),
  cites: appendix.nullable(),
  products: z.array(z.string()),
  /** Why the listing is on the list, in one English sentence. */
  explanation: z.string(),
  legalBasis: z.array(z.string()),
  /** The words of the listing that led to it, as written by the seller. */
  quotes: z.array(z.string()),
  price: price.nullable(),
  seller: z.string().nullable(),
  location: z.string().nullable(),
  firstSeenAt: instant,
  /** The listing reads differently now than when it was decided. */
  changedSinceDecision: z.boolean(),
  evidenceId: z.string().nullable(),
  manifestSha256: sha256Hex.nullable(),
})
export type TakedownEntry = z.infer<typeof takedownEntry>

/** What an entry is made of; the last two are null where they are not known. */
export interface TakedownSource {
  item: Item
  assessment: Assessment | null
  manifestSha256: string | null
}

/** A decision was expected and there is none; such an item does not belong on a takedown list. */
export class UndecidedItemError extends Error {
  override readonly name = 'UndecidedItemError'
}

/**
 * The entry for a decided item. The analyst's note and name stay in the house: a platform gets what it
 * needs to act, nothing about the people who looked.
 */
export function toTakedownEntry({ item, assessment, manifestSha256 }: TakedownSource): TakedownEntry {
  if (item.decision === null) throw new UndecidedItemError(`${item.itemId} has no decision`)
  return {
    schemaVersion: 1,
    itemId: item.itemId,
    platform: item.site,
    listingId: item.listingId,
    url: item.url,
    title: item.title,
    language: item.language,
    verdict: item.decision.verdict,
    decidedAt: item.decision.at,
    kind: item.kind,
    species: item.taxa,
    cites: item.cites,
    products: item.products,
    explanation: explain(item),
    legalBasis: assessment?.legalBasis ?? [],
    quotes: assessment === null ? [] : quotesFrom(assessment),
    price: item.price,
    seller: item.seller,
    location: item.location,
    firstSeenAt: item.firstSeenAt,
    changedSinceDecision: item.changedSinceDecision,
    evidenceId: item.evidenceId,
    manifestSha256,
  }
}

const WHAT = {
  offer: 'Offer',
  demand: 'Request to buy',
  exempt: 'Offer that claims an exemption',
  lookalike: 'Offer of a look-alike',
  talk: 'Post',
  unrelated: 'Listing',
} as const

function explain(item: Item): string {
  const products = item.products.length === 0 ? 'a specimen' : item.products.join(', ')
  const species = item.taxa.length === 0 ? 'a protected species' : item.taxa.join(' or ')
  const listed = item.cites === null ? '' : ` (CITES Appendix ${item.cites})`
  return `${WHAT[item.kind]}: ${products} of ${species}${listed}, reviewed by a person.`
}

function quotesFrom(assessment: Assessment): string[] {
  const speaking = assessment.reasons.filter((reason) => reason.weight > 0)
  return [...new Set(speaking.flatMap((reason) => (reason.text === undefined ? [] : [reason.text])))]
}
