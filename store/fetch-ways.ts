/** Which way of fetching each kind of page needs. */
import { type FetchWay, fetchWay } from '../model/fetch-way.ts'
import { checked } from './checked.ts'
import { collection, WITHOUT_ID } from './collections.ts'
import { exactly } from './exactly.ts'
import type { Store } from './open-store.ts'

export function fetchWayOf(store: Store, site: string, kind: string): Promise<FetchWay | null> {
  return collection(store, 'fetchWays').findOne<FetchWay>(exactly({ site, kind }), WITHOUT_ID)
}

/** The newest comparison replaces the one before. */
export async function recordFetchWay(store: Store, way: FetchWay): Promise<void> {
  const { site, kind } = checked(fetchWay, way)
  await collection(store, 'fetchWays').replaceOne(exactly({ site, kind }), way, { upsert: true })
}
