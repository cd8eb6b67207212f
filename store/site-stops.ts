/** The stop switch of each site. */
import type { SiteStop } from '../model/site-stop.ts'
import { siteStop } from '../model/site-stop.ts'
import { recordAccess } from './access-log.ts'
import { checked } from './checked.ts'
import { collection, WITHOUT_ID } from './collections.ts'
import { exactly } from './exactly.ts'
import { insertOnce } from './insert-once.ts'
import type { Store } from './open-store.ts'

/** Who throws the switch, and when; both ways are noted in the log of accesses. */
export interface SwitchThrown {
  site: string
  by: string
  at: string
}

/** @returns the stop that stands: the first one, where the site was stopped already. */
export async function stopSite(
  store: Store,
  { site, reason, by, at }: SwitchThrown & { reason: string | null },
): Promise<SiteStop> {
  const stop = checked(siteStop, { schemaVersion: 1, site, stoppedAt: at, stoppedBy: by, reason })
  const { record, isNew } = await insertOnce(collection(store, 'siteStops'), exactly({ site }), stop)
  if (isNew) await recordAccess(store, { user: by, action: 'stop-site', subject: site, at })
  return record
}

/** @returns false where the site was not stopped. */
export async function resumeSite(store: Store, { site, by, at }: SwitchThrown): Promise<boolean> {
  const { deletedCount } = await collection(store, 'siteStops').deleteOne(exactly({ site }))
  if (deletedCount === 1) await recordAccess(store, { user: by, action: 'resume-site', subject: site, at })
  return deletedCount === 1
}

/** By name. */
export function stoppedSites(store: Store): Promise<SiteStop[]> {
  return collection(store, 'siteStops').find({}, WITHOUT_ID).sort({ site: 1 }).toArray()
}
