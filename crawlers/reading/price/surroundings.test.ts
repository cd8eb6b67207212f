/** Layouts of prices amid what surrounds them on a page: offers of the day, menus with products, carts, reviews. */
import { expect, test } from 'vitest'
import { readSavedPage } from '../read-saved-page.ts'

const T = 'Acme Trail Shoe'
const TOP = `<div id="popup" class="modal"><h2>Get $10 off your first order</h2><p>Sign up and save 15%</p><input type=email></div><div class="promo-strip">Spend $75 more for FREE shipping</div><header class="header"><div class="mega"><ul><li><a href="/c">Shoes</a><div class="mega-featured"><a href="/p/9"><img><span>Runner</span><span class="price">$59.00</span></a></div></li></ul></div><div class="header-cart"><a href="/cart">Cart (0) <span class="amount">$0.00</span></a></div><select name="currency"><option>USD</option><option>EUR</option><option>GBP</option></select></header><ul class="breadcrumbs"><li><a href="/">Home</a></li><li><a href="/shoes">Shoes</a></li></ul>`
const BOT = `<div class="tabs"><h3>Details</h3><p>A shoe for trails. Weighs 300 g. Worth every cent of $100.</p><h3>Shipping &amp; returns</h3><p>Standard shipping $5.95, express $14.95. Free over $75.</p></div><section class="reviews-widget"><h3>Reviews</h3><p>4.5/5 Great value for $80!</p></section><div class="rv"><h4>Recently viewed</h4><div class="grid"><div class="cell"><a href="/p/1">Runner</a><span class="price">$59.00</span></div><div class="cell"><a href="/p/2">Walker</a><span class="price"><s>$69.00</s> $49.00</span></div></div></div><footer><p>Gift cards from $25</p></footer>`
const page = (m: string, h = '', lang = 'en') =>
  `<html lang="${lang}"><head><title>${T} | Shop</title>${h}</head><body>${TOP}${m}${BOT}</body></html>`
