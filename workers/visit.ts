/** Visits one listing, or a thread of several, and stores what it offers or what became of it. */
import { type DirectLook, directLook } from '../crawlers/looks/direct-look.ts'
import { dataAddress } from '../crawlers/offers/data-address.ts'
import { followedSeller } from '../crawlers/offers/followed-seller.ts'
import type { Offers } from '../crawlers/offers/offers.ts'
import { readOffers } from '../crawlers/offers/read-offers.ts'
import type { VisitedPage } from '../crawlers/visited-page.ts'
import type { Listing } from '../model/listing.ts'
import type { Site } from '../model/site.ts'
import type { Task, VisitJob } from '../model/task.ts'
import { planTasks } from '../store/ledger.ts'
import { listingBy, observationById } from '../store/listings.ts'
import { runProgress } from '../store/runs.ts'
import { recordVisit } from '../store/visits.ts'
import { listingRead } from './health/page-read.ts'
import { noteMissingPosts } from './missing-posts.ts'
import { pagesToFind } from './paging.ts'
import type { Parts } from './parts.ts'
import { recordListings } from './record-listing.ts'
import { recordLooks } from './record-looks.ts'
import { type Assignment, done, failed, type Settlement } from './settlement.ts'
import { siteOf } from './site-of-task.ts'
import { untilStored } from './store-patience.ts'
import { discoverTask, runOf, visitTask } from './task-plan.ts'
import { visitOrFailure } from './visit-or-failure.ts'
import { stageBytes, visitRecord } from './visit-record.ts'

/** @throws VisitFailedError as long as another attempt may help, VaultFullError */
export async function visit(assignment: Assignment<'visit'>, parts: Parts): Promise<Settlement> {
  const { payload, visitId, isLastAttempt } = assignment
  const { store, vault } = parts
  const { site } = await siteOf(payload, parts)
  const address = dataAddress(site, payload)
  const how = { site, purpose: 'listing', run: payload.runId } as const
  const page = await visitOrFailure(address, how, isLastAttempt, parts)
  await parts.restAfterBlock(page)
  const { url, listingId, page: pageNumber } = payload
  const offers = page.outcome === 'page' ? readOffers(site, page, { url, listingId }, pageNumber) : NO_OFFERS
  const read = listingRead(offers, pageNumber)
  const record = visitRecord(page, visitId, payload, await stageBytes(vault, page), read)
  const what = await settlementOf(page, offers, site, assignment, parts)
  return {
    ...what,
    async record(session) {
      await recordVisit(store, record, session)
      return what.record(session)
    },
  }
}

const NO_OFFERS: Offers = { listings: [], unreadable: [], next: null }

/** Whatever did not show the listing is stored as a look at it; what many looks say together, lifecycle/ decides. */
async function settlementOf(
  page: VisitedPage,
  offers: Offers,
  site: Site,
  assignment: Assignment<'visit'>,
  parts: Parts,
): Promise<Settlement> {
  const { payload, visitId } = assignment
  const { store } = parts
  const link = { url: payload.url, listingId: payload.listingId }
  const known = await knownListing(site.name, payload.listingId, parts)
  const look = directLook({ site, page, link, offers, known })
  if (look.finding !== 'shown' && !isRepliesOnly(payload, look, offers)) {
    const recording = lookRecorder(look, page.finishedAt, site, assignment, parts)
    return isFailure(look) ? failed(look.reason, recording) : done(look.reason, recording)
  }
  const { listings, unreadable } = offers
  return done(unreadable.join('; ') || null, async (session) => {
    const assessing = await recordListings(listings, { payload, visitId }, parts, session)
    const { runId, listingId: thread } = payload
    if (site.listing.posts !== undefined && nextPage(site, payload, offers) === null) {
      const read = { site: site.name, thread, lookId: visitId, runId, at: page.finishedAt }
      await noteMissingPosts(store, read, session)
    }
    const wanted = onward(site, payload, offers, parts.now())
    if (wanted.length === 0) return assessing
    const left = pagesToFind(site, await runProgress(store, payload.runId))
    return [...assessing, ...(await planTasks(store, wanted.slice(0, left), session))]
  })
}

/** A later page of a thread on which nobody offers anything: the thread goes on behind it. */
function isRepliesOnly({ page = 0 }: VisitJob, { finding }: DirectLook, offers: Offers): boolean {
  return page > 0 && finding === 'unreadable' && offers.listings.length + offers.unreadable.length === 0
}

/** Somebody should look at these and replay them. */
function isFailure({ finding }: DirectLook): boolean {
  return finding === 'unreadable' || finding === 'unanswered'
}

/** As it was seen last, so that a page of something else is not taken for it. */
async function knownListing(site: string, listingId: string, parts: Parts): Promise<Listing | null> {
  const { store } = parts
  const head = await untilStored(parts, () => listingBy(store, site, listingId))
  if (head === null) return null
  return (await untilStored(parts, () => observationById(store, head.observationId)))?.listing ?? null
}

function lookRecorder(
  { finding, reason }: DirectLook,
  at: string,
  site: Site,
  { payload: { runId, listingId, page }, visitId }: Assignment<'visit'>,
  { store }: Parts,
): Settlement['record'] {
  return async (session) => {
    // A later page of a thread says nothing of the posts before it.
    if (finding === 'shown' || page !== undefined) return []
    const isThread = site.listing.posts !== undefined
    const looked = { site: site.name, listingId, isThread, lookId: visitId, runId, at, finding, reason }
    await recordLooks(store, looked, session)
    return []
  }
}

/** The next page of the thread, and the pages of sellers where more of their listings stand. */
function onward(site: Site, payload: VisitJob, offers: Offers, at: string): Task[] {
  const { listings } = offers
  const next = nextPage(site, payload, offers)
  const sellers = new Set(
    payload.isRecheck
      ? []
      : listings.map((listing) => followedSeller(site, listing)).filter((url) => url !== null),
  )
  return [
    ...(next === null ? [] : [visitTask({ ...payload, ...next }, at)]),
    ...[...sellers].map((url) =>
      discoverTask({ ...runOf(payload), term: url, language: null, page: 0, url }, at),
    ),
  ]
}

function nextPage(site: Site, payload: VisitJob, { next }: Offers): { url: string; page: number } | null {
  const page = (payload.page ?? 0) + 1
  return next !== null && page < (site.listing.posts?.maxPages ?? 1) ? { url: next, page } : null
}
