/** Pages that list advertisements: the front page, search results, categories and sellers. */
import type { CatalogueEntry } from '../catalogue.ts'
import { type Html, html } from '../html.ts'
import { pageOf } from '../pages.ts'
import { pick, seededRandom } from '../seeded-random.ts'
import type { Stock } from '../stock.ts'
import { resultRow, tile } from './ad-card.ts'
import type { Results } from './design.ts'
import { layout } from './layout.ts'
import { isOnShow } from './similar.ts'

const PAGE_SIZE = 12
const NEWEST = 16

export function frontPage(stock: Stock<CatalogueEntry>): string {
  const main = html`<section class="hero"><h1>The market square, on your table</h1><p>Second-hand goods from people nearby and far away, since everybody has a cellar.</p></section>
<h2 class="band">New today</h2><div class="tiles">${stock.entries.slice(0, NEWEST).map((entry) => tile(entry))}</div>`
  return layout({ title: 'Classified ads', language: 'en', main })
}

export function resultsPage(results: Results, stock: Stock<CatalogueEntry>): string {
  const page = pageOf(results.found, results.page, PAGE_SIZE)
  const rows = page.items.map((entry) => resultRow(entry, stock))
  const main = html`<div class="listing"><section>
<h1>${results.heading}</h1>
<p class="count">${page.total === 1 ? '1 ad' : `${page.total} ads`}</p>
${rows.length === 0 ? html`<p class="nothing">No ads here. Try another word, or fewer.</p>` : html`<ol id="results">${rows}</ol>`}
${pager(page.number, page.pages, results.pageHref)}
</section><aside class="promoted"><h2>Promoted</h2>${promoted(stock, results.heading)}</aside></div>`
  return layout({ title: results.heading, language: 'en', query: results.query ?? '', main })
}

function pager(current: number, last: number, href: (page: number) => string): Html | null {
  if (last === 1) return null
  const numbers = Array.from({ length: last }, (_, n) => n + 1)
  const links = numbers.map((n) =>
    n === current ? html`<b aria-current="page">${n}</b>` : html`<a href="${href(n)}">${n}</a>`,
  )
  const next = current < last ? html`<a rel="next" href="${href(current + 1)}">Next ›</a>` : null
  return html`<nav class="pager" aria-label="Pages">${links}${next}</nav>`
}

/** Paid places: they have nothing to do with what was searched for. */
function promoted(stock: Stock<CatalogueEntry>, seed: string): Html[] {
  const random = seededRandom(seed)
  const [first, ...rest] = stock.entries.filter((entry) => isOnShow(entry, stock))
  if (first === undefined) return []
  const chosen = new Set(Array.from({ length: 3 }, () => pick(random, [first, ...rest])))
  return [...chosen].map((entry) => tile(entry))
}
