/** Stores a look that did not show what it was to show, for each listing that it was at. */
import type { ClientSession } from 'mongodb'
import { CONTROL_HOURS } from '../lifecycle/derive-life.ts'
import type { Look } from '../model/lifecycle.ts'
import { listingBy } from '../store/listings.ts'
import { recordLook } from '../store/looks.ts'
import type { Store } from '../store/open-store.ts'
import { lastSeenElsewhere } from '../store/sightings.ts'
import { threadListings, threadRange } from '../store/thread-listings.ts'
import { restateListing } from './restate-listing.ts'
import { restateRecheck } from './restate-recheck.ts'

export interface LookedAtAddress
  extends Pick<Look, 'site' | 'lookId' | 'runId' | 'at' | 'finding' | 'reason'> {
  /** The listing, or the thread of which all listings were looked at. */
  listingId: string
  isThread: boolean
}

/** A listing that is not known yet has no life that a look could be part of. */
export async function recordLooks(
  store: Store,
  looked: LookedAtAddress,
  session: ClientSession,
): Promise<void> {
  const { site, listingId, isThread, at } = looked
  const listingIds = isThread
    ? await threadListings(store, { site, thread: listingId }, session)
    : [listingId]
  const except = isThread ? threadRange(listingId) : { first: listingId, last: listingId }
  const since = new Date(Date.parse(at) - CONTROL_HOURS * 3_600_000).toISOString()
  const controlAt = await lastSeenElsewhere(store, site, except, { since, until: at }, session)
  for (const one of listingIds) {
    if ((await listingBy(store, site, one, session)) === null) continue
    const { lookId, runId, finding, reason } = looked
    const look: Look = {
      ...{ schemaVersion: 1, site, listingId: one, lookId, runId, at, finding, controlAt },
      reason: reason.slice(0, LONGEST_REASON),
    }
    if (!(await recordLook(store, look, session))) continue
    await restateListing(store, { site, listingId: one }, session)
    await restateRecheck(store, { site, listingId: one }, session)
  }
}

const LONGEST_REASON = 500
