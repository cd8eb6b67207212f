/** Alarms about how sites are read: of a site, a kind and a field at most one is open. */
import { type Share, type SiteAlarm, siteAlarm } from '../model/site-health.ts'
import { checked } from './checked.ts'
import { collection, WITHOUT_ID } from './collections.ts'
import { exactly } from './exactly.ts'
import { insertOnce } from './insert-once.ts'
import type { Store } from './open-store.ts'

/** @returns whether this call opened it: false where one like it is open already. */
export async function openAlarm(store: Store, alarm: SiteAlarm): Promise<boolean> {
  const { site, kind, field } = checked(siteAlarm, alarm)
  const key = exactly({ site, kind, field, state: 'open' })
  return (await insertOnce(collection(store, 'siteAlarms'), key, alarm)).isNew
}

/** Notes how it stands now; nothing happens to a closed one. */
export async function updateAlarm(store: Store, alarmId: string, now: Share): Promise<void> {
  await collection(store, 'siteAlarms').updateOne(exactly({ alarmId, state: 'open' }), { $set: { now } })
}

/**
 * @param by who says that the site is like this now; null where it is well again.
 * @returns whether this call closed it.
 */
export async function closeAlarm(
  store: Store,
  { site, alarmId, by, at }: { site: string; alarmId: string; by: string | null; at: string },
): Promise<boolean> {
  const { modifiedCount } = await collection(store, 'siteAlarms').updateOne(
    exactly({ site, alarmId, state: 'open' }),
    { $set: { state: 'closed', closedAt: at, closedBy: by } },
  )
  return modifiedCount === 1
}

/** The newest first; of every site where none is named. */
export function openAlarms(store: Store, site?: string): Promise<SiteAlarm[]> {
  return collection(store, 'siteAlarms')
    .find({ ...exactly({ state: 'open' }), ...(site !== undefined && exactly({ site })) }, WITHOUT_ID)
    .sort({ openedAt: -1 })
    .toArray()
}

/** Open and closed, the newest first. */
export function alarmsOf(store: Store, site: string, limit: number): Promise<SiteAlarm[]> {
  return collection(store, 'siteAlarms')
    .find(exactly({ site }), WITHOUT_ID)
    .sort({ openedAt: -1 })
    .limit(limit)
    .toArray()
}

export function alarmById(store: Store, site: string, alarmId: string): Promise<SiteAlarm | null> {
  return collection(store, 'siteAlarms').findOne(exactly({ site, alarmId }), WITHOUT_ID)
}
