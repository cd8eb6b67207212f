/** Which links lead to listings, by a path such as `/ad/{id}` and without regular expressions. */
import { crawlUrlFrom } from '../../model/crawl-url.ts'
import type { Site } from '../../model/site.ts'
import { plainAddress, plainPath } from './locale.ts'
import { isSameSite } from './same-site.ts'

export interface ListingLink {
  /** Without fragment and tracking parameters. */
  url: string
  listingId: string
}

/**
 * @param href as it stands on the page.
 * @param base address of that page.
 * @returns null for every link that leads elsewhere.
 */
export function listingLink(site: Site, href: string, base: string): ListingLink | null {
  const url = crawlUrlFrom(href, base)
  if (url === null || !isSameSite(url, new URL(site.home))) return null
  const plain = new URL(url)
  plain.pathname = plainPath(site, url)
  const listingId = matchLink(site.listing.link, plain) ?? matchLink(site.listing.link, url)
  if (listingId === null || listingId.length > LONGEST_ID) return null
  return { url: canonical(plainAddress(site, url)), listingId }
}

/**
 * The part of a path that stands where the template has `{id}`; `*` is anything, slashes included. A template
 * with a `?` also asks for those query parameters, in any order.
 *
 * `/ad/*-{id}.html` reads `17` from `/ad/old-chair-17.html`; `/item?id={id}` reads `17` from `/item?lang=de&id=17`.
 */
export function matchLink(template: string, url: URL): string | null {
  const [path = '', query = ''] = splitOnce(template, '?')
  let id = matchText(path, trimSlash(url.pathname, path))
  if (id === null) return null
  for (const [name, expected] of new URLSearchParams(query)) {
    const found = matchText(expected, url.searchParams.get(name) ?? '')
    if (found === null) return null
    if (found !== '') id = found
  }
  return id === '' ? null : decoded(id)
}

const LONGEST = 2_048
const LONGEST_ID = 512
const ID = '{id}'

/** @returns the text at `{id}`, '' where the template has none, null where the text does not fit. */
function matchText(template: string, text: string): string | null {
  if (text.length > LONGEST) return null
  const failed = new Set<number>()
  /** Tries the rest of the template at the rest of the text; each pair is tried once, so hostile links cost little. */
  const match = (at: number, from: number): string | null => {
    if (at === template.length) return from === text.length ? '' : null
    const state = at * (LONGEST + 1) + from
    if (failed.has(state)) return null
    const found = matchHere(at, from)
    if (found === null) failed.add(state)
    return found
  }
  const matchHere = (at: number, from: number): string | null => {
    if (template.startsWith(ID, at)) {
      const after = at + ID.length
      const ends = range(from + 1, segmentEnd(text, from))
      // As short as the rest allows; only before a `*`, which would swallow it, as long as it gets.
      const found = (template[after] === '*' ? ends.toReversed() : ends).find(
        (end) => match(after, end) !== null,
      )
      return found === undefined ? null : text.slice(from, found)
    }
    if (template[at] === '*') {
      for (let end = text.length; end >= from; end--) {
        const found = match(at + 1, end)
        if (found !== null) return found
      }
      return null
    }
    return template[at] === text[from] ? match(at + 1, from + 1) : null
  }
  return match(0, 0)
}

function segmentEnd(text: string, from: number): number {
  const slash = text.indexOf('/', from)
  return slash < 0 ? text.length : slash
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

/** `/ad/17/` is the same listing as `/ad/17`, unless the template itself ends with a slash. */
function trimSlash(path: string, template: string): string {
  return path.endsWith('/') && !template.endsWith('/') ? path.slice(0, -1) : path
}

const TRACKING = /^(utm_\w+|fbclid|gclid|yclid|msclkid|mc_[ce]id|ref_?src)$/i

function canonical(url: URL): string {
  const clean = new URL(url)
  clean.hash = ''
  for (const name of [...clean.searchParams.keys()]) if (TRACKING.test(name)) clean.searchParams.delete(name)
  return clean.href
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

function splitOnce(text: string, at: string): [string, string] {
  const index = text.indexOf(at)
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)]
}
