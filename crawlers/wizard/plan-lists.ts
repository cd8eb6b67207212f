/** Fills in where the lists of a site stand, how they go on, and which part of a page is the list. */
import { type Paging, search } from '../../model/result-list.ts'
import { type ListingLink, listingLink, matchLink } from '../site/listing-link.ts'
import type { Families } from '../site/site-family.ts'
import { parseSiteFile } from '../site/site-file.ts'
import type { Visitor } from '../visitor.ts'
import { findData } from './find-data.ts'
import type { NamedListings } from './find-feeds.ts'
import type { FoundList } from './find-list.ts'
import { findPaging } from './find-paging.ts'
import type { TriedSearch } from './find-search.ts'
import type { Finding } from './findings.ts'
import { dropFindings } from './findings.ts'
import { listScope } from './list-scope.ts'
import type { Eyes, Look } from './look.ts'
import type { PageLink } from './page-links.ts'
import { resultAddress } from './result-address.ts'
import { planYaml, type SitePlan } from './site-plan.ts'

export interface FoundLists {
  list: FoundList | null
  search: TriedSearch | null
  named: readonly NamedListings[]
}

/** A listing, and what the link to it says; '' where nothing does. */
export interface KnownListing extends ListingLink {
  text: string
}

/** @returns the listings that are known so far. */
export async function planLists(
  plan: SitePlan,
  { list, search: tried, named }: FoundLists,
  parts: { eyes: Eyes; visitor: Visitor; families: Families },
  findings: Finding[],
): Promise<KnownListing[]> {
  const results = tried?.results ?? list?.look ?? null
  const shown =
    results === null || plan.link === null
      ? []
      : await planResults(plan, results, plan.link, { list, search: tried }, parts, findings)
  const isSearched = plan.search !== null
  if (!isSearched && familySearch(plan) !== null) plan.search = 'none'
  if (!isSearched && plan.lists.length === 0) {
    plan.lists = [{ url: plan.home }]
    findings.push({
      about: 'lists',
      level: 'missing',
      text: 'no list of listings was found; write the address of one',
    })
  }
  const site = parseSiteFile(planYaml(plan, []), 'draft.yml', parts.families)
  const all = [...shown, ...named.flatMap((one) => one.urls.map((url) => ({ url, text: '' })))]
  const known = new Map<string, KnownListing>()
  for (const { url, text } of all) {
    const link = listingLink(site, url.href, plan.home)
    // A picture and a title may lead to the same listing: the longer text is the title.
    const before = link === null ? undefined : known.get(link.listingId)
    if (link !== null && (before === undefined || before.text.length < text.length))
      known.set(link.listingId, { ...link, text })
  }
  return [...known.values()]
}

/** @returns the links to listings on the page of results. */
async function planResults(
  plan: SitePlan,
  results: Look,
  link: string,
  { list, search: tried }: Pick<FoundLists, 'list' | 'search'>,
  parts: { eyes: Eyes; visitor: Visitor; families: Families },
  findings: Finding[],
): Promise<PageLink[]> {
  const { paging, url, second } = await findPaging(results, link, plan.fetch, parts.eyes, findings)
  const address = tried === null ? (url ?? results.url) : resultAddress(tried.url, url)
  if (tried === null) plan.lists = [{ url: address, paging }, ...plan.lists]
  else if (paging.by === 'none' && familySearch(plan) !== null) takeFamilyPaging(plan, address, findings)
  else plan.search = { url: address, paging }

  const word = tried?.word ?? ''
  plan.within = scopeOn(results, second, link, word)
  const fitting = results.links.filter((one) => matchLink(link, one.url) !== null)
  const scope = plan.within
  const shown = scope === null ? fitting : fitting.filter(({ element }) => element.closest(scope).length > 0)
  if (scope !== null) findings.push(scopeFinding(fitting.length - shown.length))

  const clues = { results, everything: list?.look ?? results, link, word, paging }
  const data = await findData(plan, clues, parts, findings)
  if (data?.url?.includes('{query}')) Object.assign(plan, { search: data, within: null })
  else if (data !== null) Object.assign(plan, { search: null, lists: [data], within: null })
  return shown
}

/** What the family of the site says of its search; null where there is no family, or it says nothing. */
function familySearch({ family }: SitePlan): { url: string; paging: Paging } | null {
  const says = family?.says
  const read =
    typeof says === 'object' && says !== null && 'search' in says ? search.safeParse(says.search) : null
  return read?.success === true ? read.data : null
}

/** Where no second page was seen, results go on as those of other sites of the family do, at the address that was tried. */
function takeFamilyPaging(plan: SitePlan, address: string, findings: Finding[]): void {
  const said = familySearch(plan)
  if (said === null) return
  dropFindings(findings, 'search.paging')
  const text = 'results go on as the family says; no second page was seen'
  findings.push({ about: 'search.paging', level: 'guessed', text })
  const place = /[?&]([^?&=]+=\{(?:page|offset)\})/.exec(said.url)?.[1]
  const url = place === undefined ? address : `${address}${address.includes('?') ? '&' : '?'}${place}`
  const counts = said.paging.by === 'number' || said.paging.by === 'offset'
  plan.search = place === undefined && counts ? { url: address } : { url, paging: said.paging }
}

/** A scope that the second page does not have would lose everything after the first. */
function scopeOn(first: Look, second: Look | null, link: string, word: string): string | null {
  const idOf = ({ url }: PageLink) => matchLink(link, url)
  const scope = listScope(first.$, first.links, idOf, word)
  return scope === null || (second !== null && second.$(scope).length === 0) ? null : scope
}

function scopeFinding(outside: number): Finding {
  const text = `the list of results; ${outside} other links to listings on the page stand outside of it`
  return { about: 'listing.within', level: 'found', text }
}
