/** Plazzamo's new look: other elements, names and order around the same listings. */
import { CATEGORIES, type CatalogueEntry } from '../catalogue.ts'
import { type Html, html } from '../html.ts'
import { pageOf } from '../pages.ts'
import { picturePath } from '../picture-routes.ts'
import type { Stock } from '../stock.ts'
import { adPath, localDate, PICTURES } from './ad-card.ts'
import type { Design, Frame, Results } from './design.ts'
import { labelsIn } from './labels.ts'
import { similarTo } from './similar.ts'

export const redesign: Design = { layout, frontPage, resultsPage, adPage }

const PAGE_SIZE = 12

function layout({ title, language, query, head, main }: Frame): string {
  const menu = CATEGORIES.map(
    (key) => html`<li><a href="/c/${key}">${labelsIn('en').categories[key]}</a></li>`,
  )
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} | plazzamo</title>
${head ?? null}<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/redesign.css">
</head>
<body>
<div class="shell">
<div class="bar"><a class="logo" href="/">plazzamo</a><form action="/search" role="search"><input name="q" value="${query ?? ''}" placeholder="Search the square" aria-label="Search"></form><a class="post" href="/account">＋</a></div>
<ul class="menu">${menu}</ul>
<div class="body" role="main">${main}</div>
<div class="foot">plazzamo, new and fresh. A demonstration: people and ads are invented, nothing is for sale.</div>
</div>
</body>
</html>
`.markup
}

function frontPage(stock: Stock<CatalogueEntry>): string {
  const main = html`<div class="welcome">The market square has a new look.</div><div class="cards">${cards(stock.entries.slice(0, 16), stock)}</div>`
  return layout({ title: 'Classified ads', language: 'en', main })
}

function resultsPage(
  { heading, query, found, page, pageHref }: Results,
  stock: Stock<CatalogueEntry>,
): string {
  const { items, number, pages, total } = pageOf(found, page, PAGE_SIZE)
  const more =
    number < pages ? html`<a class="more" rel="next" href="${pageHref(number + 1)}">More</a>` : null
  const main = html`<div class="heading">${heading} <small>${total}</small></div>
${total === 0 ? html`<div class="void">No ads here. Try another word, or fewer.</div>` : html`<div class="cards">${cards(items, stock)}</div>`}${more}`
  return layout({ title: heading, language: 'en', query: query ?? '', main })
}

function adPage(entry: CatalogueEntry, stock: Stock<CatalogueEntry>): string {
  const labels = labelsIn(entry.language)
  const photos = Array.from({ length: entry.pictures }, (_, n) => picturePath(PICTURES, entry, n + 1))
  const main = html`<div class="photos">${photos.map((path) => html`<img src="${path}" alt="" width="800" height="600">`)}</div>
<div class="panel">
<h1 class="headline">${entry.title}</h1>
<div class="cost">${entry.price ?? labels.noPrice}</div>
<table class="details">
<tr><th>${labels.seller}</th><td><a class="who" href="/seller/${encodeURIComponent(entry.seller)}">${entry.seller}</a></td></tr>
<tr><th>${labels.place}</th><td class="where">${entry.place}</td></tr>
<tr><th>${labels.posted}</th><td class="when">${localDate(entry, stock)}</td></tr>
<tr><th>${labels.number}</th><td>${entry.id}</td></tr>
</table>
<div class="story">${entry.description}</div>
<a class="topic" href="/c/${entry.category}">${labels.categories[entry.category]}</a>
</div>
<div class="heading">${labels.similar}</div><div class="cards">${cards(similarTo(entry, stock), stock)}</div>`
  return layout({ title: entry.title, language: entry.language, main })
}

function cards(entries: readonly CatalogueEntry[], stock: Stock<CatalogueEntry>): Html[] {
  return entries.map(
    (
      entry,
    ) => html`<div class="card" lang="${entry.language}"><a href="${adPath(entry)}"><img src="${picturePath(PICTURES, entry, 1, true)}" alt="" width="320" height="240" loading="lazy"><span class="name">${entry.title}</span></a><span class="cost">${entry.price ?? labelsIn(entry.language).noPrice}</span><span class="sub">${entry.place}, ${localDate(entry, stock)}</span></div>
`,
  )
}
