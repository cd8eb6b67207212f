/** Markup families of the learning part: how shop systems lay out and describe a product. */
import type { PageTruth } from './page.ts'
import { gallery, jsonLd, namelessGrid, offer, openGraph, pictureOf, shell, slugOf } from './shell.ts'
import type { Shop } from './shop.ts'

export interface Family {
  name: string
  /** Codes of the shops that it is made for. */
  shops: string
  html(shop: Shop): string
  truth?(shop: Shop): Partial<PageTruth>
}

const first = (shop: Shop) => shop.product.others[0]
const third = (shop: Shop) => shop.product.others[2]

export const LEARNING_FAMILIES: readonly Family[] = [
  {
    name: 'json-ld-with-sale-box',
    shops: 'us gb au de fr br ru',
    html: (shop) =>
      shell(
        shop,
        `<main><div class="product">${gallery(shop)}<div class="product__info"><h1 class="product__title">${shop.product.title}</h1>
<div class="price price--on-sale"><div class="price__regular"><span class="visually-hidden">Regular price</span><span class="price-item price-item--regular">${shop.print(shop.product.was)}</span></div>
<div class="price__sale"><s class="price-item price-item--regular">${shop.print(shop.product.was)}</s><span class="price-item price-item--sale price-item--last">${shop.print(shop.product.now)}</span></div></div>
<form action="/cart/add"><select name="id"><option>One size</option></select><button type="submit" name="add">${shop.add}</button></form>
<div class="product__description"><p>${shop.product.description}</p></div></div></div></main>
<script>var meta = {"product":{"id":81,"vendor":"x","variants":[{"id":1,"price":${Math.round(shop.product.now * 100)},"name":"${shop.product.title}"}]}};</script>`,
        { head: jsonLd(shop) + openGraph(shop, String(shop.product.now)) },
      ),
    truth: (shop) => ({ former: shop.product.was, availability: 'available' }),
  },
  {
    name: 'del-and-ins',
    shops: 'gb es pl id vn za',
    html: (shop) =>
      shell(
        shop,
        `<div id="product-81" class="product type-product sale instock">${gallery(shop)}<div class="summary entry-summary"><h1 class="product_title entry-title">${shop.product.title}</h1>
<p class="price"><del><span class="amount"><bdi>${shop.print(shop.product.was)}</bdi></span></del> <ins><span class="amount"><bdi>${shop.print(shop.product.now)}</bdi></span></ins></p>
<div class="short-description"><p>${shop.product.description}</p></div>
<form class="cart" method="post"><input type="number" name="quantity" value="1"><button type="submit" name="add-to-cart" class="single_add_to_cart_button button alt">${shop.add}</button></form></div></div>`,
      ),
    truth: (shop) => ({ former: shop.product.was }),
  },
  {
    name: 'data-price-amount',
    shops: 'us ch nl tr',
    html: (shop) =>
      shell(
        shop,
        `<div class="column main"><div class="product-info-main"><div class="page-title-wrapper"><h1 class="page-title"><span class="base" data-ui-id="page-title-wrapper">${shop.product.title}</span></h1></div>
<div class="product-info-price"><div class="price-box price-final_price" data-role="priceBox"><span class="special-price"><span class="price-container price-final_price"><span class="price-label">Special Price</span><span id="product-price-81" data-price-amount="${shop.product.now}" data-price-type="finalPrice" class="price-wrapper"><span class="price">${shop.print(shop.product.now)}</span></span></span></span>
<span class="old-price"><span class="price-container"><span class="price-label">Regular Price</span><span id="old-price-81" data-price-amount="${shop.product.was}" data-price-type="oldPrice" class="price-wrapper"><span class="price">${shop.print(shop.product.was)}</span></span></span></span></div></div>
<div class="product-add-form"><button type="submit" title="${shop.add}" class="action primary tocart"><span>${shop.add}</span></button></div>
<div class="product attribute overview"><div class="value">${shop.product.description}</div></div></div></div>
<script type="text/x-magento-init">{"[data-role=priceBox]":{"priceBox":{"productId":"81","prices":{"finalPrice":{"amount":${shop.product.now}},"oldPrice":{"amount":${shop.product.was}}}}}}</script>`,
      ),
    truth: (shop) => ({ former: shop.product.was }),
  },
  {
    name: 'microdata-content',
    shops: 'fr pl it de',
    html: (shop) =>
      shell(
        shop,
        `<div itemscope itemtype="https://schema.org/Product"><meta itemprop="url" content="https://${shop.host}/p/${slugOf(shop)}"><h1 itemprop="name">${shop.product.title}</h1><img itemprop="image" src="/img/${slugOf(shop)}-large.jpg">
<div class="product-prices"><div class="product-discount"><span class="regular-price">${shop.print(shop.product.was)}</span></div><div class="product-price h5 has-discount" itemprop="offers" itemscope itemtype="https://schema.org/Offer"><link itemprop="availability" href="https://schema.org/InStock"/><meta itemprop="priceCurrency" content="${shop.currency}">
<div class="current-price"><span itemprop="price" content="${shop.product.now}">${shop.print(shop.product.now)}</span><span class="discount discount-percentage">-20%</span></div></div></div>
<div itemprop="description"><p>${shop.product.description}</p></div><button class="btn btn-primary add-to-cart" data-button-action="add-to-cart">${shop.add}</button>
<div class="product-accessories">${[0, 1, 2].map((index) => `<article itemscope itemtype="http://schema.org/Product"><h3 itemprop="name"><a href="/p/o${index}">${shop.product.category} ${index}</a></h3><div itemprop="offers" itemscope itemtype="http://schema.org/Offer"><span itemprop="price" content="${shop.product.others[index] ?? 1}" class="price">${shop.print(shop.product.others[index] ?? 1)}</span></div></article>`).join('')}</div></div>`,
      ),
    truth: () => ({ availability: 'available' }),
  },
  {
    name: 'heading-price-no-markup',
    shops: 'us in cz bg',
    html: (shop) =>
      shell(
        shop,
        `<div id="content"><div class="row"><div class="col-sm-8">${gallery(shop)}<div class="tab-content" id="tab-description"><p>${shop.product.description}</p></div></div><div class="col-sm-4"><h1>${shop.product.title}</h1>
<ul class="list-unstyled"><li>Brand: Own</li><li>Product Code: 4711</li><li>Reward Points: 400</li><li>Availability: In Stock</li></ul>
<ul class="list-unstyled"><li><span style="text-decoration: line-through;">${shop.print(shop.product.was)}</span></li><li><h2>${shop.print(shop.product.now)}</h2></li><li>Ex Tax: ${shop.print(Math.round(shop.product.now * 0.8))}</li><li>10 or more ${shop.print(Math.round(shop.product.now * 0.9))}</li></ul>
<button type="button" id="button-cart">${shop.add}</button></div></div></div>`,
      ),
  },
  {
    name: 'sales-and-standard',
    shops: 'us ca de jp',
    html: (shop) =>
      shell(
        shop,
        `<div id="pdpMain" class="pdp-main"><h1 class="product-name" itemprop="name">${shop.product.title}</h1><div id="product-content"><div class="product-price"><span class="price-standard">${shop.print(shop.product.was)}</span><span class="price-sales">${shop.print(shop.product.now)}</span></div>
<div class="promotion-callout">Extra 20% off orders over ${shop.print(third(shop))}</div><button id="add-to-cart" class="button-fancy-large">${shop.add}</button><div class="product-tabs"><div class="tab-description">${shop.product.description}</div></div></div></div>`,
      ),
    truth: (shop) => ({ former: shop.product.was }),
  },
  {
    name: 'price-in-pieces',
    shops: 'us gb de fr it',
    html: (shop) => {
      const [whole, cents] = (Math.floor(shop.product.now * 100) / 100).toFixed(2).split('.')
      const sign = { USD: '$', GBP: '£', EUR: '€' }[shop.currency] ?? shop.currency
      return shell(
        shop,
        `<div id="dp"><div id="centerCol"><h1 id="title"><span id="productTitle">${shop.product.title}</span></h1><div id="averageCustomerReviews">4.4 out of 5 <a href="#r">1,203 ratings</a></div>
<div id="corePriceDisplay"><span class="a-price"><span class="symbol">${sign}</span><span class="whole">${whole}</span><span class="fraction">${cents}</span></span><div><span>List Price: </span><span class="a-text-price" data-strike="true"><span aria-hidden="true" style="text-decoration:line-through">${shop.print(shop.product.was)}</span></span></div><div>Or ${shop.print(Math.round(shop.product.now / 5))} ${shop.monthly} (5 mo)</div></div>
<div id="feature-bullets"><ul><li>${shop.product.description}</li></ul></div></div><div id="rightCol"><div id="buybox"><span class="delivery">${shop.print(5.99)} delivery</span><input type="submit" id="add-to-cart-button" value="${shop.add}"></div><div id="used">New &amp; used (14) from <a href="/offers">${shop.print(first(shop))}</a></div></div></div>`,
        { title: `${shop.product.title} : ${shop.product.category}` },
      )
    },
  },
  {
    name: 'auction',
    shops: 'us gb de',
    html: (shop) =>
      shell(
        shop,
        `<div class="lot"><h1 class="it-ttl">${shop.product.title}</h1><div class="seller-box"><span>Seller:</span> <a class="seller-name" href="/usr/attic_finds">attic_finds</a> (1203)</div>
<div class="bids"><div class="label">Current bid:</div><div class="value" id="prcIsum_bidPrice">${shop.print(shop.product.now)}</div><div>[ 7 bids ]</div><div>Time left: 2d 4h</div><button id="bidBtn_btn">Place bid</button></div>
<div class="bin"><div class="label">Buy It Now:</div><div class="value">${shop.print(shop.product.was)}</div></div><div class="ship">Postage: ${shop.print(7.5)} Standard</div><div class="item-location">Item location: Leeds, United Kingdom</div>
<div id="desc" class="item-description"><p>${shop.product.description}</p></div></div>`,
      ),
    truth: (shop) => ({ buyNow: shop.product.was, seller: 'attic_finds' }),
  },
  {
    name: 'state-and-hashed-classes',
    shops: 'us au kr cn',
    html: (shop) =>
      shell(
        shop,
        `<div id="__next"><main class="sc-1a2b"><h1 class="sc-3c4d kJhQ">${shop.product.title}</h1><div class="sc-9z8y"><div class="sc-5e6f hWqx">${shop.print(shop.product.now)}</div></div><p class="sc-7g8h">${shop.product.description}</p><button class="sc-bttn">${shop.add}</button></main></div>${namelessGrid(shop)}
<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { pageProps: { product: { id: 'p81', name: shop.product.title, description: shop.product.description, price: { value: shop.product.now, currencyCode: shop.currency }, images: [{ url: pictureOf(shop) }] }, related: shop.product.others.map((price, id) => ({ id, name: `${shop.product.category} ${id}`, price: { value: price } })) } } })}</script>`,
        { without: ['others'] },
      ),
  },
  {
    name: 'plain-text-only',
    shops: 'us gb pk ru vn',
    html: (shop) =>
      `<html><head><title>${shop.product.title}</title></head><body bgcolor=white><table width=700><tr><td colspan=2><font size=6>${shop.host}</font></td></tr><tr><td><a href="index.html">${shop.home}</a><br><a href="c1.html">${shop.product.category}</a></td><td><font size=5><b>${shop.product.title}</b></font><p>${shop.product.description}</p><p><font color=red size=4><b>${shop.print(shop.product.now)}</b></font></p><form action="https://pay.example/cgi" method="post"><input type="hidden" name="item_name" value="${shop.product.title}"><input type="hidden" name="amount" value="${shop.product.now}"><input type="hidden" name="currency_code" value="${shop.currency}"><input type="image" alt="Add to Cart" src="cart.gif"></form><p>Postage within the country ${shop.print(first(shop))}</p></td></tr></table></body></html>`,
  },
  {
    name: 'classified-ad',
    shops: 'gb de fr ru id',
    html: (shop) =>
      shell(
        shop,
        `<main class="ad"><h1>${shop.product.title}</h1><h2 class="ad-price">${shop.print(shop.product.now)}</h2><div class="ad-photos"><img src="/img/${slugOf(shop)}-large.jpg"></div><div class="ad-text">${shop.product.description}</div>
<aside class="poster"><a href="/user/mika77">mika77</a></aside><ul class="similar-ads"><li><a href="/a/1">${shop.product.category}</a> <span class="ad-price">${shop.print(first(shop))}</span></li><li><a href="/a/2">${shop.product.category}</a> <span class="ad-price">${shop.print(third(shop))}</span></li></ul></main>`,
        { without: ['minicart', 'others', 'banner', 'reviews'] },
      ),
  },
  {
    name: 'price-table',
    shops: 'jp cn kr',
    html: (shop) =>
      shell(
        shop,
        `<table class="item"><tr><td><span class="item_name"><h1><b>${shop.product.title}</b></h1></span></td></tr><tr><td><table><tr><th>${shop.was}</th><td>${shop.print(shop.product.was)}</td></tr><tr><th>${shop.now}</th><td><span class="price2">${shop.print(shop.product.now)}</span> (税込)</td></tr><tr><th>ポイント</th><td>${Math.round(shop.product.now / 100)} ポイント</td></tr></table></td></tr><tr><td>${shop.product.description}<input type="submit" value="${shop.add}"></td></tr></table>`,
      ),
  },
  {
    name: 'aggregate-offer',
    shops: 'us de br',
    html: (shop) =>
      shell(
        shop,
        `<main><h1>${shop.product.title}</h1><div class="pdp-price">${shop.print(shop.product.now)} – ${shop.print(shop.product.was)}</div><p>${shop.product.description}</p><button>${shop.add}</button></main>`,
        {
          head: jsonLd(shop, {
            offers: {
              '@type': 'AggregateOffer',
              lowPrice: shop.product.now,
              highPrice: shop.product.was,
              priceCurrency: shop.currency,
              offerCount: 6,
            },
          }),
        },
      ),
    truth: (shop) => ({ upTo: shop.product.was }),
  },
  {
    name: 'broken-json-ld',
    shops: 'us es se il',
    html: (shop) =>
      shell(
        shop,
        `<main><h1>${shop.product.title}</h1><div class="buy"><span id="p1">${shop.print(shop.product.now)}</span><button>${shop.add}</button></div></main>`,
        {
          head: `<script type="application/ld+json">
//<![CDATA[
{ "@context": "http://schema.org", "@type": "Product", "name": "${shop.product.title}", /* theme */
  "description": "${shop.product.description}
  Second line.",
  "image": "${pictureOf(shop)}",
  "offers": { "@type": "Offer", "priceCurrency": "${shop.currency}", "price": "${shop.product.now}", },
}
//]]>
</script>`,
        },
      ),
    truth: (shop) => ({ image: pictureOf(shop) }),
  },
  {
    name: 'rdfa',
    shops: 'gb no it',
    html: (shop) =>
      shell(
        shop,
        `<div vocab="https://schema.org/" typeof="Product"><h1 property="name">${shop.product.title}</h1><img property="image" src="/img/${slugOf(shop)}-large.jpg"><div property="description">${shop.product.description}</div><div property="offers" typeof="Offer"><meta property="priceCurrency" content="${shop.currency}"><span property="price" content="${shop.product.now}">${shop.print(shop.product.now)}</span></div></div>`,
      ),
  },
  {
    name: 'open-graph-only',
    shops: 'us mx th',
    html: (shop) =>
      shell(shop, `<div id="app"><h1>${shop.product.title}</h1><div class="loading"></div></div>`, {
        head: openGraph(shop, String(shop.product.now)),
      }),
  },
  {
    name: 'stale-json-ld',
    shops: 'gb de us',
    html: (shop) =>
      shell(
        shop,
        `<main><h1>${shop.product.title}</h1><div class="product-price"><span class="strike">${shop.was} ${shop.print(shop.product.was)}</span> <strong class="sale">${shop.now} ${shop.print(shop.product.now)}</strong></div><button class="btn">${shop.add}</button><p>${shop.product.description}</p></main>`,
        { head: jsonLd(shop, { offers: offer(shop.product, shop, shop.product.was) }) },
      ),
    truth: (shop) => ({ former: shop.product.was }),
  },
  {
    name: 'several-products-described',
    shops: 'us fr nl',
    html: (shop) =>
      shell(
        shop,
        `<main><h1>${shop.product.title}</h1><p class="amount-line">${shop.print(shop.product.now)}</p><button>${shop.add}</button></main>`,
        {
          head: shop.product.others
            .map((price, index) =>
              jsonLd(shop, {
                name: `${shop.product.category} no. ${index}`,
                offers: offer(shop.product, shop, price),
              }),
            )
            .concat(jsonLd(shop))
            .join('\n'),
        },
      ),
  },
  {
    name: 'instalments-first',
    shops: 'br mx us',
    html: (shop) =>
      shell(
        shop,
        `<div class="product-detail"><h1>${shop.product.title}</h1><div class="installments">10x de ${shop.print(Math.round(shop.product.now) / 10)} sem juros</div><div class="price-tag">${shop.print(shop.product.now)}</div><div class="installments">4 interest-free payments of ${shop.print(Math.round(shop.product.now) / 4)} with Klarna</div><button>${shop.add}</button><p>${shop.product.description}</p></div>`,
      ),
  },
  {
    name: 'sold-out',
    shops: 'us de jp',
    html: (shop) =>
      shell(
        shop,
        `<main><h1>${shop.product.title}</h1><div class="price">${shop.print(shop.product.now)}</div><span class="badge">${shop.soldOut}</span><p class="description">${shop.product.description}</p><form><input type="email"><button>Notify me</button></form></main>`,
      ),
    truth: () => ({ availability: 'sold-out' }),
  },
  {
    name: 'no-price',
    shops: 'us de fr',
    html: (shop) =>
      shell(
        shop,
        `<article><h1>${shop.product.title}</h1><p>${shop.product.description}</p><p>Call us for a quotation. Deposits from our partners are accepted.</p><a class="button" href="/contact">Contact us</a></article>`,
      ),
    truth: () => ({ price: null }),
  },
  {
    name: 'json-ld-zero',
    shops: 'gb in ir ae',
    html: (shop) =>
      shell(
        shop,
        `<main><h1>${shop.product.title}</h1><div class="prc-wrap"><span class="prc-now">${shop.print(shop.product.now)}</span></div><button>${shop.add}</button></main>`,
        { head: jsonLd(shop, { offers: offer(shop.product, shop, '0.00') }) },
      ),
  },
]
