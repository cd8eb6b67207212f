/** How amounts are written and cut into pieces on pages: the main price must be read as its buyer reads it. */
import { expect, test } from 'vitest'
import { readSavedPage } from '../read-saved-page.ts'

const T = 'Brio 500 Kettle 1.7L'
const page = (m: string, h = '', lang = 'en') =>
  `<html lang="${lang}"><head><title>${T} - Kitchen Store</title>${h}</head><body><nav><a href="/">Home</a></nav>${m}<footer>© 2019 Kitchen Store. Call 1-800-555-0100</footer></body></html>`
const LAYOUTS: readonly [name: string, html: string, amount: number | null, currency: string | null][] = [
  ['title in same line', page(`<h1>${T}</h1><p>${T} $45.00</p><button>Add to cart</button>`), 45, 'USD'],
  [
    'multi-buy',
    page(
      `<h1>${T}</h1><div class="price">£12.50</div><div class="offer">2 for £20</div><button>Add to basket</button>`,
    ),
    12.5,
    'GBP',
  ],
  [
    '3 for 2',
    page(`<h1>${T}</h1><p>3 for 2</p><span class="price">£12.50</span><span class="was">Was £15</span>`),
    12.5,
    'GBP',
  ],
  [
    'price/year',
    page(`<h1>${T}</h1><div class="price">$12.50 <small>(2019 model)</small></div>`),
    12.5,
    'USD',
  ],
  [
    'save text inside',
    page(`<h1>${T}</h1><div class="price">$45.00 (Save 25%) Reg. $60.00</div><button>Add to cart</button>`),
    45,
    'USD',
  ],
  [
    'reg first',
    page(`<h1>${T}</h1><div class="price">Reg. $60.00 Sale $45.00</div><button>Add to cart</button>`),
    45,
    'USD',
  ],
  [
    'clearance',
    page(
      `<h1>${T}</h1><div class="price"><span class="price-clearance">Clearance $45.00</span><span class="price-orig">Orig. $60.00</span></div>`,
    ),
    45,
    'USD',
  ],
  [
    'final sale big',
    page(`<h1>${T}</h1><div>$60.00 <b>$45.00</b> <i>25% off</i></div><button>Add to bag</button>`),
    45,
    'USD',
  ],
  ['percent attached', page(`<h1>${T}</h1><div class="p">$45.00<span>-25%</span></div>`), 45, 'USD'],
  [
    'code span',
    page(`<h1>${T}</h1><div class="p"><span class="cur">GBP</span><span class="val">45.00</span></div>`),
    45,
    'GBP',
  ],
  ['sup dollars', page(`<h1>${T}</h1><div class="p"><sup>$</sup>45<sup>99</sup></div>`), 45.99, 'USD'],
  [
    'space cents',
    page(
      `<h1>${T}</h1><div class="price"><span>45</span> <span class="cents">99</span> <span>zł</span></div>`,
      '',
      'pl',
    ),
    45.99,
    'PLN',
  ],
  [
    'comma cents no span',
    page(`<h1>${T}</h1><div class="price">45,<span>99</span> zł</div>`, '', 'pl'),
    45.99,
    'PLN',
  ],
  [
    'thousand span',
    page(`<h1>${T}</h1><div class="price"><span>1</span>.<span>299</span>,<span>00</span> €</div>`, '', 'de'),
    1299,
    'EUR',
  ],
  ['eur before w/ dash', page(`<h1>${T}</h1><div class="price">€ 1.299,–</div>`, '', 'nl'), 1299, 'EUR'],
  ['apostrophe', page(`<h1>${T}</h1><div class="price">CHF 1'299.-</div>`, '', 'de-CH'), 1299, 'CHF'],
  ['rm sen', page(`<h1>${T}</h1><div class="price">RM 1,299.90</div>`), 1299.9, 'MYR'],
  ['inr lakh', page(`<h1>${T}</h1><div class="price">Rs. 1,25,000.00</div>`, '', 'en-IN'), 125000, 'INR'],
  ['idr dot', page(`<h1>${T}</h1><div class="harga">Rp 1.250.000,-</div>`, '', 'id'), 1250000, 'IDR'],
  [
    'jsonld thousands dot IDR',
    page(
      `<h1>${T}</h1>`,
      `<script type="application/ld+json">{"@type":"Product","name":"${T}","offers":{"price":"1.250.000","priceCurrency":"IDR"}}</script>`,
    ),
    1250000,
    'IDR',
  ],
  [
    'jsonld number w/ comma thousands',
    page(
      `<h1>${T}</h1>`,
      `<script type="application/ld+json">{"@type":"Product","name":"${T}","offers":{"price":"1,250.00","priceCurrency":"USD"}}</script>`,
    ),
    1250,
    'USD',
  ],
  [
    'jsonld price w/ currency text',
    page(
      `<h1>${T}</h1>`,
      `<script type="application/ld+json">{"@type":"Product","name":"${T}","offers":{"price":"45,99 EUR"}}</script>`,
    ),
    45.99,
    'EUR',
  ],
  [
    'jsonld offers empty; visible',
    page(
      `<h1>${T}</h1><b>45,99 €</b><button>Kaufen</button>`,
      `<script type="application/ld+json">{"@type":"Product","name":"${T}","offers":[]}</script>`,
      'de',
    ),
    45.99,
    'EUR',
  ],
  [
    '3 decimals text og',
    page(
      `<h1>${T}</h1><div class="price">$45.99</div>`,
      `<meta property="og:price:amount" content="45.990"><meta property="og:price:currency" content="USD">`,
    ),
    45.99,
    'USD',
  ],
  ['strange sign', page(`<h1>${T}</h1><div class="price">45.99 ر.ع.</div>`, '', 'ar-OM'), 45.99, 'OMR'],
  ['kwd', page(`<h1>${T}</h1><div class="price">KWD 45.990</div>`), 45.99, 'KWD'],
  [
    'clp',
    page(
      `<h1>${T}</h1><p class="precio">$ 45.990</p>`,
      '<link rel=canonical href="https://x.cl/p">',
      'es-CL',
    ),
    45990,
    'CLP',
  ],
  ['pyg', page(`<h1>${T}</h1><p class="precio">Gs. 459.900</p>`, '', 'es-PY'), 459900, 'PYG'],
  ['peru', page(`<h1>${T}</h1><p class="precio">S/ 459.90</p>`, '', 'es-PE'), 459.9, 'PEN'],
  ['bolivia', page(`<h1>${T}</h1><p class="precio">Bs. 459,90</p>`, '', 'es-BO'), 459.9, 'BOB'],
  ['uah text', page(`<h1>${T}</h1><p class="price">1 459 грн</p>`, '', 'uk'), 1459, 'UAH'],
  ['kzt', page(`<h1>${T}</h1><p class="price">45 990 ₸</p>`, '', 'ru'), 45990, 'KZT'],
  ['byn', page(`<h1>${T}</h1><p class="price">45,99 BYN</p>`, '', 'ru'), 45.99, 'BYN'],
  ['gel', page(`<h1>${T}</h1><p class="price">45.99 ₾</p>`, '', 'ka'), 45.99, 'GEL'],
  ['mad', page(`<h1>${T}</h1><p class="price">459,00 MAD</p>`, '', 'fr'), 459, 'MAD'],
  [
    'dzd',
    page(`<h1>${T}</h1><p class="price">4 590,00 DA</p>`, '<link rel=canonical href="https://x.dz/p">', 'fr'),
    4590,
    'DZD',
  ],
  [
    'dh',
    page(`<h1>${T}</h1><p class="price">459 DH</p>`, '<link rel=canonical href="https://x.ma/p">', 'fr'),
    459,
    'MAD',
  ],
  [
    'lkr',
    page(`<h1>${T}</h1><p class="price">Rs 4,590</p>`, '<link rel=canonical href="https://x.lk/p">', 'en'),
    4590,
    'LKR',
  ],
]

test.each(LAYOUTS)('%s', (_name, html, amount, currency) => {
  const { price } = readSavedPage(html, null, '2026-01-01T00:00:00.000Z')
  expect(price?.amount ?? null).toBe(amount)
  if (currency !== null) expect(price?.currency).toBe(currency)
})
