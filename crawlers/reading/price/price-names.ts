/** What pages call the elements that hold prices, and those that hold other things with prices. */

/** What an element is called that holds a price. */
export const PRICE_NAMES = setOf([
  'price prices pricing amount cost preis prix precio precios preco prezzo prijs pris hinta cena',
  'ceny cenova ar kaina pret fiyat fiyati harga gia kakaku tsena stoimost money kroner euro',
  'pricetag pricebox pricelabel prc pric',
])
/** … that is no longer asked. */
export const OLD_NAMES = setOf([
  'old was were list msrp rrp srp uvp mrp retail before strike striked strikethrough stroke through',
  'crossed crossedout cross compare compareat original orig previous prev past former ancien barre',
  'barree tachado antes anterior alt ancienne stare stara przed antigo antigua regular undiscounted',
  'market nonsale eski lama lined linethrough del deleted strikeout initial standard cu goc org',
  'base suggested recommended',
])
/** … that is asked now. */
export const NOW_NAMES = setOf([
  'now sale special current final our offer promo promotional promotion discounted discount actual',
  'today selling sales reduced pay deal nuevo oferta neu aktuell actuel nuova nowa promocyjna',
  'buybox moi new',
])

/** What an element is called that shows other things for sale. */
export const OTHERS_NAMES = setOf([
  'related recommend recommends recommended recommendation recommendations recommender',
  'recommendedproducts similar upsell upsells upselling crosssell crosssells xsell crossselling',
  'alsobought alsoviewed also recently recent viewed accessories accessory companion frequently',
  'suggested suggestion suggestions trending bestseller bestsellers featured complementary',
  'alternatives alternative sponsored advertisement teaser teasers megamenu wishlist lookbook ymal',
  'relacionados similares associated recos reco recs addon addons',
])
/** … that belongs to the site, not to the page. */
export const SITE_NAMES = setOf([
  'footer nav navbar navigation breadcrumb breadcrumbs topbar megamenu offcanvas newsletter cookie',
  'cookies search autocomplete',
])
/** … that tells about terms, not about the price. */
export const TERMS_NAMES = setOf([
  'shipping ship delivery versand livraison envio spedizione postage freight instalment instalments',
  'installment installments finance financing financial klarna afterpay clearpay affirm sezzle',
  'laybuy zip bread splitit parcela parcelas parcelamento cuotas cuota mensualite ratenzahlung loan',
  'lease leasing credit monthly warranty protection insurance giftcard coupon coupons voucher',
  'points reward rewards loyalty cashback saving savings save youssave saved spar ersparnis',
  'economia ahorro unitprice perunit grundpreis baseprice ppu deposit tier tiers bulk threshold',
  'tradein review reviews comment comments rating ratings question questions faq specs blog news',
  'alert omnibus unitpricing pricepersqm member members subscription subscribe autoship approx',
  'banner announcement',
])

/** Cart and checkout parts by whole names: a form called `cart` often holds the price of the page. */
export const CART =
  /(?:^|[\s_-])(?:mini|header|shopping|ajax|side|top|floating|quick)[_-]?(?:cart|basket|bag)|(?:cart|basket|bag|checkout)[_-]?(?:block|drawer|popup|summary|totals?|subtotal|flyout|sidebar|preview|dropdown|modal|notification|items?|count|contents?|widget|overlay)\b|block[_-]?cart|sub-?total|order[_-]?(?:summary|total)/i

function setOf(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')))
}
