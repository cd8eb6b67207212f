/** Finds a page on which listings are linked, and what their links have in common. */
import type { Site } from '../../model/site.ts'
import { matchLink } from '../site/listing-link.ts'
import type { Finding } from './findings.ts'
import { likelyLists } from './likely-lists.ts'
import { type ListingPattern, onceEach } from './listing-patterns.ts'
import { type Eyes, isSeen, type Look } from './look.ts'

export interface FoundList {
  look: Look
  pattern: ListingPattern
  fetch: Site['fetch']
}

export interface ListClues {
  /** The pattern of listings of the family that the site belongs to. */
  familyLink: string | null
  /** Pages to look at first, where the one that we began with shows no listings. */
  addresses: readonly string[]
}

/** Where no page links to listings, there may still be a feed or a sitemap. */
export async function findList(
  start: Look,
  clues: ListClues,
  eyes: Eyes,
  findings: Finding[],
): Promise<FoundList | null> {
  const here = listOn(start, clues.familyLink)
  const shown = (await byBrowser(start, here, clues, eyes, findings)) ?? here
  const found = await belowDirectories(shown ?? (await onwards(start, clues, eyes)), clues, eyes)
  if (found !== null) findings.push(linkFinding(found))
  return found
}

/** Patterns below are menus and the like. */
const LEAST_SCORE = 2.5
const FURTHER_PAGES = 4
const ENOUGH = 5

/** What the family says about addresses counts more than any likelihood. */
export function listOn(look: Look, familyLink: string | null): FoundList | null {
  const ofFamily = familyLink === null ? [] : onceEach(look.links, familyLink)
  const fetch = look.page.via
  if (familyLink !== null && ofFamily.length > 1)
    return { look, pattern: { link: familyLink, links: ofFamily, score: Number.POSITIVE_INFINITY }, fetch }
  const pattern = look.patterns[0]
  return pattern === undefined || pattern.score < LEAST_SCORE ? null : { look, pattern, fetch }
}

/** The same page by browser, where plain HTTP shows hardly anything and the browser shows more. */
async function byBrowser(
  start: Look,
  here: FoundList | null,
  { familyLink }: ListClues,
  eyes: Eyes,
  findings: Finding[],
): Promise<FoundList | null> {
  const say = (text: string) => findings.push({ about: 'fetch', level: 'found', text })
  if (start.page.via === 'browser') {
    say('plain HTTP gets an empty page that is filled by scripts')
    return null
  }
  if (here !== null && here.pattern.links.length >= ENOUGH) {
    say('plain HTTP shows the listings; no browser is needed')
    return null
  }
  if (!eyes.hasBrowser || (here === null && start.$('script[src]').length === 0)) return null
  const looked = await eyes.at(start.url, 'browser')
  const there = isSeen(looked) ? listOn(looked, familyLink) : null
  if (there === null || (here !== null && there.pattern.links.length <= here.pattern.links.length))
    return null
  const shows = here === null ? 'none' : String(here.pattern.links.length)
  say(`the browser shows ${there.pattern.links.length} listings, plain HTTP ${shows}`)
  return there
}

/** Start pages of boards and forums link to lists rather than to listings: the likeliest of these are looked at. */
async function onwards(start: Look, clues: ListClues, eyes: Eyes): Promise<FoundList | null> {
  let best: FoundList | null = null
  const addresses = [...new Set([...clues.addresses, ...likelyLists(start)])].slice(0, FURTHER_PAGES)
  for (const address of addresses) {
    const looked = await eyes.at(address, start.page.via)
    const found = isSeen(looked) ? listOn(looked, clues.familyLink) : null
    if (found !== null && (best === null || found.pattern.score > best.pattern.score)) best = found
    if (best !== null && best.pattern.links.length >= ENOUGH) return best
  }
  return best
}

const DEEPEST = 3

/**
 * Categories repeat as listings do. What tells them apart is where they lead: the page of a category links to listings
 * of another kind, the page of a listing at most to others of its own.
 */
async function belowDirectories(
  found: FoundList | null,
  clues: ListClues,
  eyes: Eyes,
): Promise<FoundList | null> {
  let at = found
  for (let depth = 0; at !== null && depth < DEEPEST; depth++) {
    if (at.pattern.link === clues.familyLink) return at
    const below = await listBelow(at, clues, eyes)
    if (below === null) return at
    at = below
  }
  return at
}

async function listBelow(
  { pattern, look, fetch }: FoundList,
  { familyLink }: ListClues,
  eyes: Eyes,
): Promise<FoundList | null> {
  const [first] = pattern.links
  const looked = first === undefined ? null : await eyes.at(first.url.href, fetch)
  if (looked === null || !isSeen(looked)) return null
  const known = new Set(look.patterns.map(({ link }) => link))
  const others = looked.patterns.filter(
    ({ link, links }) =>
      !known.has(link) && links.filter(({ url }) => matchLink(pattern.link, url) === null).length >= ENOUGH,
  )
  const inner = listOn({ ...looked, patterns: others }, familyLink)
  if (inner === null) return null
  const isBetter = inner.pattern.score >= Math.min(pattern.score, STRONG)
  return isBetter ? { ...inner, look: looked } : null
}

/** A list of things with prices, whatever the list of categories looks like. */
const STRONG = 4

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
