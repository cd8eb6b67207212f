/** The stop switch of each site. */
import type { SiteStop } from '../model/site-stop.ts'
import { siteStop } from '../model/site-stop.ts'
import { checked } from './checked.ts'
import { collection, WITHOUT_ID } from './collections.ts'
import { exactly } from './exactly.ts'
import { insertOnce } from './insert-once.ts'
import type { Store } from './open-store.ts'

/** @returns the stop that stands: the first one, where the site was stopped already. */
export async function stopSite(
  store: Store,
  { site, reason, at }: { site: string; reason: string | null; at: string },
): Promise<SiteStop> {
  const stop = checked(siteStop, { schemaVersion: 1, site, stoppedAt: at, reason })
  return (await insertOnce(collection(store, 'siteStops'), exactly({ site }), stop)).record
}

/** @returns false where the site was not stopped. */
export async function resumeSite(store: Store, site: string): Promise<boolean> {
  const { deletedCount } = await collection(store, 'siteStops').deleteOne(exactly({ site }))
  return deletedCount === 1
}

/** By name. */
export function stoppedSites(store: Store): Promise<SiteStop[]> {
  return collection(store, 'siteStops').find({}, WITHOUT_ID).sort({ site: 1 }).toArray()
}
