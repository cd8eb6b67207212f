/** Site files as published for the workers: each content once, never changed. */
import { type Site, type SiteVersion, siteVersion as siteVersionSchema } from '../model/site.ts'
import { checked } from './checked.ts'
import { collection, WITHOUT_ID } from './collections.ts'
import { exactly } from './exactly.ts'
import { insertOnce } from './insert-once.ts'
import type { Store } from './open-store.ts'

/**
 * Publishes a site's content under its hash and makes it the newest of its site. Publishing what is the newest already
 * changes nothing; going back to an older content makes that the newest again.
 */
export async function publishSite(store: Store, site: Site, hash: string, at: string): Promise<SiteVersion> {
  const version = checked(siteVersionSchema, { schemaVersion: 1, hash, site, publishedAt: at })
  const versions = collection(store, 'siteVersions')
  const { record, isNew } = await insertOnce(versions, exactly({ hash }), version)
  if (isNew) return record
  const newest = await newestOf(store, site.name)
  if (newest === null || newest.hash === hash || newest.publishedAt > at) return record
  await versions.updateOne(exactly({ hash }), { $max: { publishedAt: at } })
  return { ...record, publishedAt: at }
}

export function siteVersion(store: Store, hash: string): Promise<SiteVersion | null> {
  return collection(store, 'siteVersions').findOne(exactly({ hash }), WITHOUT_ID)
}

/** The newest version of each site, by name. */
export async function publishedSites(store: Store): Promise<SiteVersion[]> {
  const all = await collection(store, 'siteVersions')
    .find({}, WITHOUT_ID)
    .sort({ 'site.name': 1, publishedAt: -1 })
    .toArray()
  return all.filter((version, index) => version.site.name !== all[index - 1]?.site.name)
}

function newestOf(store: Store, name: string): Promise<SiteVersion | null> {
  return collection(store, 'siteVersions').findOne(exactly({ 'site.name': name }), {
    ...WITHOUT_ID,
    sort: { publishedAt: -1 },
  })
}
