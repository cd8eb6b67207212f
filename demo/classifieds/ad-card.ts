/** An advertisement in a list, and the address of its page. */
import type { CatalogueEntry } from '../catalogue.ts'
import { type Html, html } from '../html.ts'
import { picturePath } from '../picture-routes.ts'
import { fold } from '../search.ts'
import type { Stock } from '../stock.ts'
import { labelsIn } from './labels.ts'

export const PICTURES = '/pictures'
const SNIPPET = 120

export function adPath(entry: CatalogueEntry): string {
  return `/ad/${entry.id}`
}

/** Addresses as they were before; they redirect to `adPath`. */
export function oldAdPath(entry: CatalogueEntry): string {
  const slug = fold(entry.title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return slug === '' ? `${adPath(entry)}-ad` : `${adPath(entry)}-${slug}`
}

/** Written out in the advertisement's language, e.g. `12. März 2026`. */
export function localDate(entry: CatalogueEntry, stock: Stock<CatalogueEntry>): string {
  const format = new Intl.DateTimeFormat(`${entry.language}-${entry.country}`, {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return format.format(stock.postedAt(entry))
}

/** One row among results. */
export function resultRow(entry: CatalogueEntry, stock: Stock<CatalogueEntry>): Html {
  const { description, language } = entry
  const snippet = shortened(description)
  return html`<li class="row" lang="${language}">
<a class="thumb" href="${adPath(entry)}"><img src="${picturePath(PICTURES, entry, 1, true)}" alt="" width="160" height="120" loading="lazy"></a>
<div class="what"><h2><a href="${adPath(entry)}">${entry.title}</a></h2><p>${snippet}</p>
<p class="meta"><span class="place">${entry.place}</span> · <time>${localDate(entry, stock)}</time></p></div>
<p class="price">${entry.price ?? labelsIn(language).noPrice}</p>
</li>
`
}

/** A small tile: promoted, similar or new. */
export function tile(entry: CatalogueEntry, href = adPath(entry)): Html {
  return html`<a class="tile" href="${href}" lang="${entry.language}"><img src="${picturePath(PICTURES, entry, 1, true)}" alt="" width="320" height="240" loading="lazy">
<b>${entry.title}</b><span class="price">${entry.price ?? labelsIn(entry.language).noPrice}</span></a>
`
}

/** Cut between words where there are any. */
function shortened(text: string): string {
  return text.length > SNIPPET ? `${text.slice(0, SNIPPET).replace(/\s\S*$/, '')} …` : text
}
