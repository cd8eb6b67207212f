/** The page of one product, with others beside it that have prices of their own. */
import { type Html, html } from '../html.ts'
import { picturePath } from '../picture-routes.ts'
import { pick, seededRandom } from '../seeded-random.ts'
import type { Stock } from '../stock.ts'
import { layout } from './layout.ts'
import { priceRange, priceTag } from './price-tag.ts'
import { card, isSold, PICTURES, productPath, storePath } from './product-card.ts'
import { productData } from './product-data.ts'
import { DEPARTMENTS, type Product } from './products.ts'

const BESIDE = 5

/** @param origin in front of paths, where machines want whole addresses. */
export function productPage(entry: Product, stock: Stock<Product>, origin: string): string {
  const pictures = Array.from({ length: entry.pictures }, (_, n) => picturePath(PICTURES, entry, n + 1))
  const sold = isSold(entry, stock)
  const head = productData(entry, {
    url: origin + productPath(entry),
    pictures: pictures.map((path) => origin + path),
    storeUrl: origin + storePath(entry),
    isSold: sold,
  })
  const department = DEPARTMENTS[entry.category]
  const main = html`<nav class="trail" lang="en"><a href="/">Marquettle</a> / <a href="/department/${entry.category}">${department}</a></nav>
<article class="product">
<div class="photos">${pictures.map((path, n) => html`<img src="${path}" alt="" width="800" height="600"${n > 0 ? html` loading="lazy"` : null}>`)}</div>
<div class="buy">
<h1 dir="auto">${entry.title}</h1>
<p class="by" lang="en">Sold by <a href="${storePath(entry)}">${entry.seller}</a></p>
${sums(entry)}
${choices(entry)}
${sold ? notice(entry, stock) : html`<button class="add" lang="en">Add to basket</button>`}
<dl class="delivery" lang="en"><dt>Ships from</dt><dd class="from">${entry.place}</dd><dt>Listed on</dt><dd><time datetime="${stock.postedAt(entry).toISOString()}">${englishDate(stock.postedAt(entry))}</time></dd><dt>Article</dt><dd>${entry.id}</dd><dt>Delivery</dt><dd>2 to 6 working days, ${priceTag(entry, deliveryCost(entry), entry.currency)}</dd></dl>
</div>
<section class="about"><h2 lang="en">About this piece</h2><div class="text" dir="auto">${entry.description}</div></section>
</article>
<aside class="beside" lang="en"><h2>Customers also looked at</h2><div class="cards">${beside(entry, stock).map((other) => card(other, stock))}</div></aside>`
  return layout({ title: entry.title, language: entry.language, head, main })
}

function sums(entry: Product): Html {
  const { low, high } = priceRange(entry)
  const price = priceTag(entry, low, entry.currency)
  const range = high > low ? html` – ${priceTag(entry, high, entry.currency)}` : null
  const former =
    entry.former === undefined ? null : html`<s>${priceTag(entry, entry.former, entry.currency)}</s>`
  return html`<p class="sum"><span class="now">${price}${range}</span>${former}</p>`
}

function choices(entry: Product): Html | null {
  if (entry.variants === undefined) return null
  const options = entry.variants.map(
    ({ name, amount, soldOut }) =>
      html`<option${soldOut ? html` disabled` : null}>${name} – ${priceTag(entry, amount, entry.currency)}${soldOut ? ' (sold out)' : ''}</option>`,
  )
  return html`<label class="variants"><span lang="en">Choose</span><select name="variant">${options}</select></label>`
}

/** What is sold for good says so; what is out of stock may come back. */
function notice(entry: Product, stock: Stock<Product>): Html {
  return stock.endingOf(entry) === null
    ? html`<p class="badge out" lang="en">Sold out</p>`
    : html`<p class="sold-notice" lang="en">This piece has found a new home and is no longer available.</p>`
}

/** Of any department, as shops do it. */
function beside(entry: Product, stock: Stock<Product>): Product[] {
  const [first, ...rest] = stock.entries.filter(
    (other) => other.id !== entry.id && !other.disallowed && !isSold(other, stock),
  )
  if (first === undefined) return []
  const random = seededRandom(`${entry.id}/beside`)
  const chosen = Array.from({ length: BESIDE * 3 }, () => pick(random, [first, ...rest]))
  return [...new Set(chosen)].slice(0, BESIDE)
}

function deliveryCost({ currency, amount }: Product): number {
  const least = STAMPS.get(currency) ?? 5
  return amount > least * 40 ? least * 2 : least
}

const STAMPS: ReadonlyMap<string, number> = new Map([
  ['EUR', 4.9],
  ['GBP', 3.95],
  ['PLN', 16],
  ['SEK', 59],
  ['USD', 7.5],
  ['CHF', 8.5],
])

function englishDate(at: Date): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(at)
}
