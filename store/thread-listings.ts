/** The listings of one thread of a forum, whose identifiers are `<thread>#<post>`. */
import type { ClientSession } from 'mongodb'
import { collection } from './collections.ts'
import { exactly } from './exactly.ts'
import type { Store } from './open-store.ts'

/** Every identifier of the thread's listings lies between these two: `$` is the character after `#`. */
export function threadRange(thread: string): { first: string; last: string } {
  return { first: `${thread}#`, last: `${thread}$` }
}

/** Identifiers of all listings that the thread has shown. */
export async function threadListings(
  store: Store,
  { site, thread }: { site: string; thread: string },
  session?: ClientSession,
): Promise<string[]> {
  const { first, last } = threadRange(thread)
  const found = await collection(store, 'listings')
    .find(
      { ...exactly({ site }), listingId: { $gte: first, $lt: last } },
      { projection: { _id: 0, listingId: 1 }, ...(session && { session }) },
    )
    .sort({ listingId: 1 })
    .toArray()
  return found.map(({ listingId }) => listingId)
}
