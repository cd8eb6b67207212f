/** Finds out how the site is searched, by searching for a word that it surely has. */
import type { Site } from '../../model/site.ts'
import { matchLink } from '../site/listing-link.ts'
import { type FoundList, listOn } from './find-list.ts'
import type { Finding } from './findings.ts'
import { type Eyes, isSeen, type Look } from './look.ts'
import { pagingOn } from './paging-signs.ts'
import { type FoundSearch, openSearchOn, searchesInOpenSearch, searchesOn } from './site-search.ts'

export interface TriedSearch {
  /** With `{query}` where the term goes. */
  url: string
  word: string
  results: Look
  list: FoundList | null
}

export interface SearchClues {
  looks: readonly Look[]
  list: FoundList | null
  /** Of the family that the site belongs to; absolute, without markers for pages. */
  familySearch: string | null
  familyLink: string | null
  /** A word that the site surely has, given by a person. */
  word: string | null
}

/** Null where there is no search by address, or what was found does not search. */
export async function findSearch(
  clues: SearchClues,
  eyes: Eyes,
  findings: Finding[],
): Promise<TriedSearch | null> {
  const candidates = await searchCandidates(clues, eyes)
  const words = clues.word !== null ? [clues.word] : [...commonWords(clues.list, 2), '']
  const way = clues.list?.fetch ?? clues.looks[0]?.page.via ?? 'http'
  for (const candidate of candidates.slice(0, MOST_TRIED)) {
    const tried = await tryWords(candidate, words, way, clues, eyes)
    if (tried === null) continue
    const { word, list } = tried
    const what = word === '' ? 'an empty search' : `a search for "${word}"`
    const text = `from the ${candidate.from}; ${what} shows ${list?.pattern.links.length ?? 0} listings`
    findings.push({ about: 'search', level: 'found', text })
    return tried
  }
  const [untried] = candidates
  findings.push({
    about: 'search',
    level: 'missing',
    text:
      untried === undefined
        ? 'no search form that puts the term into the address was found; lists are read instead'
        : `${untried.url} was found (${untried.from}), but shows no listings for "${words[0]}"`,
  })
  return null
}

const MOST_TRIED = 3

/** The word whose results go on for a second page; else the one with most results. */
async function tryWords(
  { url }: FoundSearch,
  words: readonly string[],
  way: Site['fetch'],
  clues: SearchClues,
  eyes: Eyes,
): Promise<TriedSearch | null> {
  let best: TriedSearch | null = null
  for (const word of words) {
    const looked = await eyes.at(url.replaceAll('{query}', encodeURIComponent(word)), way)
    const list = isSeen(looked) ? listLike(looked, clues) : null
    // A search that shows nothing for a word of its own titles will not for others.
    if (!isSeen(looked) || list === null) return best
    if (best === null || list.pattern.links.length > (best.list?.pattern.links.length ?? 0))
      best = { url, word, results: looked, list }
    const paging = pagingOn(looked.$, looked.url)
    if (paging !== null && paging.paging.by !== 'button') return { url, word, results: looked, list }
  }
  return best
}

async function searchCandidates({ looks, familySearch }: SearchClues, eyes: Eyes): Promise<FoundSearch[]> {
  const found: FoundSearch[] = looks.flatMap(({ $, url }) => searchesOn($, url))
  for (const { $, url } of looks) {
    const description = openSearchOn($, url)
    const looked = description === null ? null : await eyes.at(description, 'http')
    if (looked !== null && isSeen(looked)) found.push(...searchesInOpenSearch(looked.page.html, url))
  }
  if (familySearch !== null) found.push({ url: familySearch, from: 'search form' })
  return [...new Map(found.map((search) => [search.url, search])).values()]
}

/** Listings of the kind that is known already; where none is known, of the kind that repeats on the results. */
function listLike(look: Look, { list: known, familyLink }: SearchClues): FoundList | null {
  if (known === null) return listOn(look, familyLink)
  const pattern = look.patterns.find(({ link }) => link === known.pattern.link)
  if (pattern !== undefined) return { look, pattern, fetch: known.fetch }
  const links = look.links.filter(({ url }) => matchLink(known.pattern.link, url) !== null)
  const distinct = [...new Map(links.map((link) => [link.url.href, link])).values()]
  return distinct.length === 0
    ? null
    : { look, pattern: { ...known.pattern, links: distinct }, fetch: known.fetch }
}

/** Addresses often hold the title. */
function spokenPath({ pathname }: URL): string {
  try {
    return (
      decodeURIComponent(pathname)
        .split('/')
        .findLast((part) => /-/.test(part)) ?? ''
    )
  } catch {
    return ''
  }
}

/** The words that stand in most titles. */
export function commonWords(list: FoundList | null, count: number): string[] {
  const counts = new Map<string, number>()
  for (const link of list?.pattern.links ?? []) {
    const text = /\p{L}{4}/u.test(link.text) ? link.text : spokenPath(link.url)
    const words = text
      .toLowerCase()
      .split(/[^\p{L}\p{M}]+/u)
      .filter((word) => word.length >= 4)
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([word]) => word)
    .slice(0, count)
}
