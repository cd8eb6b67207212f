/** How the site answers for a listing that does not exist: ended listings will look the same. */
import type { Site } from '../../model/site.ts'
import { type ListingLink, listingLink } from '../site/listing-link.ts'
import { VisitFailedError } from '../visit-failed.ts'
import type { Visitor } from '../visitor.ts'
import type { Finding } from './findings.ts'

export async function askForMissing(
  visitor: Visitor,
  site: Site,
  { url, listingId }: ListingLink,
): Promise<Finding | null> {
  const digits = /^\d+$/.test(listingId)
  const absent = digits ? listingId.replace(/./g, '9').concat('7') : `${listingId}-0x0x0`
  const address = addressOf(site, url, listingId, absent)
  if (address === null) return null
  try {
    const page = await visitor.visit(address, { site, purpose: 'listing' })
    if (page.outcome === 'ended')
      return {
        about: 'listing.ended',
        level: 'found',
        text: `a listing that does not exist answers ${page.status}, which counts as ended`,
      }
    const text = `a listing that does not exist answers ${page.status}: name what a page of an ended one shows, e.g. ended: [{ text: no longer available }]`
    return { about: 'listing.ended', level: 'missing', text }
  } catch (error) {
    if (error instanceof VisitFailedError) return null
    throw error
  }
}

/** The address with another identifier in the place of this one. */
function addressOf(site: Site, url: string, id: string, other: string): string | null {
  const written = encodeURIComponent(id)
  for (let at = url.lastIndexOf(written); at >= 0; at = url.lastIndexOf(written, at - 1)) {
    const address = url.slice(0, at) + other + url.slice(at + written.length)
    if (listingLink(site, address, site.home)?.listingId === other) return address
    if (at === 0) return null
  }
  return null
}
