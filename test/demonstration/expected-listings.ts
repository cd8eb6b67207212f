/** What the crawlers should read of each demonstration listing. */
import { isDeepStrictEqual } from 'node:util'
import { postId, readThreads } from '../../demo/board/threads.ts'
import { readCatalogue } from '../../demo/catalogue.ts'
import { readProducts } from '../../demo/shop/products.ts'
import { HOUR_MS } from '../../demo/stock.ts'
import { readTruth, type TruthEntry } from '../../demo/truth.ts'
import type { Listing } from '../../model/listing.ts'

interface Shown {
  title: string
  /** The title of the thread of a reply. */
  thread?: string
  description: string
  seller: string
  location: string
  /** Where the seller is; pages do not always say it. */
  country: string | null
  pictures: number
  hoursAgo: number
}

export interface ExpectedListing extends Shown {
  truth: TruthEntry
}

export type ListingName = Pick<Listing, 'site' | 'listingId'>
export const nameOf = ({ site, listingId }: ListingName): string => `${site}/${listingId}`

/** By site and identifier. */
export function expectedListings(): Map<string, ExpectedListing> {
  const shown = new Map([...ofCatalogues(), ...ofThreads()])
  return new Map(
    readTruth().map((truth) => {
      const listing = shown.get(nameOf(truth))
      if (listing === undefined) throw new Error(`${nameOf(truth)} is in no catalogue`)
      return [
        nameOf(truth),
        { ...listing, title: truth.title ?? listing.title, country: truth.country ?? listing.country, truth },
      ]
    }),
  )
}

function ofCatalogues(): [string, Shown][] {
  const entries = {
    classifieds: readCatalogue('classifieds'),
    feed: readCatalogue('feed'),
    shop: readProducts(),
  }
  return Object.entries(entries).flatMap(([site, of]) =>
    of.map(
      ({ id, title, description, seller, place, country, pictures, postedHoursAgo }): [string, Shown] => [
        `${site}/${id}`,
        { title, description, seller, location: place, country, pictures, hoursAgo: postedHoursAgo },
      ],
    ),
  )
}

function ofThreads(): [string, Shown][] {
  return readThreads().flatMap((thread) => {
    let hoursAgo = thread.postedHoursAgo
    return thread.posts.map((post, at): [string, Shown] => {
      hoursAgo -= post.hoursLater
      const own = {
        title: thread.title,
        description: post.text,
        seller: post.by,
        location: post.from,
        country: null,
      }
      const context = at === 0 ? {} : { thread: thread.title }
      return [
        `board/${thread.id}#${postId(thread, at).slice(1)}`,
        { ...own, ...context, pictures: post.attached?.pictures ?? 0, hoursAgo },
      ]
    })
  })
}

/** How many fields of a listing are compared. */
export const FIELDS = 11

/** Which fields of a listing were read otherwise than its site shows them. */
export function wrongFields(
  listing: Listing,
  expected: ExpectedListing,
  { openedAt, hours }: { openedAt: Date; hours: number },
): string[] {
  const { truth } = expected
  const amount = listing.price?.amount ?? null
  const late = Date.parse(listing.postedAt ?? '') - (Number(openedAt) - expected.hoursAgo * HOUR_MS)
  const isRight = {
    title: listing.title === expected.title && listing.thread === expected.thread,
    description: listing.description === expected.description,
    price: truth.price === undefined || amount === (truth.price?.amount ?? null),
    currency: !truth.price || listing.price?.currency === truth.price.currency,
    seller: listing.seller?.name === expected.seller,
    location: listing.location?.text === expected.location,
    // One that is not told is not wrong; how many are told is counted by itself.
    country: (listing.location?.country ?? expected.country) === expected.country,
    postedAt: Math.abs(late) <= hours * HOUR_MS,
    pictures: listing.images.length === expected.pictures,
    contacts:
      truth.contacts === undefined ||
      isDeepStrictEqual(
        listing.contacts.map(({ channel, value }) => ({ channel, value })),
        truth.contacts,
      ),
    language: listing.language === truth.language,
  }
  return Object.entries(isRight)
    .filter(([, right]) => !right)
    .map(([field]) => field)
}
