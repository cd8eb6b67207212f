/** The page of one advertisement. */
import type { CatalogueEntry } from '../catalogue.ts'
import { html } from '../html.ts'
import { picturePath } from '../picture-routes.ts'
import type { Stock } from '../stock.ts'
import { localDate, oldAdPath, PICTURES, tile } from './ad-card.ts'
import { labelsIn } from './labels.ts'
import { layout } from './layout.ts'
import { similarTo } from './similar.ts'

export function adPage(entry: CatalogueEntry, stock: Stock<CatalogueEntry>): string {
  const labels = labelsIn(entry.language)
  const pictures = Array.from({ length: entry.pictures }, (_, n) => picturePath(PICTURES, entry, n + 1))
  const seller = `/seller/${encodeURIComponent(entry.seller)}`
  const main = html`<nav class="crumbs"><a href="/search?q=">${labels.home}</a> › <a href="/c/${entry.category}">${labels.categories[entry.category]}</a></nav>
<article class="ad">
<div class="gallery">${pictures.map((path, n) => html`<img src="${path}" alt="${entry.title} (${n + 1})" width="800" height="600"${n > 0 ? html` loading="lazy"` : null}>`)}</div>
<div class="offer">
<h1>${entry.title}</h1>
<p class="price">${entry.price ?? labels.noPrice}</p>
<dl class="facts">
<dt>${labels.place}</dt><dd class="place">${entry.place}</dd>
<dt>${labels.posted}</dt><dd><time>${localDate(entry, stock)}</time></dd>
<dt>${labels.number}</dt><dd>${entry.id}</dd>
</dl>
<div class="seller-card"><span class="face" aria-hidden="true">${entry.seller.slice(0, 1).toUpperCase()}</span><div><small>${labels.seller}</small><a class="name" href="${seller}">${entry.seller}</a></div></div>
<a class="write" href="/account">${labels.message}</a>
</div>
<section class="words"><h2>${labels.description}</h2><div class="description">${entry.description}</div></section>
</article>
<aside class="similar"><h2>${labels.similar}</h2><div class="tiles">${similarTo(entry, stock).map((other) => tile(other, oldAdPath(other)))}</div></aside>`
  const head = html`<meta property="og:title" content="${entry.title}">
<meta property="og:type" content="product">
<meta property="og:image" content="${pictures[0] ?? ''}">
`
  return layout({ title: entry.title, language: entry.language, head, main })
}
