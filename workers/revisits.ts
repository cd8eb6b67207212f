/** Which known, flagged listings a run visits whether or not results still show them. */
import { dueLooks } from '../lifecycle/due-looks.ts'
import type { Concern, Watched } from '../lifecycle/next-look.ts'
import type { Run } from '../model/run.ts'
import type { Site, SiteVersion } from '../model/site.ts'
import type { Task, VisitJob } from '../model/task.ts'
import type { Store } from '../store/open-store.ts'
import type { RunProgress } from '../store/runs.ts'
import { type FlaggedListing, flaggedListings } from '../store/watched-listings.ts'
import { pagesLeft } from './paging.ts'
import { visitTask } from './task-plan.ts'

/** Of a run's pages, as many at most before anything was found. */
const SHARE_OF_PAGES = 0.5

/** Visits with which a run begins: to listings that were there lately. */
export async function firstRevisits(
  store: Store,
  run: Run,
  version: SiteVersion,
  at: string,
): Promise<Task[]> {
  const most = Math.floor(version.site.politeness.maxPagesPerRun * SHARE_OF_PAGES)
  const watched = await watchedListings(store, run.site)
  return visitsTo(dueLooks(watched, at, most).there, run, version, at)
}

/**
 * Visits with which a run ends, when the site has just shown what it has: to listings that may be over. Those that the
 * run has visited already are among them; planning a task twice is planning it once.
 */
export async function lastRevisits(
  store: Store,
  progress: RunProgress,
  version: SiteVersion,
  at: string,
): Promise<Task[]> {
  const watched = await watchedListings(store, progress.run.site)
  const { doubtful } = dueLooks(watched, at, pagesLeft(version.site, progress))
  return visitsTo(doubtful, progress.run, version, at)
}

/** They have the identity of a visit that results would lead to: a listing is visited once in a run, whatever led to it. */
export function visitsTo(
  due: readonly KnownPlace[],
  { runId, site: name, siteVersion }: Run,
  { site }: SiteVersion,
  at: string,
  because: Pick<VisitJob, 'isRecheck'> = {},
): Task[] {
  const places = due.map((one) => placeOf(site, one))
  const once = new Map(places.map((place) => [place.listingId, place]))
  return [...once.values()].map((place) =>
    visitTask({ runId, site: name, siteVersion, ...place, ...because }, at),
  )
}

async function watchedListings(store: Store, site: string): Promise<WatchedListing[]> {
  return (await flaggedListings(store, site)).map(watchedOf)
}

type WatchedListing = Watched & KnownPlace

interface KnownPlace {
  listingId: string
  url: string
}

function watchedOf({ item, listing, life }: FlaggedListing): WatchedListing {
  const { site, listingId, url } = listing
  return { site, listingId, url, concern: concernOf(item), life }
}

function concernOf({ status, tier }: FlaggedListing['item']): Concern {
  if (status === 'takedown') return 'asked'
  if (status !== 'open') return 'quiet'
  return tier === 'high' ? 'high' : 'review'
}

/** Posts of a thread are looked at together, on its first page. */
function placeOf(site: Site, { url, listingId }: KnownPlace): KnownPlace {
  if (site.listing.posts === undefined) return { url, listingId }
  const [thread = ''] = listingId.split('#')
  const first = site.listing.link.includes('*')
    ? url.replace(/#.*$/, '')
    : new URL(site.listing.link.replace('{id}', encodeURIComponent(thread)), site.home).href
  return { url: first, listingId: thread }
}
