/** What may be asked of the items, as scalars only, and how it reads as a MongoDB filter. */
import type { Filter } from 'mongodb'
import { z } from 'zod'
import { appendix, listingKind, tier } from '../model/assessment.ts'
import { itemStatus } from '../model/item.ts'
import { languageCode, slug } from '../model/primitives.ts'
import { exactly, FilterInvalidError } from './exactly.ts'
import { queryTokens } from './search-tokens.ts'
import type { StoredItem } from './stored-item.ts'

export const itemFilter = z.strictObject({
  status: itemStatus.optional(),
  site: slug.optional(),
  tier: tier.optional(),
  /** A scientific name, as in `Item.taxa`. */
  taxon: z.string().max(200).optional(),
  cites: z.enum([...appendix.options, 'none']).optional(),
  language: languageCode.optional(),
  minScore: z.number().min(0).max(1).optional(),
  kind: listingKind.optional(),
  /** Words that all occur in the listing. */
  q: z.string().max(200).optional(),
})
export type ItemFilter = z.infer<typeof itemFilter>

export const itemOrder = z.enum(['priority', 'newest', 'oldest'])
export type ItemOrder = z.infer<typeof itemOrder>

/** As `itemFilter`; words of `q` that say nothing leave it out. */
export function readItemFilter(value: unknown): ItemFilter {
  const result = itemFilter.safeParse(value)
  if (!result.success) throw new FilterInvalidError(z.prettifyError(result.error))
  const { q, ...rest } = result.data
  return q !== undefined && queryTokens(q).length > 0 ? { ...rest, q } : rest
}

/** `filter` for MongoDB. Without a status all are named, so that the indexes, which begin with it, still serve. */
export function itemConditions(filter: ItemFilter): Filter<StoredItem> {
  const { status, site, tier, taxon, cites, language, minScore, kind, q } = filter
  return {
    ...(status === undefined ? { status: { $in: [...itemStatus.options] } } : exactly({ status })),
    ...(site !== undefined && exactly({ site })),
    ...(tier !== undefined && exactly({ tier })),
    ...(taxon !== undefined && exactly({ taxa: taxon })),
    ...(cites !== undefined && exactly({ cites: cites === 'none' ? null : cites })),
    ...(language !== undefined && exactly({ language })),
    ...(kind !== undefined && exactly({ kind })),
    ...(minScore !== undefined && { score: { $gte: minScore } }),
    ...(q !== undefined && { tokens: { $all: queryTokens(q) } }),
  }
}
