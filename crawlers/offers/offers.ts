/** What one visit to a listing's address shows. */
import type { Listing } from '../../model/listing.ts'

export interface Offers {
  listings: Listing[]
  /** Why something that should be a listing could not be read, in words. */
  unreadable: string[]
  /** The next page of a thread; null where there is none. */
  next: string | null
}
