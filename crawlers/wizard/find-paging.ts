/** Finds out how the results go on, and tries it once. */
import type { Paging } from '../../model/result-list.ts'
import type { Site } from '../../model/site.ts'
import { matchLink } from '../site/listing-link.ts'
import type { Finding } from './findings.ts'
import { type Eyes, isSeen, type Look } from './look.ts'
import { pagingOn } from './paging-signs.ts'

export interface TriedPaging {
  paging: Paging
  /** The address of the list with a place for the page, where pages are counted. */
  url: string | null
  second: Look | null
}

/**
 * @param first the first page of a list.
 * @param link the pattern of its listings.
 */
export async function findPaging(
  first: Look,
  link: string,
  way: Site['fetch'],
  eyes: Eyes,
  findings: Finding[],
): Promise<TriedPaging> {
  const say = (level: Finding['level'], text: string) =>
    findings.push({ about: 'search.paging', level, text })
  const found = pagingOn(first.$, first.url)
  if (found === null) {
    if (way === 'browser') {
      say('guessed', 'no link to a next page; the page may show more as it is scrolled')
      return { paging: { by: 'scroll', max: 20 }, url: null, second: null }
    }
    say('guessed', 'no link to a next page was found; one page of results may be all')
    return { paging: { by: 'none' }, url: null, second: null }
  }
  const { paging, url, next } = found
  if (paging.by === 'button') {
    say(way === 'browser' ? 'guessed' : 'missing', 'a button shows more; it needs fetch: browser')
    return way === 'browser'
      ? { paging, url, second: null }
      : { paging: { by: 'none' }, url: null, second: null }
  }
  const looked = next === null ? null : await eyes.at(next, way)
  const second = looked !== null && isSeen(looked) ? looked : null
  const known = new Set(idsOn(first, link))
  const fresh = second === null ? 0 : idsOn(second, link).filter((id) => !known.has(id)).length
  if (fresh > 0) say('found', `the second page shows ${fresh} more listings`)
  else say('guessed', 'the second page showed nothing new when it was tried')
  return { paging, url, second }
}

function idsOn({ links }: Look, link: string): string[] {
  return [...new Set(links.map(({ url }) => matchLink(link, url)).filter((id) => id !== null))]
}
