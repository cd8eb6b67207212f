/**
 * The lists of a site and the names by which runs know them.
 *
 * A search is named by its term. A list that takes no term is named by its address, as the site file writes it with
 * its category filled in; a search without `{query}` is the list of everything and is named by the empty term. So one
 * word says in tasks, in records of effort and on the command line what was looked at.
 */
import type { ResultList, Search } from '../../model/result-list.ts'
import type { Site } from '../../model/site.ts'
import { matchLink } from './listing-link.ts'

export interface ListTerm {
  term: string
  language: string | null
}

/** Whether the site can be searched for a term. */
export function takesQuery({ search }: Pick<Site, 'search'>): boolean {
  return search?.url.includes('{query}') ?? false
}

/** The names of all lists that take no term. */
export function listTerms(site: Site): ListTerm[] {
  const everything = site.search !== undefined && !takesQuery(site) ? [''] : []
  return [...everything, ...listsOf(site).map(({ url }) => url)].map((term) => ({ term, language: null }))
}

/** Lists of the site file, one for each category. */
export function listsOf({ lists = [] }: Pick<Site, 'lists'>): ResultList[] {
  return lists.flatMap(({ categories, ...list }) =>
    (categories ?? ['']).map((category) => ({ ...list, url: list.url.replaceAll('{category}', category) })),
  )
}

/** What the term names: a list, the page of a seller, or else the search. */
export function listFor(site: Site, term: string): ResultList | Search {
  const named = listsOf(site).find(({ url }) => url === term)
  if (named !== undefined) return named
  if (sellerIdAt(site, term) !== null) return sellerList(site, term)
  return site.search ?? { url: term, as: 'page', paging: { by: 'none' }, read: 'visit' }
}

/** The seller whose page this is; null for any other address. */
export function sellerIdAt(
  { home, sellers }: Pick<Site, 'home' | 'sellers'>,
  address: string,
): string | null {
  const url = URL.parse(address)
  if (sellers === undefined || url === null || url.host !== new URL(home).host) return null
  return matchLink(sellers.link, url)
}

/** A seller's page is a list of what they offer. */
function sellerList({ sellers }: Site, url: string): ResultList {
  const { within, paging = { by: 'none' as const } } = sellers ?? {}
  return { url, as: 'page', paging, read: 'visit', ...(within !== undefined && { within }) }
}

/** How it is fetched: JSON, feeds and sitemaps need no browser. */
export function fetchOf(site: Site, list: ResultList): 'http' | 'browser' {
  return list.as === 'page' ? (list.fetch ?? site.fetch) : 'http'
}

/** Whether any page of the site is fetched by a browser. */
export function needsBrowser(site: Site): boolean {
  const lists = [...(site.search === undefined ? [] : [site.search]), ...listsOf(site)]
  const byBrowser = lists.some((list) => fetchOf(site, list) === 'browser')
  return byBrowser || (site.fetch === 'browser' && site.listing.data === undefined)
}

/** Most pages of one list; what scrolls or grows by clicks is one page. */
export function pagesOf({ paging }: Pick<ResultList, 'paging'>): number {
  return paging.by === 'none' || paging.by === 'scroll' || paging.by === 'button' ? 1 : paging.max
}
