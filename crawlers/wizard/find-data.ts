/** Tries whether the listings can be read from the JSON behind the pages, without a browser. */
import type { Paging, ResultList, Search } from '../../model/result-list.ts'
import type { Site } from '../../model/site.ts'
import { readResults } from '../results/read-results.ts'
import { searchUrl } from '../site/search-url.ts'
import type { Families } from '../site/site-family.ts'
import { parseSiteFile } from '../site/site-file.ts'
import { VisitFailedError } from '../visit-failed.ts'
import type { Visitor } from '../visitor.ts'
import type { Finding } from './findings.ts'
import { dropFindings } from './findings.ts'
import { jsonListIn } from './json-lists.ts'
import { jsonAddress } from './json-paging.ts'
import { type Eyes, isSeen, type Look } from './look.ts'
import { planYaml, type SitePlan } from './site-plan.ts'

export interface DataClues {
  /** The page of results, by browser; and one that shows more listings than fit on a page, if there is one. */
  results: Look
  everything: Look
  link: string
  word: string
  /** How the page itself shows more. */
  paging: Paging
}

/** The list by JSON, where plain HTTP gets listings from it; null where it does not. */
export async function findData(
  plan: SitePlan,
  { results, everything, link, word, paging }: DataClues,
  { visitor, families, eyes }: { visitor: Visitor; families: Families; eyes: Eyes },
  findings: Finding[],
): Promise<Partial<Search> | null> {
  if (results.page.via !== 'browser') return null
  const urls = results.links.map(({ url }) => url)
  const found = jsonListIn(results.page.data ?? [], { link, urls, query: word })
  if (found === null) return null
  const grown = await eyes.grown(everything.url, paging.by === 'button' ? paging : { by: 'scroll', max: 1 })
  const noted = isSeen(grown) ? (grown.page.data ?? []) : []
  const address = jsonAddress(found.url, noted, word)
  const list = { url: address.url, as: 'json' as const, items: found.items, paging: address.paging }
  const takesTerm = list.url.includes('{query}')
  const trial = { ...plan, within: null, ...(takesTerm ? { search: list } : { search: null, lists: [list] }) }
  const site = parseSiteFile(planYaml(trial, []), 'draft.yml', families)
  const count = await listingsAt(site, takesTerm ? word : list.url, visitor)
  if (count === 0) return null
  const text = `the pages are made from JSON that names ${count} listings at once; plain HTTP reads it without a browser`
  for (const about of ['search.paging', 'listing.within']) dropFindings(findings, about)
  findings.push({ about: 'search', level: 'found', text })
  findings.push({
    about: 'search.paging',
    level: address.paging.by === 'none' ? 'guessed' : 'found',
    text:
      address.paging.by === 'none' ? 'how the JSON goes on was not seen' : 'as the page itself asks for more',
  })
  return list
}

async function listingsAt(site: Site, term: string, visitor: Visitor): Promise<number> {
  const list: ResultList | undefined = site.search ?? site.lists?.[0]
  if (list === undefined) return 0
  try {
    const page = await visitor.visit(searchUrl(site, term, 0), { site, purpose: 'search', list })
    return page.outcome === 'page' ? readResults(site, list, page).listings.length : 0
  } catch (error) {
    if (error instanceof VisitFailedError) return 0
    throw error
  }
}
