/** A product among others, and where its pages are. */
import { type Html, html } from '../html.ts'
import { picturePath } from '../picture-routes.ts'
import { fold } from '../search.ts'
import type { Stock } from '../stock.ts'
import { priceRange, priceTag } from './price-tag.ts'
import type { Product } from './products.ts'

export const PICTURES = '/photos'

/** E.g. `/p/linen-tablecloth-52001337`. */
export function productPath({ title, id }: Product): string {
  const words = fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `/p/${words === '' ? 'item' : words}-${id}`
}

export function storePath({ seller }: Product): string {
  return `/store/${encodeURIComponent(seller)}`
}

/** Whether it can be bought. */
export function isSold(entry: Product, stock: Stock<Product>): boolean {
  return entry.soldOut === true || stock.endingOf(entry) !== null
}

export function card(entry: Product, stock: Stock<Product>): Html {
  const { low, high } = priceRange(entry)
  const from = high > low ? html`<small lang="en">from</small> ` : null
  const former =
    entry.former === undefined ? null : html` <s>${priceTag(entry, entry.former, entry.currency)}</s>`
  const badge = isSold(entry, stock) ? html`<em class="badge" lang="en">Sold out</em>` : null
  return html`<a class="card" href="${productPath(entry)}" lang="${entry.language}"><span class="frame"><img src="${picturePath(PICTURES, entry, 1, true)}" alt="" width="320" height="240" loading="lazy">${badge}</span>
<span class="name" dir="auto">${entry.title}</span><span class="store">${entry.seller}</span><span class="sum">${from}${priceTag(entry, low, entry.currency)}${former}</span></a>
`
}
