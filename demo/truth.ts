/** What each demonstration listing really is. Only tests read this; nothing that crawls or judges may. */
import { z } from 'zod'
import { listingKind } from '../model/assessment.ts'
import { contact } from '../model/listing.ts'
import { countryCode, currencyCode, languageCode, slug } from '../model/primitives.ts'
import { readJsonLines } from './json-lines.ts'

export const truthEntry = z.strictObject({
  site: slug,
  listingId: z.string(),
  /** Whether a person should see it. */
  flag: z.boolean(),
  kind: listingKind,
  /** Scientific names, at the rank the text supports. */
  taxa: z.array(z.string()),
  product: z.string(),
  language: languageCode,
  /** `ended` and `disallowed` listings stand among the results, but their page can or may not be read. */
  reach: z.enum(['open', 'ended', 'disallowed']),
  /** Of the page's price field, or the text of a post; null where that names no sum, absent where the site has no prices. */
  price: z.strictObject({ amount: z.number(), currency: currencyCode }).nullable().optional(),
  /** Where the seller is; other sites' catalogues tell it. */
  country: countryCode.optional(),
  /** Of a reply in a thread, what its own words make it; all others are called as their site calls them. */
  title: z.string().optional(),
  /** That stand in the text of a post. */
  contacts: z.array(z.strictObject({ channel: contact.shape.channel, value: z.string() })).optional(),
})
export type TruthEntry = z.infer<typeof truthEntry>

/** The truth about every listing of every demonstration site. */
export function readTruth(): TruthEntry[] {
  return readJsonLines(new URL('truth.jsonl', import.meta.url), truthEntry)
}
