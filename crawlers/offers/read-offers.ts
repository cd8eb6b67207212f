/** Reads what one visit to a listing's address shows: one listing, or the several of a thread. */
import type { Listing } from '../../model/listing.ts'
import type { Site } from '../../model/site.ts'
import { parseJson, valuesAtPath } from '../json/json-path.ts'
import { ListingUnreadableError, type ReadablePage, readListing } from '../reading/read-listing.ts'
import type { ListingLink } from '../site/listing-link.ts'
import { sellerIdAt } from '../site/result-lists.ts'
import { readDescribed } from './described-listing.ts'
import { fieldsFromJson } from './json-fields.ts'
import type { Offers } from './offers.ts'
import { readPosts } from './thread-posts.ts'

/**
 * @param link by which the listing was found; it names the listing, wherever its data came from.
 * @param pageNumber of a thread; 0 for the page that it opens with.
 */
export function readOffers(site: Site, page: ReadablePage, link: ListingLink, pageNumber = 0): Offers {
  const { data, posts } = site.listing
  try {
    if (posts !== undefined)
      return withSellers(site, readPosts(site, posts, page, { thread: link, pageNumber }))
    const listing = data === undefined ? readListing(site, page) : readData(site, data, page, link)
    return withSellers(site, { listings: [{ ...listing, ...link }], unreadable: [], next: null })
  } catch (error) {
    if (error instanceof ListingUnreadableError)
      return { listings: [], unreadable: [error.message], next: null }
    throw error
  }
}

function readData(
  site: Site,
  data: NonNullable<Site['listing']['data']>,
  page: ReadablePage,
  link: ListingLink,
): Listing {
  const answer = parseJson(page.html)
  const [item] = data.at === undefined ? [answer] : valuesAtPath(answer, data.at)
  return readDescribed(site, link, fieldsFromJson(item, data.fields), page.finishedAt)
}

/** The site's own identifier of a seller, from the address of their page. */
function withSellers(site: Site, offers: Offers): Offers {
  return { ...offers, listings: offers.listings.map((listing) => withSellerId(site, listing)) }
}

function withSellerId(site: Site, listing: Listing): Listing {
  const { seller } = listing
  const id = seller?.url === null || seller?.url === undefined ? null : sellerIdAt(site, seller.url)
  return seller === null || id === null ? listing : { ...listing, seller: { ...seller, id } }
}
