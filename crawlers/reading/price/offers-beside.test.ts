/** Prices beside other offers, reductions and rates of many countries: the main price must be found, and no other. */
import { expect, test } from 'vitest'
import { readSavedPage } from '../read-saved-page.ts'

const T = 'Lumen Desk Lamp 40'
const page = (m: string, h = '', lang = 'en') =>
  `<html lang="${lang}"><head><title>${T} - Buy online</title>${h}</head><body>${m}</body></html>`
const LAYOUTS: readonly [name: string, html: string, amount: number | null, currency: string | null][] = [
  [
    'unavailable w/ carousels',
    page(
      `<div id="c"><h1>${T}</h1><div id="availability"><span>Currently unavailable.</span><p>We don't know when or if this item will be back in stock.</p></div></div><div class="car"><div class="hh"><h2>Sponsored products related to this item</h2></div><div><ol>${[1, 2, 3, 4, 5].map((i) => `<li><a href="/d${i}"><img></a><a href="/d${i}">Lamp ${i}</a><span class="px-price"><span class="offscreen">$1${i}.99</span></span></li>`).join('')}</ol></div></div><div class="car2"><h2>Brands in this category</h2><ul>${[1, 2, 3].map((i) => `<li><a href="/e${i}">E</a><span class="px-price">$2${i}.99</span></li>`).join('')}</ul></div>`,
    ),
    null,
    null,
  ],
  [
    'see all options from',
    page(
      `<h1>${T}</h1><div>Available from <a href="/olp">these sellers</a>.</div><div id="olp"><a href="/olp">New (4) from <span class="color-price">$21.50</span></a></div>`,
    ),
    21.5,
    'USD',
  ],
  [
    'catalog price hidden + jsonld',
    page(
      `<h1>${T}</h1><div class="price" style="display:none">$0.00</div><div class="p2"><b>$45.00</b></div><button>Buy now</button>`,
      `<script type="application/ld+json">{"@type":"Product","name":"${T}","offers":{"@type":"Offer","price":0,"priceCurrency":"USD"}}</script>`,
    ),
    45,
    'USD',
  ],
  [
    'de shop full',
    page(
      `<div class="item--box"><h1 class="item--title">${T}</h1><div class="item--price price--default price--discount"><span class="price--content content--default"><meta itemprop="price" content="45.90">45,90&nbsp;&euro; *</span><span class="price--discount-icon"><i></i></span><span class="content--discount"><span class="price--line-through">59,90&nbsp;&euro; *</span><span class="price--discount-percentage">(23,37% gespart)</span></span></div><p class="item--tax">inkl. MwSt. <a href="/v">zzgl. Versandkosten</a></p><form><button class="buy--button">In den <span>Warenkorb</span></button></form></div><div class="topseller"><h2>Topseller</h2><div class="box"><a href="/1">x</a><span class="price--default">12,00&nbsp;€</span></div></div>`,
      '',
      'de',
    ),
    45.9,
    'EUR',
  ],
  [
    'cents behind the sign',
    page(
      `<h1>${T}</h1><div class="priceBox"><span class="priceBox__price userPrice">45€<sup>90</sup></span><span class="priceBox__old"><del>59€<sup>90</sup></del></span></div><p>Livraison offerte dès 15€</p><button>Ajouter au panier</button><div>Neuf dès 39€90 <a href="/m">12 offres</a></div>`,
      '',
      'fr',
    ),
    45.9,
    'EUR',
  ],
  [
    'es meses',
    page(
      `<h1>${T}</h1><div class="precio">$1,299.00</div><p>Hasta 12 meses sin intereses de $108.25</p><button>Agregar a carrito</button>`,
      '<link rel="canonical" href="https://www.x.com.mx/p">',
      'es',
    ),
    1299,
    'MXN',
  ],
  [
    'it pezzo',
    page(
      `<h1>${T}</h1><p class="prezzo-scontato">45,90 €</p><p class="prezzo-listino">Prezzo di listino: 59,90 €</p><p>Risparmi 14,00 €</p><button>Aggiungi al carrello</button>`,
      '',
      'it',
    ),
    45.9,
    'EUR',
  ],
  [
    'nl van voor',
    page(
      `<h1>${T}</h1><div>Van <span>59,95</span> voor <b>€ 45,95</b></div><button>Bestel</button>`,
      '',
      'nl',
    ),
    45.95,
    'EUR',
  ],
  [
    'se ord',
    page(
      `<h1>${T}</h1><span class="Price">459 kr</span><span class="Ord">Ord. pris 599 kr</span><button>Köp</button>`,
      '<link rel="canonical" href="https://x.se/p">',
      'sv',
    ),
    459,
    'SEK',
  ],
  [
    'fi',
    page(
      `<h1>${T}</h1><span class="hinta">45,90 €</span><span>Norm. 59,90 €</span><button>Lisää ostoskoriin</button>`,
      '',
      'fi',
    ),
    45.9,
    'EUR',
  ],
  [
    'pl omnibus',
    page(
      `<h1>${T}</h1><div class="cena">189,99 zł</div><div>Najniższa cena z 30 dni przed obniżką: 179,99 zł</div><div>Cena regularna: 239,99 zł</div><button>Do koszyka</button>`,
      '',
      'pl',
    ),
    189.99,
    'PLN',
  ],
  [
    'cz dph',
    page(
      `<h1>${T}</h1><div class="price-final">1 089 Kč</div><div class="price-additional">900 Kč bez DPH</div><button>Do košíku</button>`,
      '',
      'cs',
    ),
    1089,
    'CZK',
  ],
  [
    'hu',
    page(
      `<h1>${T}</h1><p>Bruttó ár: <b>12 990 Ft</b></p><p>Nettó ár: 10 228 Ft</p><button>Kosárba</button>`,
      '',
      'hu',
    ),
    12990,
    'HUF',
  ],
  [
    'ru от',
    page(
      `<h1>${T}</h1><div class="price">4 590 ₽</div><div class="price_old">5 990 ₽</div><div>Рассрочка от 383 ₽/мес</div><div>+ 459 бонусов</div><button>Добавить в корзину</button>`,
      '',
      'ru',
    ),
    4590,
    'RUB',
  ],
  [
    'tr sepette',
    page(
      `<h1>${T}</h1><div class="price">459,90 TL</div><div class="camp">Sepette 413,91 TL</div><button>Sepete Ekle</button>`,
      '',
      'tr',
    ),
    459.9,
    'TRY',
  ],
  [
    'jp points',
    page(
      `<h1>${T}</h1><p>希望小売価格：オープン</p><p class="priceTxt">¥4,980<span>(税込)</span></p><p>498ポイント (10%還元)</p><p>配送料金：550円</p><button>カートに入れる</button>`,
      '',
      'ja',
    ),
    4980,
    'JPY',
  ],
  [
    'cn range',
    page(
      `<h1>${T}</h1><dl><dt>价格</dt><dd>¥598.00-798.00</dd></dl><dl><dt>促销价</dt><dd><em>¥</em><span>368.00</span></dd></dl><a>立即购买</a>`,
      '',
      'zh',
    ),
    368,
    'CNY',
  ],
  [
    'kr coupon',
    page(
      `<h1>${T}</h1><div><del>59,000원</del><strong>45,000원</strong></div><div>쿠폰적용가 42,000원</div><div>배송비 3,000원</div><button>장바구니 담기</button>`,
      '',
      'ko',
    ),
    45000,
    'KRW',
  ],
  [
    'vn',
    page(
      `<h1>${T}</h1><span class="price-current">450.000 ₫</span><span class="price-old">590.000 ₫</span><p>Tiết kiệm 140.000 ₫</p><p>Trả góp 75.000đ/tháng</p><button>MUA NGAY</button>`,
      '',
      'vi',
    ),
    450000,
    'VND',
  ],
  [
    'in emi',
    page(
      `<h1>${T}</h1><div>Special price</div><div class="_p">₹1,299</div><div class="_o">₹1,999</div><div>35% off</div><div>EMI starting from ₹108/month</div><button>ADD TO CART</button>`,
      '',
      'en-IN',
    ),
    1299,
    'INR',
  ],
  [
    'ar',
    page(
      `<h1>${T}</h1><div class="price">ر.س 245.00 <span>شامل الضريبة</span></div><div>قسطها على 4 دفعات بقيمة 61.25 ر.س</div><button>أضف إلى السلة</button>`,
      '',
      'ar',
    ),
    245,
    'SAR',
  ],
  [
    'fa',
    page(
      `<h1>${T}</h1><div class="price"><del>۲٬۹۹۰٬۰۰۰</del> <ins>۲٬۴۵۰٬۰۰۰ تومان</ins></div><button>افزودن به سبد</button>`,
      '',
      'fa',
    ),
    2450000,
    'IRT',
  ],
  [
    'marketplace other sellers cheaper',
    page(
      `<h1>${T}</h1><div class="main-offer"><span class="price">45,90 €</span><button>In den Warenkorb</button></div><h3>Weitere Angebote</h3><div class="offers"><div class="o"><span class="price">42,00 €</span></div><div class="o"><span class="price">43,50 €</span></div></div>`,
      '',
      'de',
    ),
    45.9,
    'EUR',
  ],
  [
    'pack of units',
    page(
      `<h1>${T}</h1><div class="price">$45.00 / pack of 3</div><div>$15.00 each</div><button>Add to cart</button>`,
    ),
    45,
    'USD',
  ],
  ['download free', page(`<h1>${T}</h1><div class="price">Free</div><button>Download</button>`), 0, null],
  [
    'app with IAP',
    page(
      `<h1 itemprop="name">${T}</h1><div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="$4.99"></div><p>In-app purchases $0.99 - $9.99 per item</p><button aria-label="$4.99 Buy">$4.99 Buy</button>`,
    ),
    4.99,
    'USD',
  ],
  [
    'event tickets',
    page(`<h1>${T}</h1><ul><li>Adult £12.00</li><li>Child £6.00</li></ul><button>Book now</button>`),
    12,
    'GBP',
  ],
  [
    'hotel-like per night',
    page(`<h1>${T}</h1><div class="price">€120 <small>per night</small></div><button>Book</button>`),
    120,
    'EUR',
  ],
  [
    'b2b ex vat primary',
    page(
      `<h1>${T}</h1><div class="price-ex">£45.00 <span>ex VAT</span></div><div class="price-inc">£54.00 <span>inc VAT</span></div><button>Add to basket</button>`,
    ),
    54,
    'GBP',
  ],
  [
    'b2b single ex vat',
    page(`<h1>${T}</h1><div class="price">£45.00 <span>ex. VAT</span></div><button>Add to basket</button>`),
    45,
    'GBP',
  ],
]
test.each(LAYOUTS)('%s', (_name, html, amount, currency) => {
  const { price } = readSavedPage(html, null, '2026-01-01T00:00:00.000Z')
  expect(price?.amount ?? null).toBe(amount)
  if (currency !== null) expect(price?.currency).toBe(currency)
})
