/** A German shop in the manner of WooCommerce: schema.org data, related products, a banner that asks for consent. */
import type { Good } from './goods.ts'
import { type Asked, found, type Marketplace, openMarketplace, page, slice } from './marketplace.ts'

const SIZE = 9

export function openWooShop(): Promise<Marketplace> {
  return openMarketplace(
    (asked) => {
      const { pathname, searchParams } = asked.url
      if (pathname === '/robots.txt')
        return { mime: 'text/plain', body: 'User-agent: *\nDisallow: /wp-admin/\nDisallow: /cart/\n' }
      if (pathname === '/' && !searchParams.has('s')) return frame('Stubenlager', home(asked))
      const number = Number(/\/page\/(\d+)\/$/.exec(pathname)?.[1] ?? 1)
      if (/^\/(page\/\d+\/)?$/.test(pathname)) {
        const goods = found(asked.goods, searchParams.get('s'))
        return list(
          'Suchergebnisse',
          goods,
          number,
          (n) => `/${n > 1 ? `page/${n}/` : ''}?s=${searchParams.get('s')}&post_type=product`,
        )
      }
      if (/^\/shop\/(page\/\d+\/)?$/.test(pathname))
        return list('Shop', asked.goods, number, (n) => `/shop/${n > 1 ? `page/${n}/` : ''}`)
      const good = asked.goods.find(({ slug }) => pathname === `/produkt/${slug}/`)
      return good === undefined ? null : frame(good.title, product(good, asked), dataOf(good, asked))
    },
    { count: 40, firstId: 300 },
  )
}

function frame(title: string, body: string, head = ''): string {
  const chrome = `<header class="site-header"><a href="/">Stubenlager</a><nav><a href="/shop/">Shop</a><a href="/cart/">Warenkorb</a><a href="/impressum/">Impressum</a><a href="/datenschutz/">Datenschutz</a></nav>
<form role="search" method="get" class="woocommerce-product-search" action="/"><label>Suche nach:</label><input type="search" class="search-field" name="s" placeholder="Produkte suchen"><button type="submit">Suche</button><input type="hidden" name="post_type" value="product"></form></header>`
  const banner =
    '<div class="cookie-notice" role="dialog">Diese Seite verwendet Cookies. <button>Alle akzeptieren</button><button>Ablehnen</button></div>'
  return page(
    title,
    `${chrome}<main id="main">${body}</main><footer><a href="/agb/">AGB</a></footer>${banner}`,
    {
      lang: 'de-DE',
      classes: 'woocommerce woocommerce-page theme-storefront',
      head: `<meta name="generator" content="WooCommerce 9.4.1">${head}`,
    },
  )
}

function home({ goods }: Asked): string {
  return `<h1>Willkommen</h1><ul class="products columns-3">${goods.slice(0, 6).map(tile).join('')}</ul>`
}

function list(
  title: string,
  goods: readonly Good[],
  number: number,
  address: (page: number) => string,
): string | null {
  const shown = slice(goods, number - 1, SIZE)
  if (shown.length === 0 && number > 1) return null
  const pages = Math.ceil(goods.length / SIZE)
  const links = Array.from({ length: pages }, (_, index) => index + 1).map((n) =>
    n === number
      ? `<li><span class="page-numbers current">${n}</span></li>`
      : `<li><a class="page-numbers" href="${address(n)}">${n}</a></li>`,
  )
  const next =
    number < pages ? `<li><a class="next page-numbers" href="${address(number + 1)}">→</a></li>` : ''
  const tiles = shown.map(tile).join('')
  return frame(
    title,
    `<h1>${title}</h1><ul class="products columns-3">${tiles}</ul><nav class="woocommerce-pagination"><ul>${links.join('')}${next}</ul></nav>`,
  )
}

function tile({ slug, title, price, image }: Good): string {
  return `<li class="product type-product"><a href="/produkt/${slug}/" class="woocommerce-LoopProduct-link"><img src="${image}" alt=""><h2 class="woocommerce-loop-product__title">${title}</h2><span class="price">${euros(price)}</span></a><a href="?add-to-cart=1" class="button">In den Warenkorb</a></li>`
}

function product(good: Good, { goods }: Asked): string {
  const related = goods.filter((other) => other.category === good.category && other !== good).slice(0, 3)
  return `<nav class="woocommerce-breadcrumb"><a href="/">Start</a> / <a href="/produkt-kategorie/${good.category.toLowerCase()}/">${good.category}</a> / ${good.title}</nav>
<div class="product"><div class="woocommerce-product-gallery"><a href="${good.image}"><img src="${good.image}" class="wp-post-image" width="600"></a></div>
<div class="summary"><h1 class="product_title entry-title">${good.title}</h1><p class="price">${euros(good.price)}</p><div class="woocommerce-product-details__short-description"><p>${good.description}</p></div><form class="cart" method="post"><button name="add-to-cart">In den Warenkorb</button></form></div>
<section class="related products"><h2>Ähnliche Produkte</h2><ul class="products">${related.map(tile).join('')}</ul></section></div>`
}

function euros(price: number): string {
  return `<span class="woocommerce-Price-amount amount"><bdi>${price},00&nbsp;<span class="woocommerce-Price-currencySymbol">€</span></bdi></span>`
}

function dataOf(good: Good, { origin }: Asked): string {
  const data = {
    '@context': 'https://schema.org/',
    '@graph': [
      {
        '@type': 'Product',
        '@id': `${origin}/produkt/${good.slug}/#product`,
        name: good.title,
        url: `${origin}/produkt/${good.slug}/`,
        description: good.description,
        image: `${origin}${good.image}`,
        sku: String(good.id),
        offers: [
          {
            '@type': 'Offer',
            price: `${good.price}.00`,
            priceCurrency: 'EUR',
            availability: 'http://schema.org/InStock',
            seller: { '@type': 'Organization', name: 'Stubenlager', url: origin },
          },
        ],
      },
    ],
  }
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`
}
