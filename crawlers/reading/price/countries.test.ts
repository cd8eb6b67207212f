/** Ways in which shops of many countries write and lay out a price: the main price must be found, in its currency. */
import { expect, test } from 'vitest'
import { readSavedPage } from '../read-saved-page.ts'

const T = 'Acme Trail Shoe'
const page = (m: string, h = '', lang = 'en') =>
  `<html lang="${lang}"><head><title>${T} | Shop</title>${h}</head><body class="template-product has-related">${m}</body></html>`
const LAYOUTS: readonly [name: string, html: string, amount: number | null, currency: string | null][] = [
  [
    'german grundpreis',
    page(
      `<h1>${T}</h1><span class="price--content">24,95&nbsp;€ *</span><div class="price--unit">Inhalt: 0.5 Liter (49,90&nbsp;€ * / 1 Liter)</div><p>inkl. MwSt. zzgl. Versandkosten</p><button>In den Warenkorb</button>`,
      '',
      'de',
    ),
    24.95,
    'EUR',
  ],
  [
    'german ab price',
    page(`<h1>${T}</h1><p class="price">ab 24,95 €</p><button>In den Warenkorb</button>`, '', 'de'),
    24.95,
    'EUR',
  ],
  [
    'statt',
    page(
      `<h1>${T}</h1><p><span class="x1">statt 49,95 €</span> <span class="x2">24,95 €</span></p><button>In den Warenkorb</button>`,
      '',
      'de',
    ),
    24.95,
    'EUR',
  ],
  [
    'fr barré',
    page(
      `<h1>${T}</h1><div><span class="prix_barre">49,95 €</span><span class="prix_promo">24€95</span></div><button>Ajouter au panier</button>`,
      '',
      'fr',
    ),
    24.95,
    'EUR',
  ],
  [
    'it IVA',
    page(
      `<h1>${T}</h1><div class="prezzo">€ 24,95 <span>IVA inclusa</span></div><div>Spedizione € 5,90</div>`,
      '',
      'it',
    ),
    24.95,
    'EUR',
  ],
  [
    'pl gross/net',
    page(
      `<h1>${T}</h1><div class="price-net">Cena netto: 72,36 zł</div><div class="price-gross">Cena brutto: 89,00 zł</div><button>Do koszyka</button>`,
      '',
      'pl',
    ),
    89,
    'PLN',
  ],
  [
    'ru',
    page(
      `<h1>${T}</h1><div class="product-price"><span class="old">15 990 руб.</span><span class="new">12 990 руб.</span></div><div>Доставка от 300 руб.</div><button>Купить</button>`,
      '',
      'ru',
    ),
    12990,
    'RUB',
  ],
  [
    'cn',
    page(
      `<h1>${T}</h1><div class="summary-price"><span class="dt">本 店 价</span><span class="p-price"><span>￥</span><span class="price p-1">199.00</span></span><del id="origin_price">￥299.00</del></div><div class="ads">满199减20</div><a class="btn" id="cartUrl">加入购物车</a>`,
      '',
      'zh-CN',
    ),
    199,
    'CNY',
  ],
  [
    'jp',
    page(
      `<h1>${T}</h1><div><span class="shipping">送料 550円</span></div><div class="price"><span class="double_price">メーカー希望小売価格 12,100円</span><span itemprop="price" content="8800">8,800円 <small>(税込)</small></span></div><button>かごに追加</button>`,
      '',
      'ja',
    ),
    8800,
    'JPY',
  ],
  [
    'kr',
    page(
      `<h1>${T}</h1><dl><dt>판매가</dt><dd><strong>45,000</strong>원</dd><dt>배송비</dt><dd>3,000원</dd></dl><button>구매하기</button>`,
      '',
      'ko',
    ),
    45000,
    'KRW',
  ],
  [
    'vn',
    page(
      `<h1>${T}</h1><div class="gia"><span class="gia-cu">590.000đ</span><span class="gia-moi">450.000đ</span></div>`,
      '',
      'vi',
    ),
    450000,
    'VND',
  ],
  [
    'id',
    page(
      `<h1>${T}</h1><h3 data-testid="detailPrice">Rp185.000</h3><span data-testid="detailOriginalPrice">Rp250.000</span><button>+ Keranjang</button>`,
      '',
      'id',
    ),
    185000,
    'IDR',
  ],
  [
    'br',
    page(
      `<h1>${T}</h1><p class="de">De: R$ 299,90</p><p class="por">Por: R$ 219,90</p><p>ou 10x de R$ 21,99 sem juros</p><button>Comprar</button>`,
      '',
      'pt-BR',
    ),
    219.9,
    'BRL',
  ],
  [
    'ar',
    page(
      `<h1>${T}</h1><span class="price-tag"><span class="tag-symbol">$</span><span class="tag-fraction">24.990</span></span><button>Comprar ahora</button>`,
      `<link rel=canonical href="https://x.com.ar/p">`,
      'es-AR',
    ),
    24990,
    'ARS',
  ],
  [
    'in',
    page(
      `<h1>${T}</h1><div class="mrp">M.R.P.: <span>₹ 2,499.00</span></div><div>Price: <span id="price-block">₹ 1,299.00</span></div><div>You Save: ₹ 1,200.00 (48%)</div>`,
      '',
      'en-IN',
    ),
    1299,
    'INR',
  ],
  [
    'tr',
    page(
      `<h1>${T}</h1><div class="prc-box"><span class="prc-org">999,90 TL</span><span class="prc-slg">749,90 TL</span></div><button>Sepete Ekle</button>`,
      '',
      'tr',
    ),
    749.9,
    'TRY',
  ],
  [
    'se',
    page(
      `<h1>${T}</h1><div class="product-price"><span class="price-new">1&nbsp;295:-</span><span class="price-old">1&nbsp;595:-</span></div><button>Köp</button>`,
      '<link rel=canonical href="https://x.se/p">',
      'sv',
    ),
    1295,
    'SEK',
  ],
  [
    'dk',
    page(
      `<h1>${T}</h1><span class="price">Kr. 1.295,00</span><button>Læg i kurv</button>`,
      '<link rel=canonical href="https://x.dk/p">',
      'da',
    ),
    1295,
    'DKK',
  ],
  [
    'hu',
    page(`<h1>${T}</h1><span class="ar">12 990 Ft</span><button>Kosárba</button>`, '', 'hu'),
    12990,
    'HUF',
  ],
  [
    'ro',
    page(
      `<h1>${T}</h1><p class="product-new-price">1.299<sup>99</sup> <span>Lei</span></p><p class="product-old-price"><s>1.599<sup>99</sup> <span>Lei</span></s></p><button>Adaugă în coș</button>`,
      '',
      'ro',
    ),
    1299.99,
    'RON',
  ],
  [
    'gr',
    page(`<h1>${T}</h1><div class="price">24,90 €</div><button>Προσθήκη στο καλάθι</button>`, '', 'el'),
    24.9,
    'EUR',
  ],
  [
    'ua',
    page(
      `<h1>${T}</h1><p class="prices__small">1 999₴</p><p class="prices__big">1 499₴</p><button>Купити</button>`,
      '',
      'uk',
    ),
    1499,
    'UAH',
  ],
  [
    'my',
    page(
      `<h1>${T}</h1><span class="detail-price">RM89.90</span><span class="detail-price_deleted">RM120.00</span>`,
      '',
      'en',
    ),
    89.9,
    'MYR',
  ],
  ['ph', page(`<h1>${T}</h1><span class="detail-price">₱1,299.00</span>`, '', 'en'), 1299, 'PHP'],
  [
    'ng',
    page(
      `<h1>${T}</h1><span class="-b -l -f24">₦ 12,990</span><span class="-t -g5">₦ 18,000</span><button>Add To Cart</button>`,
      '',
      'en',
    ),
    12990,
    'NGN',
  ],
  [
    'ke',
    page(`<h1>${T}</h1><span class="x">KSh 12,990</span><button>Add To Cart</button>`, '', 'en'),
    12990,
    'KES',
  ],
  [
    'nz',
    page(
      `<h1>${T}</h1><span class="price">$89.00</span>`,
      '<link rel=canonical href="https://x.co.nz/p">',
      'en',
    ),
    89,
    'NZD',
  ],
  ['sg', page(`<h1>${T}</h1><span class="price">S$89.00</span>`, '', 'en'), 89, 'SGD'],
  ['hk', page(`<h1>${T}</h1><span class="price">HK$ 890</span>`, '', 'zh-HK'), 890, 'HKD'],
  [
    'tw',
    page(`<h1>${T}</h1><span class="price">NT$1,290</span><del>NT$1,990</del>`, '', 'zh-TW'),
    1290,
    'TWD',
  ],
  ['eg', page(`<h1>${T}</h1><span class="price">EGP 1,290.00</span>`, '', 'en'), 1290, 'EGP'],
  ['sa', page(`<h1>${T}</h1><span class="price">١٬٢٩٠ ر.س</span>`, '', 'ar'), 1290, 'SAR'],
  ['kw', page(`<h1>${T}</h1><span class="price">12.500 KD</span>`, '', 'en'), 12.5, 'KWD'],
]

test.each(LAYOUTS)('%s', (_name, html, amount, currency) => {
  const { price } = readSavedPage(html, null, '2026-01-01T00:00:00.000Z')
  expect(price?.amount ?? null).toBe(amount)
  if (currency !== null) expect(price?.currency).toBe(currency)
})
