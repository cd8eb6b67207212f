/** The frame around every page of Marquettle. */
import { type Html, html } from '../html.ts'
import { DEPARTMENTS } from './products.ts'

export type Frame = { title: string; language?: string; head?: Html; main: Html; query?: string }

/** A whole document. */
export function layout({ title, language, head, main, query }: Frame): string {
  const departments = Object.entries(DEPARTMENTS).map(
    ([key, name]) => html`<a href="/department/${key}">${name}</a>`,
  )
  return html`<!doctype html>
<html lang="${language ?? 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Marquettle</title>
${head ?? null}<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/shop.css">
<script src="/consent.js" defer></script>
</head>
<body>
<div class="ribbon" lang="en">Free returns within 30 days · 1,400 small workshops under one roof</div>
<header lang="en">
<a class="logo" href="/">Marquettle</a>
<form action="/search" role="search"><input type="search" name="q" value="${query ?? ''}" placeholder="Search handmade, old and odd" aria-label="Search"><button aria-label="Go">⌕</button></form>
<nav class="mine"><a href="/account">Sign in</a><a href="/basket">Basket <b>0</b></a></nav>
</header>
<nav class="departments" lang="en" aria-label="Departments">${departments}</nav>
<main>${main}</main>
<footer lang="en"><div><b>Marquettle</b><p>A demonstration. Workshops, goods and prices are invented; nothing is for sale.</p></div><nav><a href="/about">About</a><a href="/about#sell">Sell with us</a><a href="/about#returns">Returns</a></nav></footer>
<div id="consent" class="consent" role="dialog" aria-label="Cookies" lang="en" hidden><p>We use cookies to remember your basket and to learn what you like.</p><div><button id="consent-none">Reject all</button><button id="consent-all">Accept all</button></div></div>
</body>
</html>
`.markup
}

/** Shows the banner until an answer is given. */
export const CONSENT_SCRIPT = `const banner = document.querySelector('#consent')
banner.hidden = localStorage.getItem('consent') !== null
for (const button of banner.querySelectorAll('button'))
  button.addEventListener('click', () => {
    localStorage.setItem('consent', button.id)
    banner.hidden = true
  })
`
