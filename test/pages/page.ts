/** A page of the proxy set: what a shop would send, and what a person reads from it. */

export interface PageTruth {
  title: string
  /** What is to be paid now for the thing that the page is about; null where the page names no price. */
  price: { amount: number; currency: string } | null
  former?: number
  buyNow?: number
  upTo?: number
  availability?: 'available' | 'sold-out' | 'pre-order'
  seller?: string
  location?: string
  category?: string
  /** How the description begins. */
  description?: string
  /** The first picture. */
  image?: string
}

export interface Page {
  /** Markup family, shop and trap, e.g. `struck-price/de/installments`. */
  name: string
  html: string
  truth: PageTruth
}

/** A thing for sale, in the language of its shop. */
export interface Product {
  title: string
  description: string
  category: string
  now: number
  /** A former price, higher. */
  was: number
  /** Prices of things beside it. */
  others: readonly [number, number, number, number]
}
