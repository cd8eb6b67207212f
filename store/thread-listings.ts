/** The listings of one thread of a forum, whose identifiers are `<thread>#<post>`. */
import type { ClientSession } from 'mongodb'
import type { ListingRecord } from '../model/observation.ts'
import { collection } from './collections.ts'
import { exactly } from './exactly.ts'
import type { Store } from './open-store.ts'

/** Says of all of them that the thread has ended or is blocked; those seen later than `at` stay as they are. */
export async function markThread(
  store: Store,
  { site, thread }: { site: string; thread: string },
  state: ListingRecord['state'],
  at: string,
  session?: ClientSession,
): Promise<number> {
  const { matchedCount } = await collection(store, 'listings').updateMany(
    {
      ...exactly({ site }),
      // Every text that begins with the thread and `#` lies between these two: `$` is the character after `#`.
      listingId: { $gte: `${thread}#`, $lt: `${thread}$` },
      lastSeenAt: { $lte: at },
    },
    { $set: { state } },
    { ...(session && { session }) },
  )
  return matchedCount
}
