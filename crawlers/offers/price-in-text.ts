/** The price of an offer that states it in its text alone, as posts do. */
import type { Listing } from '../../model/listing.ts'
import { findPrices } from '../../text/price-mentions.ts'

/** The first amount with a currency, where the page has no price of its own. */
export function withPriceInText(listing: Listing, currency: string): Listing {
  if (listing.price !== null) return listing
  const [mention] = findPrices(listing.description, { currency }, MOST_NUMBERS, true)
  if (mention === undefined) return listing
  const price = { source: 'heuristic' as const, confidence: CONFIDENCE }
  return { ...listing, price: mention.price, provenance: { ...listing.provenance, price } }
}

const MOST_NUMBERS = 100
/** Less than a price that has a place of its own: the text may name what was once paid. */
const CONFIDENCE = 0.5
