/** What a crawl of a test marketplace should give, and how far a crawl gave it. */
import type { Listing } from '../../model/listing.ts'
import type { Good } from './goods.ts'
import type { Marketplace } from './marketplace.ts'

/** Fields of a listing as the marketplace shows them; those that it does not show are left out. */
export type Truth = Partial<Record<TruthField, string | number>>

export const TRUTH_FIELDS = [
  'title',
  'description',
  'price',
  'currency',
  'seller',
  'location',
  'postedAt',
  'images',
] as const
export type TruthField = (typeof TRUTH_FIELDS)[number]

/** Which fields each marketplace shows on the page of a listing. */
const SHOWN: Record<string, readonly TruthField[]> = {
  'woo-shop': ['title', 'description', 'price', 'currency', 'seller', 'images'],
  'notice-board': ['title', 'description', 'price', 'location', 'postedAt', 'images'],
  'app-market': ['title', 'description', 'price', 'currency', 'seller', 'location', 'postedAt', 'images'],
  'feed-only': ['title', 'description', 'price', 'currency', 'seller', 'location', 'images'],
  'sitemap-only': ['title', 'description', 'price', 'currency', 'seller', 'location', 'images'],
}
const CURRENCIES: Record<string, string> = {
  'woo-shop': 'EUR',
  'app-market': 'SGD',
  'feed-only': 'EUR',
  'sitemap-only': 'VND',
}
/** The one shop sells all by itself. */
const ONE_SELLER: Record<string, string> = { 'woo-shop': 'Stubenlager' }

export function truthOf(market: string, good: Good, { origin }: Pick<Marketplace, 'origin'>): Truth {
  const all: Required<Truth> = {
    title: good.title,
    description: good.description,
    price: market === 'sitemap-only' ? good.price * 1_000 : good.price,
    currency: CURRENCIES[market] ?? '',
    seller: ONE_SELLER[market] ?? good.seller,
    location: good.place,
    postedAt: good.postedAt,
    images: origin + good.image,
  }
  return Object.fromEntries((SHOWN[market] ?? []).map((field) => [field, all[field]]))
}

/** The same fields as a crawl read them. */
export function readAs(listing: Listing): Truth {
  const { title, description, price, seller, location, postedAt, images } = listing
  return Object.fromEntries(
    Object.entries({
      ...{ title, description, postedAt },
      price: price?.amount,
      currency: price?.currency,
      seller: seller?.name,
      location: location?.text,
      images: images[0],
    }).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  )
}

export interface FieldScore {
  field: TruthField
  right: number
  of: number
}

/** How many of the listings were read rightly, field by field; a listing that was not found is wrong in all. */
export function scoreFields(pairs: readonly { truth: Truth; read: Truth | null }[]): FieldScore[] {
  return TRUTH_FIELDS.flatMap((field) => {
    const shown = pairs.filter(({ truth }) => truth[field] !== undefined)
    if (shown.length === 0) return []
    return [
      {
        field,
        right: shown.filter(({ truth, read }) => read?.[field] === truth[field]).length,
        of: shown.length,
      },
    ]
  })
}
