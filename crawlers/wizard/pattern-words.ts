/** What the words in an address say about the kind of page, in the languages of the sites that are watched. */

/** More than 0 for listings, less for categories, members, feeds and the like. */
export function wordWeight(link: string): number {
  const [before = '', after = ''] = link.split('{id}')
  const parts = before.split(/[/?&=]/).map((part) => part.replace(/[*\-_.~]+$|^[*\-_.~]+/g, ''))
  const nearest = parts.findLast((part) => part !== '') ?? ''
  const others =
    OTHERS.test(nearest) || /\b(all|feed|rss|edit|reply|report|print|share)\b/.test(after) ? -2 : 0
  return others + (others === 0 && LISTINGS.test(nearest) ? 0.8 : 0)
}

const LISTINGS =
  /^[-_]?(ads?|adverts?|items?|products?|produkte?|produits?|productos?|produtos?|prodott[io]|listings?|offers?|offres?|angebote?|anzeigen?|s-anzeige|annonces?|anuncios?|annunci|iklan|lots?|itm|dp|topics?|threads?|viewtopic\.php|showthread\.php|t|details?|catalogue|catalog|shop|tin|tin-dang|rao-vat|mua-ban|obyavlenie|ogloszenie|oferta|ilan|classifieds?|d|p|i|product_id|item_id|ad_id)[-_]?$/i
const OTHERS =
  /^[-_]?(category|categories|categor[ií]as?|kategorien?|kategori|categories?|produkt-kategorie|product-category|groups?|sections?|forums?|boards?|viewforum\.php|collections?|tags?|label|users?|u|members?|memberlist\.php|profiles?|profil|sellers?|vendors?|stores?|authors?|pages?|login|register|signup|accounts?|help|hilfe|about|terms|privacy|faq|blog|news|search|feeds?|rss|cart|basket|wishlist|compare|brands?|city|cities|locations?|regions?|ucp\.php)[-_]?$/i
