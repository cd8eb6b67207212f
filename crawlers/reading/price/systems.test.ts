/** How shop systems lay out a price, and pages that have none: the main price must be found, and no other. */
import { expect, test } from 'vitest'
import { readSavedPage } from '../read-saved-page.ts'

const T = 'Acme Trail Shoe'
const page = (m: string, h = '', lang = 'en') =>
  `<html lang="${lang}"><head><title>${T} | Shop</title>${h}</head><body>${m}</body></html>`
const LAYOUTS: readonly [name: string, html: string, amount: number | null, currency: string | null][] = [
  [
    'regular only',
    page(
      `<h1>${T}</h1><dl class="price"><div class="price__regular"><dt><span class="visually-hidden">Regular price</span></dt><dd><span class="price-item price-item--regular">$24.00</span></dd></div><div class="price__sale"><dt>Sale price</dt><dd><span class="price-item price-item--sale"></span></dd></div><div class="price__unit"><dt>Unit price</dt><dd><span>/</span>per</dd></div></dl><button>Add to cart</button>`,
    ),
    24,
    'USD',
  ],
  [
    'regular+sale',
    page(
      `<h1>${T}</h1><dl class="price"><div class="price__regular"><dt>Regular price</dt><dd><span class="price-item price-item--regular">$34.00</span></dd></div><div class="price__sale"><dt>Sale price</dt><dd><span class="price-item price-item--sale">$24.00</span></dd></div></dl><button>Add to cart</button>`,
    ),
    24,
    'USD',
  ],
  ['old only list', page(`<h1>${T}</h1><p>List price: $24.00</p><button>Add to cart</button>`), 24, 'USD'],
  [
    'a price for readers and one in pieces',
    page(
      `<div id="dp"><h1 id="title"><span>${T}</span></h1><div id="corePrice"><span class="px-price priceToPay"><span class="offscreen">$29.99</span><span aria-hidden="true"><span class="px-symbol">$</span><span class="px-whole">29<span class="px-decimal">.</span></span><span class="px-fraction">99</span></span></span><span class="savingsPercentage">-25%</span><div><span>List Price: <span class="px-price px-text-price" data-px-strike="true"><span class="offscreen">$39.99</span><span aria-hidden="true">$39.99</span></span></span></div></div><div id="buybox"><span class="px-price"><span class="offscreen">$29.99</span><span aria-hidden="true"><span class="px-symbol">$</span><span class="px-whole">29<span class="px-decimal">.</span></span><span class="px-fraction">99</span></span></span><input type="submit" value="Add to Cart"></div><div class="carousel"><div class="hdr"><div class="col"><h2>Products related to this item</h2></div><div class="col2">Page 1 of 5</div></div><div class="ctl"><ol>${[1, 2, 3].map((i) => `<li><a href="/d/${i}"><span class="px-price"><span class="offscreen">$1${i}.99</span></span></a></li>`).join('')}</ol></div></div></div>`,
    ),
    29.99,
    'USD',
  ],
  [
    'book formats',
    page(
      `<div><h1>${T}</h1><ul class="fmt"><li class="selected"><a href="javascript:void(0)"><span>Hardcover</span><span class="color-price">$29.99</span></a></li><li><a href="/k"><span>Electronic</span><span class="color-price">$9.99</span></a></li><li><a href="/p"><span>Paperback</span><span class="color-price">$14.99</span></a></li></ul><div id="buyNew"><span>Buy New</span><span class="color-price offer-price">$29.99</span></div><div id="buyUsed"><span>Buy used</span><span class="color-price offer-price">$5.00</span></div><input type="submit" value="Add to Cart"></div>`,
    ),
    29.99,
    'USD',
  ],
  [
    'carts of nothing, an offer in microdata',
    page(
      `<div class="layer_cart"><span class="ajax_block_products_total">0,00 €</span></div><div class="shopping_cart"><span class="price cart_block_total">0,00 €</span></div><div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">${T}</h1><p class="our_price_display" itemprop="offers" itemscope itemtype="https://schema.org/Offer"><span id="our_price_display" class="price" itemprop="price" content="12.5">12,50 €</span> TTC<meta itemprop="priceCurrency" content="EUR"></p><p id="old_price"><span class="price">15,00 €</span></p><p id="add_to_cart"><button>Ajouter au panier</button></p></div><section class="page-product-box"><h3 class="page-product-heading">Les clients qui ont acheté ce produit ont également acheté :</h3><ul><li><span class="price">7,00 €</span></li></ul></section>`,
      '',
      'fr',
    ),
    12.5,
    'EUR',
  ],
  [
    'regular and special price',
    page(
      `<div class="product-essential"><div class="product-name"><span class="h1">${T}</span></div><div class="price-info"><div class="price-box"><p class="old-price"><span class="price-label">Regular Price:</span> <span class="price" id="old-price-1">$40.00</span></p><p class="special-price"><span class="price-label">Special Price</span> <span class="price" id="product-price-1">$30.00</span></p></div></div><button class="btn-cart"><span>Add to Cart</span></button></div>`,
    ),
    30,
    'USD',
  ],
  [
    'used car',
    page(
      `<h1>${T}</h1><div class="sidebar"><div class="asking">£8,995</div><div>£189 per month</div><button>Contact seller</button></div>`,
    ),
    8995,
    'GBP',
  ],
  [
    'two prices by hooks',
    page(
      `<h1 data-hook="product-title">${T}</h1><div data-hook="product-price"><span data-hook="formatted-primary-price" class="_x1">$40.00</span><span data-hook="formatted-secondary-price" class="_x2">$30.00</span></div><button data-hook="add-to-cart">Add to Cart</button>`,
    ),
    30,
    'USD',
  ],
  [
    'price then MSRP hover',
    page(
      `<h1>${T}</h1><div class="pricing"><b>$30.00</b> MSRP: $45.00 (33% off)</div><button>Buy it now</button>`,
    ),
    30,
    'USD',
  ],
  [
    'jsonld w/ html comments + og mismatch',
    page(
      `<h1>${T}</h1><div class="x">Now $30.00</div>`,
      `<script type="application/ld+json"><!--
{"@context":"https://schema.org","@type":"Product","name":"${T}","offers":{"@type":"Offer","price":"30.00","priceCurrency":"USD"}}
--></script><meta property="og:price:amount" content="45.00"><meta property="og:price:currency" content="USD">`,
    ),
    30,
    'USD',
  ],
  [
    'two add to cart rows (kit)',
    page(
      `<h1>${T}</h1><div class="price">$100.00</div><button>Add to Cart</button><h3>Optional accessories</h3><div class="opt"><span>Laces</span><span class="price">$5.00</span></div><div class="opt"><span>Polish</span><span class="price">$8.00</span></div>`,
    ),
    100,
    'USD',
  ],
  [
    'login wall price',
    page(`<h1>${T}</h1><p>Log in for price</p><div class="header-promo">Save $10 on orders $100+</div>`),
    null,
    null,
  ],
  [
    'hidden qty total',
    page(
      `<h1>${T}</h1><span class="product-price">€45,00</span><div class="total">Total: <span class="total-price">€90,00</span></div><button>In winkelwagen</button>`,
      '',
      'nl',
    ),
    45,
    'EUR',
  ],
  [
    'table spec price',
    page(
      `<h1>${T}</h1><table class="specs"><tr><th>Weight</th><td>300 g</td></tr><tr><th>Price</th><td>CHF 45.00</td></tr></table>`,
      '',
      'de-CH',
    ),
    45,
    'CHF',
  ],
  [
    'th',
    page(
      `<h1>${T}</h1><div class="price-special">ราคาพิเศษ 1,590.-</div><div class="price-normal">ราคาปกติ 1,990.-</div><button>หยิบใส่ตะกร้า</button>`,
      '<link rel=canonical href="https://x.co.th/p">',
      'th',
    ),
    1590,
    'THB',
  ],
  [
    'jp tax ex w/ incl in own line',
    page(
      `<h1>${T}</h1><div class="item-price"><p>本体価格 10,000円</p><p>税込価格 11,000円</p></div><button>カートに入れる</button>`,
      '',
      'ja',
    ),
    11000,
    'JPY',
  ],
  [
    'co no sign',
    page(
      `<h1>${T}</h1><div class="product-price">189.900</div><button>Agregar al carrito</button>`,
      '<link rel=canonical href="https://x.com.co/p">',
      'es-CO',
    ),
    189900,
    'COP',
  ],
  [
    'euro after with space sup',
    page(
      `<h1>${T}</h1><div class="price"><span class="int">1 299</span><span class="dec">,99</span> <span class="cur">€</span></div>`,
      '',
      'fr',
    ),
    1299.99,
    'EUR',
  ],
  ['pence', page(`<h1>${T}</h1><div class="price">99p</div>`, '', 'en-GB'), 0.99, 'GBP'],
  ['cents', page(`<h1>${T}</h1><div class="price">99¢</div>`, '', 'en-US'), 0.99, 'USD'],
  [
    'state of one framework',
    page(
      `<h1>${T}</h1><script>window.__NUXT__={data:[{product:{name:"${T}",price:{value:89.5,currency:"GBP"}}}]}</script>`,
    ),
    89.5,
    'GBP',
  ],
  [
    'a tracking event',
    page(
      `<h1>${T}</h1><script>gtag('event','view_item',{currency:'USD',value:89.5,items:[{item_id:'1',item_name:'${T}',price:89.5}]});</script>`,
    ),
    89.5,
    'USD',
  ],
  [
    'product meta in body json attr html-escaped',
    page(
      `<h1>${T}</h1><div id="vue" :product="{&quot;name&quot;:&quot;${T}&quot;,&quot;price&quot;:&quot;89.50&quot;,&quot;currency&quot;:&quot;EUR&quot;}"></div>`,
    ),
    89.5,
    'EUR',
  ],
  [
    'list with schema product cat',
    `<html lang=en><head><title>Trail shoes | Shop</title></head><body><h1>Trail shoes</h1>${[1, 2, 3, 4].map((i) => `<div itemscope itemtype="http://schema.org/Product"><a href="/p${i}"><span itemprop="name">Shoe ${i}</span></a><div itemprop="offers" itemscope itemtype="http://schema.org/Offer"><span itemprop="price" content="${20 + i}">$${20 + i}.00</span></div></div>`).join('')}</body></html>`,
    null,
    null,
  ],
  [
    'article',
    `<html lang=en><head><title>10 best trail shoes of 2019</title></head><body><article><h1>10 best trail shoes of 2019</h1><p>Our favourite is the A ($120), then B ($99).</p><h2>1. A</h2><p>$120 at the shop</p><h2>2. B</h2><p>$99 at the shop</p></article></body></html>`,
    null,
    null,
  ],
]

test.each(LAYOUTS)('%s', (_name, html, amount, currency) => {
  const { price } = readSavedPage(html, null, '2026-01-01T00:00:00.000Z')
  expect(price?.amount ?? null).toBe(amount)
  if (currency !== null) expect(price?.currency).toBe(currency)
})
