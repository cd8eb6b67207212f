/** Recognises the links that lead to listings by their repetition: many of one kind, unlike the rest of the page. */
import { matchLink } from '../site/listing-link.ts'
import { kindsOf, LEAST_LINKS } from './address-kinds.ts'
import { patternOf } from './address-pattern.ts'
import type { PageLink } from './page-links.ts'
import { wordWeight } from './pattern-words.ts'

export interface ListingPattern {
  /** As `listing.link` writes it. */
  link: string
  /** Links that fit, one for each listing. */
  links: PageLink[]
  score: number
}

/** Patterns of links on a page, the likeliest first; none where nothing repeats. */
export function listingPatterns(links: readonly PageLink[]): ListingPattern[] {
  const found = new Map<string, ListingPattern>()
  for (const kind of kindsOf(links, ({ url }) => url)) {
    const link = patternOf(kind)
    if (link === null || found.has(link)) continue
    const fitting = onceEach(links, link)
    if (fitting.length < LEAST_LINKS) continue
    found.set(link, { link, links: fitting, score: likelihood(link, fitting) })
  }
  return [...found.values()].filter(({ score }) => score > 0).sort((one, other) => other.score - one.score)
}

/** Of several links to one listing the one that says most. */
export function onceEach(links: readonly PageLink[], pattern: string): PageLink[] {
  const byId = new Map<string, PageLink>()
  for (const link of links) {
    const id = matchLink(pattern, link.url)
    if (id === null) continue
    const known = byId.get(id)
    if (known === undefined || known.text.length < link.text.length) byId.set(id, link)
  }
  return [...byId.values()]
}

/** Titles are several words, different each time; listings have prices and pictures; menus have neither. */
function likelihood(pattern: string, links: readonly PageLink[]): number {
  const share = (holds: (link: PageLink) => boolean) => links.filter(holds).length / links.length
  const titled = share(({ text }) => text.length >= 6 && text.length <= 250 && /\p{L}/u.test(text))
  const varied = new Set(links.map(({ text }) => text)).size / links.length
  const marks = 1.5 * share(({ hasPrice }) => hasPrice) + 0.5 * share(({ hasPicture }) => hasPicture)
  const long = share(({ text }) => /\s/.test(text) || text.length > 12)
  const numbers = share(({ text }) => /^\d{0,4}$|^[«»<>←→…]+$/.test(text))
  const many = Math.min(links.length, 20) / 20
  const furniture = 4 * share(({ isFurniture }) => isFurniture)
  return titled + varied + marks + long + many + wordWeight(pattern) - furniture - 3 * numbers
}
