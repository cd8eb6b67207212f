/** Divides links into kinds: those whose addresses have the same form. */
import { partsOf } from './address-pattern.ts'

/** Fewer of a kind are no repetition. */
export const LEAST_LINKS = 3

/**
 * A part of a path that is shared by enough addresses is fixed; one with a digit never is, as it may be an identifier.
 *
 * @param urlOf the address of a link.
 */
export function kindsOf<Link>(links: readonly Link[], urlOf: (link: Link) => URL): URL[][] {
  const urls = [...new Map(links.map((link) => [urlOf(link).href, urlOf(link)])).values()]
  return [...Map.groupBy(urls, formOf).values()].flatMap((group) => divide(group, 0))
}

function formOf(url: URL): string {
  const parts = partsOf(url.pathname)
  const last = parts.at(-1) ?? ''
  const extension = /\.\w{2,5}$/.exec(last)?.[0] ?? ''
  const names = [...new Set(url.searchParams.keys())].sort().join('&')
  return `${parts.length} ${extension} ${names} ${last === ''}`
}

function divide(urls: readonly URL[], index: number): URL[][] {
  if (urls.length < LEAST_LINKS) return []
  const [first] = urls
  if (first === undefined || index >= partsOf(first.pathname).length) return [[...urls]]
  const byPart = Map.groupBy(urls, ({ pathname }) => partsOf(pathname)[index] ?? '')
  const fixed: URL[][] = []
  const variable: URL[] = []
  for (const [part, group] of byPart) {
    if (!/\d/.test(part) && group.length >= LEAST_LINKS) fixed.push(group)
    else variable.push(...group)
  }
  return [...fixed, variable].flatMap((group) => divide(group, index + 1))
}