const ld = (o: unknown, n = T) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'Product', name: n, offers: o })}</script>`
const LAYOUTS: readonly [name: string, html: string, amount: number | null, currency: string | null][] = [
  [
    'plain class',
    page(
      `<div class="pdp"><h1>${T}</h1><div class="pdp-price">$89.00</div><button>Add to Bag</button></div>`,
    ),
    89,
    'USD',
  ],
  [
    'no marks',
    page(
      `<div class="a"><h1>${T}</h1><div class="b">$89.00</div><div class="c"><a class="btn">Add to cart</a></div></div>`,
    ),
    89,
    'USD',
  ],
  [
    'no marks sale',
    page(
      `<div class="a"><h1>${T}</h1><div class="b"><span>$119.00</span><span>$89.00</span></div><a class="btn">Add to cart</a></div>`,
    ),
    89,
    'USD',
  ],
  ['no button', page(`<div class="a"><h1>${T}</h1><div class="b">$89.00</div></div>`), 89, 'USD'],
  [
    'rendered spa h2',
    page(
      `<div class="a"><h2 class="name">${T}</h2><p>Ref. 1234/567</p><span class="amt">89.00 USD</span><button>ADD</button></div>`,
    ),
    89,
    'USD',
  ],
  [
    'ld stale, visible sale',
    page(
      `<div><h1>${T}</h1><span class="strike">$119.00</span><span class="sale">$89.00</span><button>Add to cart</button></div>`,
      ld({ price: '119.00', priceCurrency: 'USD' }),
    ),
    89,
    'USD',
  ],
  [
    'ld only, no visible',
    page(
      `<div><h1>${T}</h1><div class="price-placeholder"></div><button>Add to cart</button></div>`,
      ld({ price: '89.00', priceCurrency: 'USD' }),
    ),
    89,
    'USD',
  ],
  [
    'ld sku name',
    page(
      `<div><h1>${T}</h1><div class="price">$89.00</div></div>`,
      ld({ price: '89.00', priceCurrency: 'USD' }, 'ATS-1'),
    ),
    89,
    'USD',
  ],
  [
    'ld price differs by tax',
    page(
      `<div><h1>${T}</h1><div class="price">$89.00</div><button>Add to cart</button></div>`,
      ld({ price: '74.17', priceCurrency: 'USD' }),
    ),
    89,
    'USD',
  ],
  [
    'ld lowPrice variant; visible selected',
    page(
      `<div><h1>${T}</h1><div class="price">$89.00</div><button>Add to cart</button></div>`,
      ld({ '@type': 'AggregateOffer', lowPrice: '79.00', highPrice: '99.00', priceCurrency: 'USD' }),
    ),
    89,
    'USD',
  ],
  [
    'from price',
    page(
      `<div><h1>${T}</h1><div class="price">From $79.00</div><button>Choose options</button></div>`,
      ld({ '@type': 'AggregateOffer', lowPrice: '79.00', highPrice: '99.00', priceCurrency: 'USD' }),
    ),
    79,
    'USD',
  ],
  [
    'bundle offer beside',
    page(
      `<div><h1>${T}</h1><div class="price">$89.00</div><button>Add to cart</button><div class="bundle"><p>Buy with socks and save: <b>$95.00</b> <s>$104.00</s></p><button>Add both to cart</button></div></div>`,
    ),
    89,
    'USD',
  ],
  [
    'warranty addon',
    page(
      `<div><h1>${T}</h1><div class="price">$89.00</div><div class="protect"><label>2-year protection <span>$12.99</span></label><label>3-year protection <span>$19.99</span></label></div><button>Add to cart</button></div>`,
    ),
    89,
    'USD',
  ],
  [
    'coupon price',
    page(
      `<div><h1>${T}</h1><div class="price">$89.00</div><div class="coupon">Use code TRAIL for $79.00</div><button>Add to cart</button></div>`,
    ),
    89,
    'USD',
  ],
  [
    'points',
    page(
      `<div><h1>${T}</h1><div class="price">$89.00</div><div>Earn $4.45 in rewards</div><button>Add to cart</button></div>`,
    ),
    89,
    'USD',
  ],
  [
    'store pickup repeated',
    page(
      `<div><h1>${T}</h1><div class="price">$89.00</div><ul class="fulfil"><li>Ship to home $5.95</li><li>Pick up in store Free</li><li>Same day $9.95</li></ul><button>Add to cart</button></div>`,
    ),
    89,
    'USD',
  ],
  [
    'price under button',
    page(`<div><h1>${T}</h1><button>Add to cart</button><div>$89.00</div></div>`),
    89,
    'USD',
  ],
  [
    'price before image & title',
    page(`<div class="buy"><b>$89.00</b><button>Add to cart</button></div><h1>${T}</h1><img src=x>`),
    89,
    'USD',
  ],
  [
    'price far from h1 (long desc)',
    page(
      `<h1>${T}</h1>${Array.from({ length: 60 }, (_, i) => `<p>Line ${i} of the long text about it.</p>`).join('')}<div class="buy"><span>$89.00</span><button>Add to cart</button></div>`,
    ),
    89,
    'USD',
  ],
  [
    'two h1',
    page(`<h1 class="brand">Acme</h1><h1>${T}</h1><div class="val">$89.00</div><button>Add to cart</button>`),
    89,
    'USD',
  ],
  [
    'h1 is logo',
    `<html lang=en><head><title>${T} - Shop</title></head><body><h1><a href="/">Shop of things</a></h1><div class="hot"><b>Hot: $5.00</b></div><h2>${T}</h2><div>$89.00</div><button>Add to cart</button></body></html>`,
    89,
    'USD',
  ],
  [
    'dl label',
    page(
      `<h1>${T}</h1><dl><dt>Brand</dt><dd>Acme</dd><dt>Our Price</dt><dd>$89.00</dd><dt>Availability</dt><dd>In stock</dd></dl>`,
    ),
    89,
    'USD',
  ],
  [
    'table label',
    page(
      `<h1>${T}</h1><table><tr><td>List Price</td><td>$119.00</td></tr><tr><td>Your Price</td><td>$89.00</td></tr><tr><td>You Save</td><td>$30.00 (25%)</td></tr></table><input type="image" src="b.gif" alt="Add to Cart">`,
    ),
    89,
    'USD',
  ],
  [
    'itemprop only',
    page(
      `<div itemscope itemtype="http://schema.org/Product"><h1 itemprop="name">${T}</h1><div itemprop="offers" itemscope itemtype="http://schema.org/Offer"><meta itemprop="price" content="89.00"/><meta itemprop="priceCurrency" content="USD"/></div></div>`,
    ),
    89,
    'USD',
  ],
  [
    'itemprop text with was',
    page(
      `<div itemscope itemtype="http://schema.org/Product"><h1 itemprop="name">${T}</h1><div itemprop="offers" itemscope itemtype="http://schema.org/Offer"><span itemprop="price">Was $119.00 Now $89.00</span></div></div>`,
    ),
    89,
    'USD',
  ],
  [
    'og local format',
    page(
      `<h1>${T}</h1>`,
      `<meta property="product:price:amount" content="1.089,00"><meta property="product:price:currency" content="EUR">`,
      'de',
    ),
    1089,
    'EUR',
  ],
  [
    'eur w/ us lang',
    `<html lang="en"><head><title>${T} | Shop</title></head><body><h1>${T}</h1><p class="price">€1,089.00</p></body></html>`,
    1089,
    'EUR',
  ],
  [
    'qty x price in cart drawer',
    page(
      `<div class="drawer cart-drawer"><p>1 x $45.00</p><p>Subtotal: $45.00</p></div><h1>${T}</h1><span class="p">$89.00</span><button>Add to cart</button>`,
    ),
    89,
    'USD',
  ],
  [
    'compare table lower',
    page(
      `<h1>${T}</h1><div class="price">$89.00</div><button>Add to cart</button><h2>Compare models</h2><table><tr><td>A</td><td>B</td><td>C</td></tr><tr><td>$89.00</td><td>$99.00</td><td>$129.00</td></tr></table>`,
    ),
    89,
    'USD',
  ],
  [
    'swatch +price',
    page(
      `<h1>${T}</h1><div class="price">$89.00</div><select><option>S</option><option>XL (+$5.00)</option><option>XXL (+$10.00)</option></select><button>Add to cart</button>`,
    ),
    89,
    'USD',
  ],
  [
    'price w/o cents and code',
    page(`<h1>${T}</h1><div class="price">USD 1,089</div><button>Add to cart</button>`),
    1089,
    'USD',
  ],
  [
    'price in span w/ nbsp',
    page(
      `<h1>${T}</h1><div class="price">1&nbsp;089,00&nbsp;€</div><button>Ajouter au panier</button>`,
      '',
      'fr',
    ),
    1089,
    'EUR',
  ],
  [
    'out of stock with price',
    page(`<h1>${T}</h1><div class="price">$89.00</div><div>Out of stock</div>`),
    89,
    'USD',
  ],
  [
    'preorder deposit',
    page(`<h1>${T}</h1><div>Deposit $20.00</div><div>Full price $89.00</div><button>Pre-order</button>`),
    89,
    'USD',
  ],
  [
    'rental',
    page(`<h1>${T}</h1><div>Rent from $9.00/day</div><div>Buy for $89.00</div><button>Buy</button>`),
    89,
    'USD',
  ],
  [
    'auction ended',
    page(
      `<h1>${T}</h1><div>Starting bid: $10.00</div><div>Current bid: $89.00</div><button>Place bid</button>`,
    ),
    89,
    'USD',
  ],
  [
    'lottery of JSON in data-attr',
    page(`<h1>${T}</h1><div data-analytics='{"product":{"name":"${T}","price":89,"currency":"USD"}}'></div>`),
    89,
    'USD',
  ],
]

test.each(LAYOUTS)('%s', (_name, html, amount, currency) => {
  const { price } = readSavedPage(html, null, '2026-01-01T00:00:00.000Z')
  expect(price?.amount ?? null).toBe(amount)
  if (currency !== null) expect(price?.currency).toBe(currency)
})
