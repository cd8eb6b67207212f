/** The frame around every page of Plazzamo. */
import { CATEGORIES } from '../catalogue.ts'
import { html } from '../html.ts'
import type { Frame } from './design.ts'
import { labelsIn } from './labels.ts'

/** A whole document. */
export function layout({ title, language, query, head, main }: Frame): string {
  const tabs = CATEGORIES.map((key) => html`<a href="/c/${key}">${labelsIn('en').categories[key]}</a>`)
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Plazzamo</title>
${head ?? null}<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header class="top">
<a class="brand" href="/">Plazzamo</a>
<form class="find" action="/search" role="search">
<input name="q" value="${query ?? ''}" placeholder="What are you looking for?" aria-label="Search">
<button>Search</button>
</form>
<nav class="me"><a href="/search/advanced">Advanced</a><a href="/account">My ads</a><a class="place-ad" href="/account">Place an ad</a></nav>
</header>
<nav class="tabs">${tabs}</nav>
<main>${main}</main>
<footer><p><b>Plazzamo</b> A demonstration. The town, the people and every ad are invented; nothing is for sale.</p></footer>
</body>
</html>
`.markup
}
