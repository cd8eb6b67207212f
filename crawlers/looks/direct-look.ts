/** What a visit to a known listing's address says of the listing. */
import type { CheerioAPI } from 'cheerio'
import type { LookFinding } from '../../model/lifecycle.ts'
import type { Listing } from '../../model/listing.ts'
import type { Site } from '../../model/site.ts'
import type { Offers } from '../offers/offers.ts'
import { isAlike } from '../reading/page-facts.ts'
import { parsePage } from '../reading/visible-text.ts'
import { type ListingLink, listingLink } from '../site/listing-link.ts'
import type { VisitedPage } from '../visited-page.ts'
import { closingNotice } from './closing-notice.ts'

export interface DirectLook {
  finding: Exclude<LookFinding, 'unlisted'>
  /** In words. */
  reason: string
}

export interface LookedAt {
  site: Site
  page: Pick<VisitedPage, 'outcome' | 'reason' | 'status' | 'html' | 'mime' | 'requestedUrl' | 'finalUrl'>
  link: ListingLink
  /** What was read from the page; nothing where its outcome is not `page`. */
  offers: Offers
  /** As it was seen last; null where it was never seen. */
  known: Pick<Listing, 'title' | 'description' | 'images'> | null
}

/** Only what is recognised as an end is called one: whatever keeps the listing from being read, it may still be there. */
export function directLook(looked: LookedAt): DirectLook {
  const { page, offers } = looked
  const reason = page.reason ?? `the site answered ${page.status}`
  switch (page.outcome) {
    case 'blocked':
    case 'refused-by-robots':
      return { finding: 'blocked', reason }
    case 'ended':
      return endedAsSaid(looked, reason)
    case 'error':
      if (page.status === 404 || page.status === 410) return { finding: 'gone', reason }
      return { finding: isNoAnswer(page.status) ? 'unanswered' : 'unreadable', reason }
    case 'page':
      return ofPage(looked, offers)
  }
}

function isNoAnswer(status: number): boolean {
  return status === 0 || status === 429 || status >= 500
}

/** The site file recognised it; a status or a redirect says that the page is no more, and so may its words. */
function endedAsSaid(looked: LookedAt, reason: string): DirectLook {
  const { page } = looked
  if (page.status >= 400 || leadsElsewhere(looked)) return { finding: 'gone', reason }
  const notice = closingNotice(parsePage(page.html), { isShown: false, written: [] })
  return { finding: notice?.says === 'removed' ? 'gone' : 'ended', reason }
}

function ofPage(looked: LookedAt, { listings, unreadable }: Offers): DirectLook {
  const { site, page, known } = looked
  const isData = site.listing.data !== undefined
  const isThread = site.listing.posts !== undefined
  const $ = isData ? null : parsePage(page.html)
  const [listing] = listings
  const isSame = isThread ? listings.length > 0 : isDisplayed(listing, known)
  if (!isSame && $ !== null && asksToSignIn($, page)) {
    return { finding: 'blocked', reason: 'the site asks visitors to sign in' }
  }
  // What was met for the first time is rather kept than missed; of a known listing without price and picture, a text like
  // the site's is the site's.
  const offered = listings.filter(
    ({ price, images }) => known === null || (isSame && (price !== null || images.length > 0)),
  )
  const written = offered.flatMap(({ title, description }) => [title, description])
  const notice = $ === null ? null : closingNotice($, { isShown: isSame, written })
  if (notice !== null && !(isThread && isSame)) {
    const finding = notice.says === 'sold' || (notice.says === 'over' && isSame) ? 'ended' : 'gone'
    return { finding, reason: `the page says "${notice.text.slice(0, MOST_QUOTED)}"` }
  }
  if (known !== null && !isSame && leadsElsewhere(looked)) {
    return { finding: 'elsewhere', reason: `its address leads to ${page.finalUrl.slice(0, MOST_QUOTED)}` }
  }
  if (listings.length > 0) return { finding: 'shown', reason: 'its page shows it' }
  return { finding: 'unreadable', reason: unreadable.join('; ') || 'the page shows no listing' }
}

const MOST_QUOTED = 200

/** By any part that is still the same; where nothing is known, a page with a price or a picture shows something. */
function isDisplayed(listing: Listing | undefined, known: LookedAt['known']): boolean {
  if (listing === undefined) return false
  if (known === null) return listing.price !== null || listing.images.length > 0
  return (
    isAlike(listing.title, known.title) ||
    (known.description !== '' && isAlike(listing.description, known.description)) ||
    listing.images.some((image) => known.images.includes(image))
  )
}

/** An address with the listing's identifier in it is the listing's, whatever else changed about it. */
function leadsElsewhere({ site, page: { requestedUrl, finalUrl }, link }: LookedAt): boolean {
  if (finalUrl === requestedUrl || listingLink(site, finalUrl, site.home)?.listingId === link.listingId) {
    return false
  }
  return !inParts(decodeURIComponentSafely(finalUrl)).includes(inParts(link.listingId))
}

/** Its words and numbers, each between slashes. */
function inParts(text: string): string {
  return `/${text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .join('/')}/`
}

function asksToSignIn($: CheerioAPI, { requestedUrl, finalUrl }: LookedAt['page']): boolean {
  if ($('input[type="password"]').length === 0) return false
  return finalUrl !== requestedUrl || $('main img, article img, [itemtype*="Product"]').length === 0
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
