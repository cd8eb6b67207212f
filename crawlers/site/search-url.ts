/** The addresses of result pages. */
import type { Paging, ResultList, Search } from '../../model/result-list.ts'
import type { Site } from '../../model/site.ts'
import { listFor, listsOf } from './result-lists.ts'

/**
 * @param term what is searched for, or the name of a list.
 * @param page 0 for the first page of results; the number in the address starts where the site file says.
 * @param language of the term, for sites that ask for it; the site's first one where it is not known.
 */
export function searchUrl(site: Site, term: string, page: number, language: string | null = null): string {
  const list = listFor(site, term)
  const spoken = language ?? site.languages[0] ?? ''
  const codes = 'languageCodes' in list ? list.languageCodes : undefined
  const filled = list.url
    .replaceAll('{query}', encodeURIComponent(term))
    .replaceAll('{language}', encodeURIComponent(codes?.[spoken] ?? spoken))
    .replaceAll('{page}', String(numberOf(list.paging, page)))
    .replaceAll('{offset}', String(numberOf(list.paging, page)))
  return withoutCursor(filled)
}

/** The page after this one, for numbered pages and offsets; null at the last one that may be visited. */
export function nextNumberedPage(list: ResultList, current: string): string | null {
  const { url: template, paging } = list
  if (paging.by !== 'number' && paging.by !== 'offset') return null
  const url = new URL(current)
  const place = placeOf(template, paging)
  const number = numberIn(place?.read(url))
  const step = stepOf(paging)
  if (place === null || number === null || number >= paging.first + (paging.max - 1) * step) return null
  return place.write(url, String(number + step))
}

/** The page that a cursor leads to: it takes the place of `{cursor}`. */
export function cursorPage(list: ResultList, current: string, cursor: string): string | null {
  const url = URL.parse(current)
  return url === null ? null : (placeOf(list.url, list.paging)?.write(url, cursor) ?? null)
}

/** Whether the address is that of a page after the first, in any list of the site. */
export function isLaterPage(site: Site, address: string): boolean {
  const url = new URL(address)
  const lists: readonly (ResultList | Search)[] = [...(site.search ? [site.search] : []), ...listsOf(site)]
  return lists.some(({ url: template, paging }) => {
    const place = isSamePlace(template, url) ? placeOf(template, paging) : null
    const text = place?.read(url) ?? null
    if (paging.by === 'cursor') return text !== null
    if (paging.by !== 'number' && paging.by !== 'offset') return false
    return (numberIn(text) ?? paging.first) > paging.first
  })
}

/** What stands in the address for the page; null where the address is the same for all. */
export function markerOf({ by }: Paging): string | null {
  return MARKERS[by] ?? null
}

const MARKERS: Partial<Record<Paging['by'], string>> = {
  number: '{page}',
  offset: '{offset}',
  cursor: '{cursor}',
}

function stepOf(paging: Extract<Paging, { by: 'number' | 'offset' }>): number {
  return paging.by === 'offset' ? paging.step : 1
}

function numberOf(paging: Paging, page: number): number {
  if (paging.by !== 'number' && paging.by !== 'offset') return page
  return paging.first + page * stepOf(paging)
}

/** The first page has no cursor, and most sites refuse an empty one: its parameter is left out. */
function withoutCursor(address: string): string {
  if (!address.includes('{cursor}')) return address
  return address
    .replace(/[^?&=]+=\{cursor\}&/, '')
    .replace(/[?&][^?&=]+=\{cursor\}/, '')
    .replaceAll('{cursor}', '')
}

/** Two lists may number their pages alike; the rest of the path tells them apart. */
function isSamePlace(template: string, url: URL): boolean {
  const path = URL.parse(template.replaceAll(/\{\w+\}/g, MARK))?.pathname.split('/') ?? []
  // Where the site was asked for a language, its path has one more part in front.
  const own = url.pathname
    .split('/')
    .slice(1)
    .slice(1 - path.length)
  return path.slice(1).every((part, index) => part.includes(MARK) || part === own[index])
}

interface Place {
  read(url: URL): string | null
  write(url: URL, value: string): string
}

/** Where the page stands: in a query parameter or in one segment of the path. */
function placeOf(template: string, paging: Paging): Place | null {
  const marker = markerOf(paging)
  if (marker === null) return null
  const url = URL.parse(template.replaceAll(marker, MARK).replaceAll(/\{\w+\}/g, 'q'))
  if (url === null) return null
  const parameter = [...url.searchParams].find(([, value]) => value.includes(MARK))
  if (parameter !== undefined) {
    const [name, pattern] = parameter
    return {
      read: (at) => between(pattern, at.searchParams.get(name)),
      write: (at, value) => {
        const next = new URL(at)
        next.searchParams.set(
          name,
          pattern.replace(MARK, () => value),
        )
        return next.href
      },
    }
  }
  const segments = url.pathname.split('/')
  const index = segments.findIndex((segment) => segment.includes(MARK)) - segments.length
  const pattern = segments.at(index)
  if (pattern === undefined || index < -segments.length) return null
  return {
    read: (at) => between(pattern, at.pathname.split('/').at(index)),
    write: (at, value) => {
      const next = new URL(at)
      next.pathname = at.pathname
        .split('/')
        .with(
          index,
          pattern.replace(MARK, () => encodeURIComponent(value)),
        )
        .join('/')
      return next.href
    },
  }
}

const MARK = '0page0'

function between(pattern: string, text: string | null | undefined): string | null {
  const [before = '', after = ''] = pattern.split(MARK)
  if (typeof text !== 'string' || text.length < before.length + after.length) return null
  if (!text.startsWith(before) || !text.endsWith(after)) return null
  return text.slice(before.length, text.length - after.length)
}

function numberIn(text: string | null | undefined): number | null {
  return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : null
}
