/** What surrounds the product on a shop's page: scripts, bars, menus, a cart, other products, reviews, a footer. */
import type { Product } from './page.ts'
import type { Shop } from './shop.ts'

export interface Surroundings {
  /** Into the head, e.g. what the page says of itself for machines. */
  head?: string
  /** Behind the product, e.g. its reviews. */
  after?: string
  /** Left out where the page is to be bare. */
  without?: readonly ('title' | 'minicart' | 'others' | 'banner' | 'reviews')[]
  title?: string
  bodyClass?: string
}

export function shell(shop: Shop, main: string, more: Surroundings = {}): string {
  const { product } = shop
  const has = (part: NonNullable<Surroundings['without']>[number]) => !more.without?.includes(part)
  const rtl = /^(?:ar|fa|he)/.test(shop.lang) ? ' dir="rtl"' : ''
  return `<!DOCTYPE html>
<html lang="${shop.lang}"${rtl}>
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${more.title ?? `${product.title} – ${shop.host}`}</title>
<link rel="canonical" href="https://${shop.host}/p/${slugOf(shop)}">
<link rel="stylesheet" href="/assets/theme.css?v=31">
${more.head ?? ''}
<script>window.settings = {"locale":"${shop.lang}","minicartEnabled":true,"freeShippingThreshold":${product.others[2]}};</script>
</head>
<body class="${more.bodyClass ?? 'product-page'}">
${has('banner') ? `<div class="announcement-bar"><p>${shop.freeFrom} ${shop.print(product.others[2])}</p></div>` : ''}
<header class="site-header"><a class="logo" href="/"><img src="/logo.svg" alt="${shop.host}"></a>
<nav class="main-nav"><ul><li><a href="/">${shop.home}</a></li><li><a href="/c/1">${product.category}</a></li><li><a href="/sale">Sale -30%</a></li></ul></nav>
<form action="/search" role="search"><input type="search" name="q"></form>
${has('minicart') ? `<div class="minicart"><a href="/cart"><span class="count">1</span> ${shop.cart} <span class="price">${shop.print(product.others[0])}</span></a></div>` : ''}
</header>
<div class="breadcrumb"><a href="/">${shop.home}</a> / <a href="/c/1">${product.category}</a> / <span>${product.title}</span></div>
${main}
${has('reviews') ? `<section class="reviews"><h2>${shop.reviews} (12)</h2><div class="review"><b>4/5</b><p>Paid ${shop.print(product.others[1])} for the old one, this is better.</p></div></section>` : ''}
${more.after ?? ''}
${has('others') ? othersGrid(shop) : ''}
<footer class="site-footer"><p>© 2019 ${shop.host}</p><ul><li><a href="/terms">Terms</a></li><li><a href="/help">Help 0800 123 456</a></li></ul></footer>
</body>
</html>
`
}

/** A row of other products under a heading, in the cards of many themes. */
export function othersGrid(shop: Shop): string {
  const cards = shop.product.others
    .map(
      (price, index) =>
        `<li class="card"><a href="/p/other-${index}"><img src="/img/other-${index}.jpg" alt=""><h3 class="card-title">${shop.product.category} ${index + 1}</h3></a><div class="price"><del>${shop.print(price * 2)}</del> <ins>${shop.print(price)}</ins></div><button>${shop.add}</button></li>`,
    )
    .join('\n')
  return `<section><h2>${shop.related}</h2><ul class="cards">\n${cards}\n</ul></section>`
}

/** The same row without any heading or name that says so. */
export function namelessGrid(shop: Shop): string {
  const cards = shop.product.others
    .map(
      (price, index) =>
        `<div class="c-x1"><a href="/p/other-${index}"><img src="/img/o${index}.jpg"></a><div class="c-x2">${shop.product.category} ${index + 1}</div><div class="c-x3">${shop.print(price)}</div></div>`,
    )
    .join('')
  return `<div class="c-x0">${cards}</div>`
}

export function slugOf(shop: Shop): string {
  return `${shop.code}-${Math.round(shop.product.now)}`
}

export function pictureOf(shop: Shop): string {
  return `https://${shop.host}/img/${slugOf(shop)}-large.jpg`
}

export function gallery(shop: Shop): string {
  return `<div class="gallery"><img src="/img/${slugOf(shop)}-large.jpg" alt="${shop.product.title}"><img src="/img/${slugOf(shop)}-2.jpg" alt=""></div>`
}

/** A product as JSON-LD, with any members changed. */
export function jsonLd(shop: Shop, more: Record<string, unknown> = {}): string {
  const { product } = shop
  return `<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org/',
    '@type': 'Product',
    name: product.title,
    image: [pictureOf(shop)],
    description: product.description,
    sku: slugOf(shop),
    offers: offer(product, shop),
    ...more,
  })}</script>`
}

export function offer(product: Product, shop: Shop, price: unknown = product.now): Record<string, unknown> {
  return {
    '@type': 'Offer',
    price,
    priceCurrency: shop.currency === 'IRT' ? 'IRR' : shop.currency,
    availability: 'https://schema.org/InStock',
  }
}

export function openGraph(shop: Shop, price: string | null, currency: string = shop.currency): string {
  const { product } = shop
  return `<meta property="og:type" content="product"><meta property="og:title" content="${product.title}"><meta property="og:site_name" content="${shop.host}"><meta property="og:image" content="${pictureOf(shop)}"><meta property="og:description" content="${product.description}">${
    price === null
      ? ''
      : `<meta property="product:price:amount" content="${price}"><meta property="product:price:currency" content="${currency}">`
  }`
}
