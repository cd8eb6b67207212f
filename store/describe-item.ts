/** What the queue shows and searches of a listing and how it was judged. */
import type { AssessmentRecord, Observation } from '../model/observation.ts'
import { priority } from './priority.ts'
import { searchTokens } from './search-tokens.ts'
import type { StoredItem } from './stored-item.ts'

export type ItemDescription = Pick<
  StoredItem,
  | 'url'
  | 'title'
  | 'kind'
  | 'cites'
  | 'taxa'
  | 'products'
  | 'language'
  | 'price'
  | 'seller'
  | 'location'
  | 'priority'
  | 'tokens'
  | 'observedAt'
>

/** One item for a listing, however often it is seen. */
export function itemIdOf(site: string, listingId: string): string {
  return `${site}/${listingId}`
}

export function describeItem(
  { listing, seenAt }: Observation,
  { assessment }: AssessmentRecord,
  { firstSeenAt, flaggedAt }: { firstSeenAt: string; flaggedAt: string },
): ItemDescription {
  const { url, title, description, price, listingId } = listing
  const { kind, cites, language, score } = assessment
  const taxa = distinct(assessment.taxa.map(({ name }) => name))
  const products = distinct(assessment.products.map(({ product }) => product))
  const seller = listing.seller?.name ?? listing.seller?.id ?? null
  const location = listing.location?.text ?? null
  const listedAt = listing.postedAt ?? firstSeenAt
  return {
    url,
    title,
    kind,
    cites,
    taxa,
    products,
    language,
    price,
    seller,
    location,
    priority: priority({ score, cites, listedAt, flaggedAt }),
    tokens: searchTokens([title, seller ?? '', location ?? '', ...taxa, ...products, listingId, description]),
    observedAt: seenAt,
  }
}

function distinct(values: string[]): string[] {
  return [...new Set(values)]
}
