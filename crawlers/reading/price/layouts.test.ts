/** Ways in which shops lay out a price, each as small as it can be: the main price must be found, and no other. */
import { expect, test } from 'vitest'
import { readSavedPage } from '../read-saved-page.ts'

const T = 'Acme Trail Shoe'
const page = (m: string, h = '', lang = 'en') =>
  `<html lang="${lang}"><head><title>${T} | Shop</title>${h}</head><body class="template-product has-related">${m}</body></html>`
const rel = (p: string[]) =>
  `<div class="block"><div class="block-title"><strong>We found other products you might like!</strong></div><ol>${p.map((x) => `<li class="item"><a href="/x"><img src="a.jpg"></a><strong class="name"><a href="/x">Other</a></strong><div class="price-box"><span class="price">${x}</span></div><button>Add to Cart</button></li>`).join('')}</ol></div>`
const LAYOUTS: readonly [name: string, html: string, amount: number | null, currency: string | null][] = [
  [
    'price before h1',
    page(
      `<div class="product"><span class="price">$89.00</span><h1>${T}</h1><button>Add to Bag</button></div>${rel(['$40.00', '$50.00', '$60.00'])}`,
    ),
    89,
    'USD',
  ],
  [
    'buybox in aside',
    page(
      `<main><h1>${T}</h1><p>Great shoe for running.</p></main><aside class="buy-box"><div class="total">$89.00</div><button>Add to cart</button></aside>${rel(['$40.00', '$50.00'])}`,
    ),
    89,
    'USD',
  ],
  [
    'recs of two',
    page(
      `<h1>${T}</h1><div class="p-price">$89.00</div><button>Add to cart</button>${rel(['$40.00', '$50.00'])}`,
    ),
    89,
    'USD',
  ],
  [
    'recs before main',
    page(
      `<div class="featured-strip"><a href="/a"><span class="price">$10.00</span></a><a href="/b"><span class="price">$11.00</span></a></div><div class="main"><h1>${T}</h1><span>$89.00</span></div>`,
    ),
    89,
    'USD',
  ],
  [
    'sticky bar',
    page(
      `<div class="sticky-bar"><span>${T}</span><span class="sticky-price">$89.00</span><button>Add to cart</button></div><h1>${T}</h1><div class="compare">$120.00</div><div class="money">$89.00</div><button>Add to cart</button>`,
    ),
    89,
    'USD',
  ],
  [
    'payments by instalment',
    page(
      `<h1>${T}</h1><div class="product-price"><span class="money">$89.00</span></div><div class="pay-later">or 4 interest-free payments of $22.25 by Later</div><button>Add to cart</button>`,
    ),
    89,
    'USD',
  ],
  [
    'color swatch prices',
    page(
      `<h1>${T}</h1><div class="swatches"><label>Red <span class="price">$79.00</span></label><label>Blue <span class="price">$89.00</span></label><label>Black <span class="price">$99.00</span></label></div><div class="price main-price">$89.00</div><button>Add to cart</button>`,
    ),
    89,
    'USD',
  ],
  [
    'jsonld string w symbol',
    page(
      `<h1>${T}</h1>`,
      `<script type="application/ld+json">{"@context":"http://schema.org","@type":"Product","name":"${T}","offers":{"@type":"Offer","price":"$1,089.00","priceCurrency":"USD"}}</script>`,
    ),
    1089,
    'USD',
  ],
  [
    'jsonld comma decimal',
    page(
      `<h1>${T}</h1>`,
      `<script type="application/ld+json">{"@type":"Product","name":"${T}","offers":{"price":"89,00","priceCurrency":"EUR"}}</script>`,
    ),
    89,
    'EUR',
  ],
  [
    'jsonld in array of graph w/ Organization',
    page(
      `<h1>${T}</h1>`,
      `<script type="application/ld+json">[{"@type":"Organization"},{"@type":"Product","name":"${T}","offers":[{"@type":"Offer","price":89,"priceCurrency":"GBP"},{"@type":"Offer","price":89,"priceCurrency":"GBP"},{"@type":"Offer","price":92,"priceCurrency":"GBP"}]}]</script>`,
    ),
    89,
    'GBP',
  ],
  [
    'ld variant sizes differing; visible selected',
    page(
      `<h1>${T}</h1><div class="price">£92.00</div>`,
      `<script type="application/ld+json">{"@type":"Product","name":"${T}","offers":[{"price":89,"priceCurrency":"GBP"},{"price":92,"priceCurrency":"GBP"},{"price":99,"priceCurrency":"GBP"}]}</script>`,
    ),
    92,
    'GBP',
  ],
  [
    'og only list price; page sale',
    page(
      `<h1>${T}</h1><div class="pricing"><span class="pricing__was">£120.00</span> <span class="pricing__now">£89.00</span></div>`,
      `<meta property="og:price:amount" content="120.00"><meta property="og:price:currency" content="GBP">`,
    ),
    89,
    'GBP',
  ],
  [
    'mixed currency widget',
    page(
      `<div class="currency-switcher"><a>USD $</a><a>EUR €</a><a>GBP £</a></div><h1>${T}</h1><span class="money" data-currency-usd="$89.00">$89.00 USD</span>`,
    ),
    89,
    'USD',
  ],
  ['usd code after', page(`<h1>${T}</h1><span class="price">$89.00 CAD</span>`), 89, 'CAD'],
  ['from to', page(`<h1>${T}</h1><div class="price">$89.00 to $120.00</div>`), 89, 'USD'],
  [
    'tbl price breaks',
    page(
      `<h1>${T}</h1><div class="price">$89.00</div><table><tr><td>1-9</td><td>$89.00</td></tr><tr><td>10-24</td><td>$80.00</td></tr><tr><td>25+</td><td>$70.00</td></tr></table><button>Add to cart</button>`,
    ),
    89,
    'USD',
  ],
  [
    'subscribe & save',
    page(
      `<h1>${T}</h1><div><label>One-time purchase <span>$89.00</span></label><label>Subscribe &amp; Save 10% <span>$80.10</span></label></div><button>Add to cart</button>`,
    ),
    89,
    'USD',
  ],
  [
    'gift wrap addon',
    page(
      `<h1>${T}</h1><div class="price">$89.00</div><label>Add gift wrap (+$5.00)</label><button>Add to cart</button>`,
    ),
    89,
    'USD',
  ],
  [
    'price with per',
    page(
      `<h1>${T}</h1><div class="price">$3.49 <span>each</span> <span class="ppu">$0.35/oz</span></div><button>Add to cart</button>`,
    ),
    3.49,
    'USD',
  ],
  [
    'no h1 spa',
    page(
      `<div class="_2x"><div class="_t1">${T}</div><div class="_p1">$89.00</div><div class="_b1">Add to cart</div></div>${rel(['$40.00', '$50.00', '$60.00'])}`,
    ),
    89,
    'USD',
  ],
  [
    'reviews mention',
    page(
      `<h1>${T}</h1><p class="price">$89.00</p><div class="review-body">I paid $120 elsewhere!</div><div class="qa">Is it $79.00?</div>`,
    ),
    89,
    'USD',
  ],
  [
    'category page',
    `<html lang=en><head><title>Shoes | Shop</title></head><body><h1>Shoes</h1>${Array.from({ length: 12 }, (_, i) => `<div class="product-card"><a href="/p/${i}"><img><h3>Shoe ${i}</h3></a><span class="price">$${20 + i}.00</span></div>`).join('')}</body></html>`,
    null,
    null,
  ],
  [
    'cart page',
    `<html lang=en><head><title>Your cart</title></head><body><h1>Your cart</h1><table class="cart-items"><tr><td>Shoe</td><td>$20.00</td></tr></table><div class="subtotal">Subtotal <b>$20.00</b></div></body></html>`,
    null,
    null,
  ],
  [
    '404',
    `<html lang=en><head><title>Not found</title></head><body><h1>Page not found</h1><div class="header-cart">$0.00</div></body></html>`,
    null,
    null,
  ],
  ['sold, no price', page(`<h1>${T}</h1><p>Sold out</p>${rel(['$40.00', '$50.00', '$60.00'])}`), null, null],
  ['2 recs only, no price', page(`<h1>${T}</h1><p>Discontinued</p>${rel(['$40.00', '$50.00'])}`), null, null],
  [
    'financing big',
    page(
      `<h1>${T}</h1><div class="monthly"><span class="price">$24.97</span>/mo for 36 mo</div><div class="full">$899.00</div><button>Buy</button>`,
    ),
    899,
    'USD',
  ],
  [
    'member price',
    page(
      `<h1>${T}</h1><div class="prices"><div class="regular">$89.00</div><div class="member">Members: $80.00</div></div><button>Add to cart</button>`,
    ),
    89,
    'USD',
  ],
  [
    'price in title attr only data',
    page(
      `<h1>${T}</h1><div id="product" data-product='{"id":1,"title":"${T}","price":8900,"variants":[{"price":8900}]}'></div><span>$89.00</span>`,
    ),
    89,
    'USD',
  ],
  [
    'cents in data for a template alone',
    page(
      `<h1>${T}</h1><script>var product = {"id":1,"title":"${T}","price":8900,"price_min":8900,"compare_at_price":null,"variants":[{"id":2,"price":8900}]};shop.currency={"active":"USD"}</script><script src="/x.js"></script>`,
    ),
    89,
    'USD',
  ],
]

test.each(LAYOUTS)('%s', (_name, html, amount, currency) => {
  const { price } = readSavedPage(html, null, '2026-01-01T00:00:00.000Z')
  expect(price?.amount ?? null).toBe(amount)
  if (currency !== null) expect(price?.currency).toBe(currency)
})
