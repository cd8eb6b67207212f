/** What a program was filled with beside what was read from its pages, in the same words. */
import type { Listing } from '../../../model/listing.ts'
import type { DjangoProgram } from './django-program.ts'

/** The parts of a listing that can be compared with what its seller wrote. */
export interface Comparable {
  listingId: string
  title: string
  description: string
  price: string
  location: string | null
  category: string | null
  seller: string | null
  images: string[]
  language: string
}

/** What the seller wrote; `shown` is what the program makes of the rest. */
export function asPosted(
  { id, pictures, good }: DjangoProgram['posted'][number],
  origin: string,
  shown: Pick<Comparable, 'description' | 'category' | 'seller'>,
): Comparable {
  return {
    listingId: id,
    title: good.title,
    price: `${Number(good.price)} EUR`,
    location: good.area,
    images: pictures.map((path) => origin + path),
    language: good.language,
    ...shown,
  }
}

export function asRead(listing: Listing): Comparable {
  const { listingId, title, description, price, location, category, seller, images, language } = listing
  return {
    listingId,
    title,
    description: description.replace(/\s+/g, ' '),
    price: `${price?.amount} ${price?.currency}`,
    location: location?.text ?? null,
    category,
    seller: seller?.name ?? null,
    images,
    language,
  }
}

/** In the order of their numbers, as programs count them. */
export function byNumber<T extends { listingId: string }>(listings: readonly T[]): T[] {
  return listings.toSorted((one, other) => Number(one.listingId) - Number(other.listingId))
}

const DAY_MS = 86_400_000

/** How many days before the visit the listing says it was posted. */
export function daysBeforeVisit({ postedAt, collectedAt }: Listing): number {
  return postedAt === null ? Number.NaN : (Date.parse(collectedAt) - Date.parse(postedAt)) / DAY_MS
}
