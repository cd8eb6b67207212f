/** How the site answers for a listing that does not exist: ended listings will look the same. */
import type { Site } from '../../model/site.ts'
import type { ListingLink } from '../site/listing-link.ts'
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
  const address = url.replace(encodeURIComponent(listingId), absent)
  if (address === url) return null
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
