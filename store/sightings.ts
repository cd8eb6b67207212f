/** Which listings a run has met already. */
import type { ClientSession } from 'mongodb'
import { collection } from './collections.ts'
import { exactly } from './exactly.ts'
import type { Store } from './open-store.ts'

/** Of the identifiers, those that the run has met. */
export async function metInRun(
  store: Store,
  { runId, site }: { runId: string; site: string },
  listingIds: readonly string[],
  session?: ClientSession,
): Promise<Set<string>> {
  const sightings = await collection(store, 'sightings')
    .find(
      { ...exactly({ runId, site }), listingId: { $in: [...listingIds] } },
      { projection: { _id: 0, listingId: 1 }, ...(session && { session }) },
    )
    .toArray()
  return new Set(sightings.map(({ listingId }) => listingId))
}
