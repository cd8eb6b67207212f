/** Posts that a thread showed before and no longer shows, once all of its pages have been read. */
import type { ClientSession } from 'mongodb'
import type { Look } from '../model/lifecycle.ts'
import type { Store } from '../store/open-store.ts'
import { metInRun } from '../store/sightings.ts'
import { threadListings } from '../store/thread-listings.ts'
import { recordLooks } from './record-looks.ts'

export type ThreadRead = Pick<Look, 'site' | 'lookId' | 'runId' | 'at'> & { thread: string }

/** A post may have been deleted, moved, or edited so that it is no offer any more: no word of an end. */
export async function noteMissingPosts(
  store: Store,
  { thread, ...read }: ThreadRead,
  session: ClientSession,
): Promise<void> {
  const known = await threadListings(store, { site: read.site, thread }, session)
  if (known.length === 0) return
  const met = await metInRun(store, read, known, session)
  for (const listingId of known.filter((id) => !met.has(id))) {
    const look = { finding: 'elsewhere', reason: 'its thread no longer shows it' } as const
    await recordLooks(store, { ...read, ...look, listingId, isThread: false }, session)
  }
}
