/** The addresses of result pages. */
import type { Site } from '../../model/site.ts'

/**
 * @param page 0 for the first page of results; the number in the address starts where the site file says.
 */
export function searchUrl(site: Site, term: string, page: number): string {
  const { url, paging } = site.search
  const number = page + (paging.by === 'number' ? paging.first : 0)
  return url.replaceAll('{query}', encodeURIComponent(term)).replaceAll('{page}', String(number))
}

/** Whether a search needs a term at all; without one, the site file names a single list of all listings. */
export function takesQuery(site: Site): boolean {
  return site.search.url.includes('{query}')
}

/** The page after this one, for sites with numbered pages; null at the last one that may be visited. */
export function nextNumberedPage(site: Site, current: string): string | null {
  const { url: template, paging } = site.search
  if (paging.by !== 'number') return null
  const url = new URL(current)
  const place = placeOfPage(template)
  const number = place?.read(url) ?? null
  if (place === null || number === null || number >= paging.first + paging.max - 1) return null
  return place.write(url, number + 1)
}

/** Whether the address is that of a numbered page after the first. */
export function isLaterPage({ search: { url: template, paging } }: Site, address: string): boolean {
  if (paging.by !== 'number') return false
  const number = placeOfPage(template)?.read(new URL(address)) ?? paging.first
  return number > paging.first
}

interface PagePlace {
  read(url: URL): number | null
  write(url: URL, page: number): string
}

/** `{page}` stands in a query parameter or in one segment of the path. */
function placeOfPage(template: string): PagePlace | null {
  const url = URL.parse(template.replaceAll('{query}', 'q').replaceAll('{page}', MARK))
  if (url === null) return null
  const parameter = [...url.searchParams].find(([, value]) => value.includes(MARK))
  if (parameter !== undefined) {
    const [name, pattern] = parameter
    return {
      read: (at) => numberIn(pattern, at.searchParams.get(name) ?? ''),
      write: (at, page) => {
        const next = new URL(at)
        next.searchParams.set(name, pattern.replace(MARK, String(page)))
        return next.href
      },
    }
  }
  const segments = url.pathname.split('/')
  const index = segments.findIndex((segment) => segment.includes(MARK))
  const pattern = segments[index]
  if (pattern === undefined) return null
  return {
    read: (at) => numberIn(pattern, at.pathname.split('/')[index] ?? ''),
    write: (at, page) => {
      const next = new URL(at)
      next.pathname = at.pathname
        .split('/')
        .with(index, pattern.replace(MARK, String(page)))
        .join('/')
      return next.href
    },
  }
}

const MARK = '0page0'

function numberIn(pattern: string, text: string): number | null {
  const [before = '', after = ''] = pattern.split(MARK)
  if (!text.startsWith(before) || !text.endsWith(after)) return null
  const digits = text.slice(before.length, text.length - after.length)
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null
}
