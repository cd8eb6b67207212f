/** What the visits of each run gave, hour by hour. */
import { type SiteTally, siteTally } from '../model/site-health.ts'
import { checked } from './checked.ts'
import { collection, WITHOUT_ID } from './collections.ts'
import { exactly } from './exactly.ts'
import type { Store } from './open-store.ts'

/** A newer count of the same hour replaces the one before; one that was final stays. */
export async function recordTally(store: Store, tally: SiteTally): Promise<void> {
  const { runId, hour } = checked(siteTally, tally)
  const tallies = collection(store, 'siteTallies')
  const standing = await tallies.findOne(exactly({ runId, hour }), WITHOUT_ID)
  if (standing?.final === true) return
  await tallies.replaceOne(exactly({ runId, hour }), tally, { upsert: true })
}

/** The latest ones of a site, the earliest of them first. */
export async function latestTallies(store: Store, site: string, limit: number): Promise<SiteTally[]> {
  const latest = await collection(store, 'siteTallies')
    .find(exactly({ site }), WITHOUT_ID)
    .sort({ from: -1 })
    .limit(limit)
    .toArray()
  return latest.reverse()
}

export function talliesOfRun(store: Store, runId: string): Promise<SiteTally[]> {
  return collection(store, 'siteTallies').find(exactly({ runId }), WITHOUT_ID).sort({ hour: 1 }).toArray()
}
