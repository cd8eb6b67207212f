/** Links of a start page that may lead to a list of listings. */
import type { Look } from './look.ts'

/** Addresses, the likeliest first: of links that repeat, and of those that speak of trade. */
export function likelyLists({ links, patterns }: Look): string[] {
  const repeated = new Set(patterns.flatMap((pattern) => pattern.links.map(({ url }) => url.href)))
  return links
    .filter(({ text, url }) => text.length > 1 && !AWAY.test(url.pathname + url.search))
    .map(({ text, url, isFurniture }) => {
      const trades = TRADE.test(`${text} ${url.pathname}`)
      return { url, weight: (trades ? 2 : 0) + (repeated.has(url.href) ? 1 : 0) - (isFurniture ? 1 : 0) }
    })
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ url }) => url.href)
}

const AWAY =
  /login|signin|sign-in|register|signup|account|ucp\.php|logout|cart|basket|checkout|warenkorb|help|hilfe|about|impressum|datenschutz|privacy|terms|agb|contact|kontakt|faq|blog|news|careers|feed|rss|app-store|\.(pdf|jpe?g|png|zip)$/i
const TRADE =
  /\b(sale|sell|selling|shop|store|market|marketplace|classified|catalogue|catalog|products?|listings?|ads?|offers?|swap|trade|wts|animals?|pets?|antiques?|collect\w*|verkauf|kaufen|anzeigen|marktplatz|vente|annonces|venta|anuncios|produkte|jual|beli|mua|bán)\b|продам|куплю|объявления|ขาย|出售|买卖|売ります/i
