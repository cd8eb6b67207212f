/**
 * Markup families of the part that is opened only to report, written from the list of concepts in README.md: other
 * layouts, other traps, other shops than the learning part has.
 */
import type { Family } from './learning-families.ts'
import {
  gallery,
  jsonLd,
  namelessGrid,
  offer,
  openGraph,
  othersGrid,
  pictureOf,
  shell,
  slugOf,
} from './shell.ts'
import type { Shop } from './shop.ts'

const second = (shop: Shop) => shop.product.others[1]
const third = (shop: Shop) => shop.product.others[2]

export const FIRST_LOOK_FAMILIES: readonly Family[] = [
  {
    name: 'unit-price-beside',
    shops: 'de at nl',
    html: (shop) =>
      shell(
        shop,
        `<div class="detail_inner"><h1 id="productTitle">${shop.product.title}</h1><div class="uvp">UVP ${shop.print(shop.product.was)}</div><div class="price_wrap"><label class="price"><span class="from">${shop.now}</span> <span>${shop.print(shop.product.now)}</span></label><span class="pricePerUnit">(${shop.print(Math.round(shop.product.now / 3))} / 100 g)</span></div><div class="vat">inkl. MwSt., zzgl. <a href="/v">Versand</a> ${shop.print(4.9)}</div><button id="toBasket">${shop.add}</button><div class="descr">${shop.product.description}</div></div>`,
      ),
  },
  {
    name: 'pieces-by-block',
    shops: 'pl cz se',
    html: (shop) => {
      const [whole, cents] = shop.product.now.toFixed(2).split('.')
      return shell(
        shop,
        `<div data-box-name="summary"><h1 class="m9qz_yo">${shop.product.title}</h1><div class="_1svub" aria-label="${whole}"><div><span class="_1h7wt">${whole}</span><span class="_1h7wt">${cents === '00' ? '' : `,<span class="small">${cents}</span>`} ${shop.currency === 'PLN' ? 'zł' : shop.currency === 'CZK' ? 'Kč' : 'kr'}</span></div></div><div class="_old"><span>${shop.print(shop.product.was)}</span> najniższa cena z 30 dni</div><button type="button">${shop.add}</button><div class="_desc">${shop.product.description}</div></div>`,
      )
    },
  },
  {
    name: 'fraction-and-instalments',
    shops: 'mx co br',
    html: (shop) => {
      const [whole, cents] = shop.product.now.toFixed(2).split('.')
      const sign = shop.currency === 'BRL' ? 'R$' : '$'
      const dotted = Number(whole).toLocaleString(shop.currency === 'MXN' ? 'en' : 'de')
      return shell(
        shop,
        `<div class="ui-pdp-container"><h1 class="ui-pdp-title">${shop.product.title}</h1><div class="ui-pdp-price"><s class="money-amount money-amount--previous"><span class="sym">${sign}</span><span class="frac">${Math.round(shop.product.was)}</span></s><div class="second-line"><span class="money-amount" itemprop="offers" itemscope itemtype="http://schema.org/Offer"><meta itemprop="price" content="${shop.currency === 'COP' ? whole : shop.product.now}"><span class="sym">${sign}</span><span class="frac">${dotted}</span>${cents === '00' ? '' : `<span class="cents cents-superscript">${cents}</span>`}</span><span class="off">20% OFF</span></div><p class="subtitle">12 x <span class="money-amount"><span class="sym">${sign}</span><span class="frac">${Math.round(shop.product.now / 12)}</span></span> sin intereses</p></div><button>${shop.add}</button><div class="ui-pdp-description">${shop.product.description}</div></div>`,
      )
    },
  },
  {
    name: 'coupon-steps',
    shops: 'kr cn th',
    html: (shop) =>
      shell(
        shop,
        `<div class="prod-atf"><h1 class="prod-title">${shop.product.title}</h1><div class="prod-price"><div class="prod-origin"><span class="discount-rate">20%</span> <span class="origin-price">${shop.print(shop.product.was)}</span></div><div class="prod-sale-price"><span class="total-price"><strong>${shop.print(shop.product.now)}</strong></span></div></div><div class="benefit">${shop.print(Math.round(shop.product.now / 100))} 적립</div><div class="shipping-fee">${shop.print(30)}</div><button class="buy">${shop.add}</button><div class="etc">${shop.product.description}</div></div>`,
      ),
  },
  {
    name: 'native-money-span',
    shops: 'us gb ca',
    html: (shop) =>
      shell(
        shop,
        `<section class="ProductItem"><article><h1 class="ProductItem-details-title">${shop.product.title}</h1><div class="product-price"><span class="sqs-money-native">${shop.product.now.toFixed(2)}</span></div><div class="ProductItem-details-excerpt"><p>${shop.product.description}</p></div><div class="sqs-add-to-cart-button" role="button" tabindex="0"><div class="inner">${shop.add}</div></div></article></section>`,
        { head: openGraph(shop, String(shop.product.now)) },
      ),
  },
  {
    name: 'our-price-font',
    shops: 'us ca au',
    html: (shop) =>
      shell(
        shop,
        `<table id="v65-product-parent"><tr><td><h1><span class="productnamecolorLARGE colors_productname">${shop.product.title}</span></h1></td></tr><tr><td><table><tr><td><font class="text colors_text"><b>List Price:</b></font> <span class="pricecolor">${shop.print(shop.product.was)}</span><br><font class="pricecolor colors_productprice"><div class="product_productprice"><b><font class="pricecolor">Our Price:</font> <span itemprop="price">${shop.print(shop.product.now)}</span></b></div></font><font class="smalltext">You save ${shop.print(shop.product.was - shop.product.now)}!</font></td></tr><tr><td><input type="image" src="/btn.gif" alt="Add to cart" class="vCSS_input_addtocart" name="btnaddtocart"></td></tr></table></td></tr><tr><td><span id="product_description">${shop.product.description}</span></td></tr></table>`,
      ),
  },
  {
    name: 'price-in-heading-row',
    shops: 'gb ru tr',
    html: (shop) =>
      shell(
        shop,
        `<form name="cart_quantity"><div><h1 style="float:right"><del>${shop.print(shop.product.was)}</del> <span class="productSpecialPrice">${shop.print(shop.product.now)}</span></h1><h1>${shop.product.title}</h1></div><div class="contentText">${shop.product.description}</div><div class="buttonSet"><button type="submit">${shop.add}</button></div></form>`,
      ),
  },
  {
    name: 'formats-to-choose',
    shops: 'us gb',
    html: (shop) =>
      shell(
        shop,
        `<div class="book"><h1>${shop.product.title}</h1><ul class="formats"><li class="selected"><a href="#hb"><span>Boxed</span> <span class="format-price">${shop.print(shop.product.now)}</span></a></li><li><a href="/p/pb"><span>Plain</span> <span class="format-price">${shop.print(second(shop))}</span></a></li><li><a href="/p/e"><span>Refill</span> <span class="format-price">${shop.print(shop.product.others[3])}</span></a></li></ul><div class="buybox"><span class="price-now">${shop.print(shop.product.now)}</span><button>${shop.add}</button></div><div class="synopsis">${shop.product.description}</div></div>`,
      ),
  },
  {
    name: 'other-sellers',
    shops: 'us de',
    html: (shop) =>
      shell(
        shop,
        `<main><h1>${shop.product.title}</h1><div class="offer-main"><div class="bigprice">${shop.print(shop.product.now)}</div><div>Sold by <a href="/seller/kramer">kramer</a></div><button>${shop.add}</button></div><p>${shop.product.description}</p><table class="offers">${shop.product.others.map((price, index) => `<tr><td>Shop ${index}</td><td class="offer-price">${shop.print(price)}</td><td><a href="/go/${index}">Shop</a></td></tr>`).join('')}</table></main>`,
        {
          head: jsonLd(shop, {
            offers: {
              '@type': 'AggregateOffer',
              lowPrice: Math.min(...shop.product.others),
              highPrice: third(shop),
              priceCurrency: shop.currency,
            },
          }),
        },
      ),
    truth: () => ({ seller: 'kramer' }),
  },
  {
    name: 'right-to-left-digits',
    shops: 'ae ir il',
    html: (shop) =>
      shell(
        shop,
        `<main><h1>${shop.product.title}</h1><div class="c-product__seller-price-prev"><s>${shop.print(shop.product.was)}</s></div><div class="c-product__seller-price-pure js-price-value">${shop.print(shop.product.now)}</div><a class="btn-add-to-cart" href="/cart/add/81">${shop.add}</a><div class="desc">${shop.product.description}</div></main>`,
      ),
  },
  {
    name: 'retail-price-and-emi',
    shops: 'in pk',
    html: (shop) =>
      shell(
        shop,
        `<div class="pdp-right"><h1 class="pdp-title">${shop.product.title}</h1><div class="pdp-mrp">MRP <s>${shop.print(shop.product.was)}</s></div><p class="pdp-discount-container"><span class="pdp-price"><strong>${shop.print(shop.product.now)}</strong></span> <span class="pdp-discount">(32% OFF)</span></p><div class="emi">EMI from ${shop.print(199)}/month. <a href="/emi">Plans</a></div><div class="coupon">Apply SAVE10 on orders above ${shop.print(999)}</div><div class="pdp-add-to-bag">${shop.add}</div><p class="pdp-desc">${shop.product.description}</p></div>`,
      ),
  },
  {
    name: 'price-on-request',
    shops: 'gb ch',
    html: (shop) =>
      shell(
        shop,
        `<main><h1>${shop.product.title}</h1><p class="enquire">Price on application</p><p>${shop.product.description}</p><a href="/enquire">Enquire</a></main>${othersGrid(shop)}`,
        { without: ['others'] },
      ),
    truth: () => ({ price: null }),
  },
  {
    name: 'list-of-products',
    shops: 'us fr',
    html: (shop) =>
      shell(
        shop,
        `<main><h1>${shop.product.category}</h1>${namelessGrid(shop)}${namelessGrid(shop)}</main>`,
        {
          without: ['others', 'reviews'],
          title: `${shop.product.category} – ${shop.host}`,
        },
      ),
    truth: (shop) => ({ price: null, title: shop.product.category }),
  },
  {
    name: 'tracking-event-only',
    shops: 'us no vn',
    html: (shop) =>
      shell(
        shop,
        `<div id="root"><h1>${shop.product.title}</h1><div class="skeleton"></div></div><script>dataLayer.push({'event': 'productDetail', 'ecommerce': {'currencyCode': '${shop.currency}', 'detail': {'products': [{'name': '${shop.product.title}', 'id': '81', 'price': '${shop.product.now}', 'brand': 'x'}]}}});</script>`,
        { without: ['others'] },
      ),
  },
  {
    name: 'tax-twice-and-tiers',
    shops: 'de gb pl',
    html: (shop) =>
      shell(
        shop,
        `<main><h1>${shop.product.title}</h1><div class="price price--withTax">${shop.print(shop.product.now)} <abbr>incl. VAT</abbr></div><div class="price price--withoutTax">${shop.print(Math.round(shop.product.now / 1.2))} <abbr>excl. VAT</abbr></div><table class="tier"><tr><th>Qty</th><th>Price</th></tr><tr><td>5+</td><td>${shop.print(Math.round(shop.product.now * 0.95))}</td></tr><tr><td>10+</td><td>${shop.print(Math.round(shop.product.now * 0.9))}</td></tr><tr><td>50+</td><td>${shop.print(Math.round(shop.product.now * 0.8))}</td></tr></table><button>${shop.add}</button><div>${shop.product.description}</div></main>`,
        { head: jsonLd(shop) },
      ),
  },
  {
    name: 'price-in-button',
    shops: 'us se fr',
    html: (shop) =>
      shell(
        shop,
        `<main><h1>${shop.product.title}</h1><p>${shop.product.description}</p><button class="add">${shop.add} – ${shop.print(shop.product.now)}</button></main>`,
        { without: ['minicart'] },
      ),
  },
  {
    name: 'utility-classes',
    shops: 'us au id',
    html: (shop) =>
      shell(
        shop,
        `<div class="mx-auto grid md:grid-cols-2"><div>${gallery(shop)}</div><div class="flex flex-col gap-4"><h1 class="text-3xl font-bold">${shop.product.title}</h1><div class="flex items-baseline gap-2"><p class="text-2xl text-red-600">${shop.print(shop.product.now)}</p><p class="text-gray-400 line-through">${shop.print(shop.product.was)}</p></div><p class="prose">${shop.product.description}</p><button class="rounded bg-black px-6">${shop.add}</button></div></div>`,
      ),
    truth: (shop) => ({ former: shop.product.was }),
  },
  {
    name: 'graph-with-variants',
    shops: 'us it',
    html: (shop) =>
      shell(
        shop,
        `<main><h1>${shop.product.title}</h1><div class="variant-price" data-price="${shop.product.now}">${shop.print(shop.product.now)}</div><select><option value="1">S</option><option value="2">L (+ ${shop.print(10)})</option></select><button>${shop.add}</button></main>`,
        {
          head: `<script type="application/ld+json">${JSON.stringify({
            '@context': 'https://schema.org',
            '@graph': [
              { '@type': 'WebPage', name: shop.product.title },
              {
                '@type': 'ProductGroup',
                name: shop.product.title,
                description: shop.product.description,
                image: pictureOf(shop),
                hasVariant: [third(shop), shop.product.now, shop.product.now + 10].map((price, index) => ({
                  '@type': 'Product',
                  name: `${shop.product.title} ${index}`,
                  offers: offer(shop.product, shop, price),
                })),
              },
            ],
          })}</script>`,
        },
      ),
  },
  {
    name: 'wrong-code-declared',
    shops: 'gb au',
    html: (shop) =>
      shell(
        shop,
        `<main><h1>${shop.product.title}</h1><div class="price">${shop.code === 'gb' ? shop.print(shop.product.now) : `AU$${shop.product.now.toFixed(2)}`}</div><button>${shop.add}</button></main>`,
        { head: jsonLd(shop, { offers: { ...offer(shop.product, shop), priceCurrency: 'USD' } }) },
      ),
  },
  {
    name: 'sold-classified',
    shops: 'gb es',
    html: (shop) =>
      shell(
        shop,
        `<div class="advert" id="ad-${slugOf(shop)}"><h1>${shop.product.title}</h1><p class="cost">${shop.print(shop.product.now)}</p><p class="status">Sold</p><dl><dt>Seller</dt><dd>Rosa</dd><dt>Location</dt><dd>Porto</dd><dt>Category</dt><dd>${shop.product.category}</dd></dl><div class="description">${shop.product.description}</div></div>`,
        { without: ['minicart', 'banner', 'others'] },
      ),
    truth: () => ({ availability: 'sold-out', seller: 'Rosa', location: 'Porto' }),
  },
]
