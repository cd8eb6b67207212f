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
  const grows = found === null || found.paging.by === 'button'
  if (grows && way === 'browser') return growing(first, link, found?.paging ?? SCROLLING, eyes, say)
  if (found === null || grows) {
    if (found === null) say('guessed', 'no link to a next page was found; one page of results may be all')
    else say('missing', 'a button shows more; it needs fetch: browser')
    return { paging: { by: 'none' }, url: null, second: null }
  }
  const { paging, url, next } = found
  const looked = next === null ? null : await eyes.at(next, way)
  const second = looked !== null && isSeen(looked) ? looked : null
  const known = new Set(idsOn(first, link))
  const fresh = second === null ? 0 : idsOn(second, link).filter((id) => !known.has(id)).length
  if (fresh > 0) say('found', `the second page shows ${fresh} more listings`)
  else say('guessed', 'the second page showed nothing new when it was tried')
  return { paging, url, second }
}

const SCROLLING: Paging = { by: 'scroll', max: 20 }

/** A page that shows more when it is scrolled, or its button is clicked: once is enough to see. */
async function growing(
  first: Look,
  link: string,
  paging: Paging,
  eyes: Eyes,
  say: (level: Finding['level'], text: string) => void,
): Promise<TriedPaging> {
  const does = paging.by === 'button' ? 'its button is clicked' : 'it is scrolled'
  const grown = await eyes.grown(first.url, paging)
  const shown = isSeen(grown) ? idsOn(grown, link).length : 0
  const more = shown - idsOn(first, link).length
  if (more > 0) {
    say('found', `the page shows ${more} more listings when ${does}`)
    return { paging, url: null, second: null }
  }
  if (paging.by === 'button') {
    say('guessed', 'a button seems to show more, but showed nothing new when it was tried')
    return { paging, url: null, second: null }
  }
  say(
    'guessed',
    'no link to a next page was found, and nothing more when it was scrolled; one page may be all',
  )
  return { paging: { by: 'none' }, url: null, second: null }
}

function idsOn({ links }: Look, link: string): string[] {
  return [...new Set(links.map(({ url }) => matchLink(link, url)).filter((id) => id !== null))]
}
