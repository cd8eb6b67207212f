/** Pages of Marquettle that show many products, and those that show none. */
import { type Html, html } from '../html.ts'
import { pageOf } from '../pages.ts'
import type { Stock } from '../stock.ts'
import { layout } from './layout.ts'
import { card } from './product-card.ts'
import type { Product } from './products.ts'

const PAGE_SIZE = 12

export type ProductList = {
  heading: string
  found: readonly Product[]
  page: number
  pageHref: (page: number) => string
  query?: string
}

export function frontPage(stock: Stock<Product>): string {
  const main = html`<section class="hero" lang="en"><div><h1>Small workshops, one till</h1><p>Made by hand, found in attics, grown in back gardens.</p><a class="go" href="/department/curiosities">See the curiosities</a></div></section>
<section lang="en"><h2>Just in</h2><div class="cards">${stock.entries.slice(0, 15).map((entry) => card(entry, stock))}</div></section>`
  return layout({ title: 'Handmade, old and odd', main })
}

export function listPage(
  { heading, found, page, pageHref, query }: ProductList,
  stock: Stock<Product>,
): string {
  const { items, number, pages, total } = pageOf(found, page, PAGE_SIZE)
  const main = html`<section class="department" lang="en"><h1>${heading}</h1><p class="total">${total === 1 ? '1 piece' : `${total} pieces`}</p>
${total === 0 ? html`<p class="none">Nothing here yet.</p>` : html`<div class="cards" id="products">${items.map((entry) => card(entry, stock))}</div>`}${pager(number, pages, pageHref)}</section>`
  return layout({ title: heading, main, ...(query !== undefined && { query }) })
}

export function plainPage(title: string, words: string): string {
  return layout({
    title,
    main: html`<section class="plain" lang="en"><h1>${title}</h1><p>${words}</p></section>`,
  })
}

function pager(current: number, last: number, href: (page: number) => string): Html | null {
  if (last === 1) return null
  const back = current > 1 ? html`<a rel="prev" href="${href(current - 1)}">Back</a>` : null
  const on = current < last ? html`<a rel="next" href="${href(current + 1)}">Next page</a>` : null
  return html`<nav class="pager" aria-label="Pages">${back}<span>Page ${current} of ${last}</span>${on}</nav>`
}
