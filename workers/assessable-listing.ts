/** A stored listing in the shape that is judged. */
import type { Assessable } from '../model/assessment.ts'
import type { Listing } from '../model/listing.ts'

/** @param on the instant whose law counts: when the listing was seen. */
export function assessableListing(listing: Listing, on: string): Assessable & { asOf: string } {
  const { listingId: id, title, thread, description, price, seller, location, url, category, site } = listing
  return {
    ...{ id, title, thread, description, url, category, site },
    price: price === null ? null : { amount: price.amount, currency: price.currency },
    seller: seller?.name ?? null,
    location: location?.text ?? null,
    asOf: on.slice(0, 'YYYY-MM-DD'.length),
  }
}
