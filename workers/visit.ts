/** Visits one listing, or a thread of several, and stores what it offers. */
import { dataAddress } from '../crawlers/offers/data-address.ts'
import { followedSeller } from '../crawlers/offers/followed-seller.ts'
import type { Offers } from '../crawlers/offers/offers.ts'
import { readOffers } from '../crawlers/offers/read-offers.ts'
import type { VisitedPage } from '../crawlers/visited-page.ts'
import type { Site } from '../model/site.ts'
import type { Task, VisitJob } from '../model/task.ts'
import { planTasks } from '../store/ledger.ts'
import { markListing } from '../store/listings.ts'
import { runProgress } from '../store/runs.ts'
import { markThread } from '../store/thread-listings.ts'
import { recordVisit } from '../store/visits.ts'
import { listingRead } from './health/page-read.ts'
import { pagesLeft } from './paging.ts'
import type { Parts } from './parts.ts'
import { recordListings } from './record-listing.ts'
import { type Assignment, done, failed, type Settlement } from './settlement.ts'
import { siteOf } from './site-of-task.ts'
import { discoverTask, runOf, visitTask } from './task-plan.ts'
import { stageBytes, visitRecord } from './visit-record.ts'

/** @throws VisitFailedError, VaultFullError */
export async function visit(assignment: Assignment<'visit'>, parts: Parts): Promise<Settlement> {
  const { payload, visitId } = assignment
  const { store, vault, visitor } = parts
  const { site } = await siteOf(payload, parts)
  const page = await visitor.visit(dataAddress(site, payload), {
    site,
    purpose: 'listing',
    run: payload.runId,
  })
  await parts.restAfterBlock(page)
  const { url, listingId, page: pageNumber } = payload
  const offers = page.outcome === 'page' ? readOffers(site, page, { url, listingId }, pageNumber) : NO_OFFERS
  const read = listingRead(offers, pageNumber)
  const record = visitRecord(page, visitId, payload, await stageBytes(vault, page), read)
  const what = settlementOf(page, offers, site, assignment, parts)
  return {
    ...what,
    async record(session) {
      await recordVisit(store, record, session)
      return what.record(session)
    },
  }
}

const NO_OFFERS: Offers = { listings: [], unreadable: [], next: null }

/** An ended listing and a block page are states of their own; neither says that the listing was removed. */
function settlementOf(
  page: VisitedPage,
  offers: Offers,
  site: Site,
  { payload, visitId }: Assignment<'visit'>,
  parts: Parts,
): Settlement {
  const { store } = parts
  const { outcome } = page
  if (outcome === 'error') return failed(page.reason ?? 'the page could not be fetched')
  if (outcome === 'refused-by-robots') return done(page.reason)
  if (outcome !== 'page') {
    const { listingId } = payload
    return done(page.reason, async (session) => {
      const isThread = site.listing.posts !== undefined
      if (isThread) {
        const thread = { site: site.name, thread: listingId }
        await markThread(store, thread, outcome, page.finishedAt, session)
      } else await markListing(store, site.name, listingId, outcome, page.finishedAt, session)
      return []
    })
  }
  const { listings, unreadable } = offers
  if (listings.length === 0 && unreadable.length > 0) return failed(unreadable.join('; '))
  return done(unreadable.join('; ') || null, async (session) => {
    const assessing = await recordListings(listings, { payload, visitId }, parts, session)
    const wanted = onward(site, payload, offers, parts.now())
    if (wanted.length === 0) return assessing
    const left = pagesLeft(site, await runProgress(store, payload.runId))
    return [...assessing, ...(await planTasks(store, wanted.slice(0, left), session))]
  })
}

/** The next page of the thread, and the pages of sellers where more of their listings stand. */
function onward(site: Site, payload: VisitJob, { listings, next }: Offers, at: string): Task[] {
  const following = (payload.page ?? 0) + 1
  const most = site.listing.posts?.maxPages ?? 1
  const pages = next !== null && following < most ? [next] : []
  const sellers = new Set(
    listings.map((listing) => followedSeller(site, listing)).filter((url) => url !== null),
  )
  return [
    ...pages.map((url) => visitTask({ ...payload, url, page: following }, at)),
    ...[...sellers].map((url) =>
      discoverTask({ ...runOf(payload), term: url, language: null, page: 0, url }, at),
    ),
  ]
}
