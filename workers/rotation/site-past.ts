/** Reads from the store what the terms of a site have found in its earlier runs. */
import type { Site } from '../../model/site.ts'
import { termEffortsOf } from '../../store/efforts.ts'
import { flaggedListings } from '../../store/flagged-listings.ts'
import type { Store } from '../../store/open-store.ts'
import { endedRunsOf } from '../../store/runs.ts'
import type { SitePast } from '../seeding.ts'
import { pastSearches } from './past-searches.ts'

/** @param newest how many of its newest runs are looked through. */
export async function sitePast(store: Store, site: Site, newest: number): Promise<SitePast> {
  const { runIds, runs } = await endedRunsOf(store, site.name, Math.max(1, newest))
  const [efforts, flagged] = await Promise.all([
    termEffortsOf(store, runIds),
    flaggedListings(store, site.name),
  ])
  return { runs, searches: pastSearches(efforts, runIds, named(flagged, site)) }
}

/** As results name them: a thread for its posts, whose identifiers are `<thread>#<post>`. */
function named(flagged: ReadonlySet<string>, { listing }: Site): ReadonlySet<string> {
  if (listing.posts === undefined) return flagged
  return new Set([...flagged].map((listingId) => listingId.replace(/#[^#]*$/, '')))
}
