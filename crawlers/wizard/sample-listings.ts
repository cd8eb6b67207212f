/** Reads a few listings with the site file as drafted so far. */
import type { Listing } from '../../model/listing.ts'
import type { Site } from '../../model/site.ts'
import { dataAddress } from '../offers/data-address.ts'
import { readOffers } from '../offers/read-offers.ts'
import type { ListingLink } from '../site/listing-link.ts'
import { VisitFailedError } from '../visit-failed.ts'
import type { VisitedPage } from '../visited-page.ts'
import type { Visitor } from '../visitor.ts'

export interface Sample {
  url: string
  /** Null where nothing came back. */
  page: VisitedPage | null
  listings: Listing[]
  /** Why there is no listing, in words; null where there is one. */
  problem: string | null
}

/** @param notesData whether the JSON that the pages fetch is wanted. */
export async function sampleListings(
  visitor: Visitor,
  site: Site,
  links: readonly ListingLink[],
  notesData: boolean,
): Promise<Sample[]> {
  const samples: Sample[] = []
  for (const link of links) samples.push(await sample(visitor, site, link, notesData))
  return samples
}

/** Reads pages that were visited before with another site file. */
export function readSamples(site: Site, samples: readonly Sample[], links: readonly ListingLink[]): Sample[] {
  return samples.map((one, index) => {
    const link = links[index]
    return one.page === null || one.page.outcome !== 'page' || link === undefined
      ? one
      : read(site, one.page, link)
  })
}

async function sample(visitor: Visitor, site: Site, link: ListingLink, notesData: boolean): Promise<Sample> {
  try {
    const page = await visitor.visit(dataAddress(site, link), { site, purpose: 'listing', notesData })
    if (page.outcome === 'page') return read(site, page, link)
    return { url: link.url, page, listings: [], problem: page.reason ?? page.outcome }
  } catch (error) {
    if (!(error instanceof VisitFailedError)) throw error
    return { url: link.url, page: null, listings: [], problem: error.message }
  }
}

function read(site: Site, page: VisitedPage, link: ListingLink): Sample {
  const { listings, unreadable } = readOffers(site, page, link)
  const problem = listings.length > 0 ? null : (unreadable[0] ?? 'the page shows no offer')
  return { url: link.url, page, listings, problem }
}
