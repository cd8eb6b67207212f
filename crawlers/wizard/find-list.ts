/** Finds a page on which listings are linked, and what their links have in common. */
import type { Site } from '../../model/site.ts'
import type { Finding } from './findings.ts'
import type { ListingPattern } from './listing-patterns.ts'
import { type Eyes, isSeen, type Look } from './look.ts'

export interface FoundList {
  look: Look
  pattern: ListingPattern
  fetch: Site['fetch']
}

/** Where no page links to listings, there may still be a feed or a sitemap. */
export async function findList(start: Look, eyes: Eyes, findings: Finding[]): Promise<FoundList | null> {
  const here = listOn(start)
  const byBrowser = await withBrowser(start, here, eyes, findings)
  const found = byBrowser ?? here ?? (await onwards(start, eyes))
  if (found !== null) findings.push(linkFinding(found))
  return found
}

/** Patterns below are menus, categories and the like. */
const LEAST_SCORE = 2.5
const FURTHER_PAGES = 4

export function listOn(look: Look): FoundList | null {
  const pattern = look.patterns[0]
  if (pattern === undefined || pattern.score < LEAST_SCORE) return null
  return { look, pattern, fetch: look.page.via }
}

/** The same page by browser, where plain HTTP shows hardly anything or the browser shows far more. */
async function withBrowser(
  start: Look,
  here: FoundList | null,
  eyes: Eyes,
  findings: Finding[],
): Promise<FoundList | null> {
  if (start.page.via === 'browser') {
    const text = 'plain HTTP gets an empty page that is filled by scripts'
    findings.push({ about: 'fetch', level: 'found', text })
    return null
  }
  if (!eyes.hasBrowser) return null
  if (here !== null && here.pattern.links.length >= ENOUGH) {
    findings.push({
      about: 'fetch',
      level: 'found',
      text: 'plain HTTP shows the listings; no browser is needed',
    })
    return null
  }
  if (here === null && start.$('script[src]').length === 0) return null
  const looked = await eyes.at(start.url, 'browser')
  const there = isSeen(looked) ? listOn(looked) : null
  if (there === null || (here !== null && there.pattern.links.length <= here.pattern.links.length))
    return null
  const shows = here === null ? 'none' : String(here.pattern.links.length)
  findings.push({
    about: 'fetch',
    level: 'found',
    text: `the browser shows ${there.pattern.links.length} listings, plain HTTP ${shows}`,
  })
  return there
}

const ENOUGH = 5

/** Start pages of boards and forums link to lists rather than to listings: the likeliest of these are looked at. */
async function onwards(start: Look, eyes: Eyes): Promise<FoundList | null> {
  let best: FoundList | null = null
  const way = start.page.via
  const likely = start.links
    .filter(({ text, url }) => text.length > 1 && !AWAY.test(`${url.pathname}${url.search}`))
    .map((link) => ({
      link,
      weight: (TRADE.test(`${link.text} ${link.url.pathname}`) ? 2 : 0) - (link.isFurniture ? 1 : 0),
    }))
    .toSorted((one, other) => other.weight - one.weight)
  const addresses = [...new Set(likely.map(({ link }) => link.url.href))].slice(0, FURTHER_PAGES)
  for (const address of addresses) {
    const looked = await eyes.at(address, way)
    const found = isSeen(looked) ? listOn(looked) : null
    if (found !== null && (best === null || found.pattern.score > best.pattern.score)) best = found
    if (best !== null && best.pattern.links.length >= ENOUGH) return best
  }
  return best
}

const AWAY =
  /login|signin|sign-in|register|signup|account|ucp\.php|logout|cart|basket|checkout|warenkorb|help|hilfe|about|impressum|datenschutz|privacy|terms|agb|contact|kontakt|faq|blog|news|careers|app-store|\.(pdf|jpe?g|png|zip)$/i
const TRADE =
  /\b(sale|sell|selling|shop|store|market|marketplace|classified|catalogue|catalog|products?|listings?|ads?|offers?|swap|trade|wts|animals?|pets?|antiques?|collect\w*|verkauf|kaufen|anzeigen|marktplatz|vente|annonces|venta|anuncios|produkte|jual|beli|mua|bán)\b|продам|куплю|объявления|ขาย|出售|买卖|売ります/i

function linkFinding({ pattern }: FoundList): Finding {
  const [one, two] = pattern.links
  const examples = [one, two].flatMap((link) =>
    link === undefined ? [] : [link.url.pathname + link.url.search],
  )
  return {
    about: 'listing.link',
    level: 'found',
    text: `${pattern.links.length} links of this kind, such as ${examples.join(' and ')}`,
  }
}
