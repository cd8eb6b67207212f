/** Whether the lists of a site file make sense: addresses, paging, and what each kind of list needs. */

import type { z } from 'zod'
import { crawlUrlFrom } from '../../model/crawl-url.ts'
import type { Paging, resultList } from '../../model/result-list.ts'
import type { Site } from '../../model/site.ts'
import type { MeaningProblem } from './meaning-problem.ts'
import { markerOf } from './search-url.ts'

type WrittenList = z.infer<typeof resultList>

export function listProblems(site: Site): MeaningProblem[] {
  const { search, lists = [], sellers } = site
  if (search === undefined && lists.length === 0) {
    return [{ key: ['search'], expected: 'is missing; without a search, name at least one list under lists' }]
  }
  return [
    ...(search === undefined ? [] : problemsOf(site, ['search'], search)),
    ...lists.flatMap((list, index) => [
      ...problemsOf(site, ['lists', index], list),
      ...queryProblems(['lists', index], list),
      ...categoryProblems(['lists', index], list),
    ]),
    ...termProblems(site),
    ...(sellers === undefined ? [] : sellerProblems(sellers.paging)),
  ]
}

function problemsOf(site: Site, key: PropertyKey[], list: WrittenList): MeaningProblem[] {
  return [
    ...addressProblems(key, list),
    ...pagingProblems(key, list.paging, list.url),
    ...kindProblems(key, list),
    ...browserProblems(site, key, list),
  ]
}

function addressProblems(key: PropertyKey[], { url }: WrittenList): MeaningProblem[] {
  const filled = url.replaceAll(/\{(query|language|category|page|offset|cursor)\}/g, '1')
  if (crawlUrlFrom(filled, 'about:blank') !== null) return []
  const expected = 'must be an absolute http or https address once {query}, {page} and the like are filled in'
  return [{ key: [...key, 'url'], expected }]
}

function pagingProblems(key: PropertyKey[], paging: Paging, url: string): MeaningProblem[] {
  const problems: MeaningProblem[] = []
  const own = markerOf(paging)
  if (own !== null && !url.includes(own)) {
    problems.push({
      key: [...key, 'url'],
      expected: `must contain ${own}, as ${WHAT[own]} (paging.by: ${paging.by})`,
    })
  }
  for (const [marker, by] of MARKERS) {
    if (marker !== own && url.includes(marker))
      problems.push({
        key: [...key, 'paging'],
        expected: `must be by: ${by}, as ${String(key[0]) === 'search' ? 'search.url' : 'url'} contains ${marker}`,
      })
  }
  if (paging.by === 'link' || paging.by === 'cursor') {
    if ((paging.selector === undefined) === (paging.at === undefined))
      problems.push({
        key: [...key, 'paging'],
        expected: `must have either selector, for a page, or at, for a JSON answer (paging.by: ${paging.by})`,
      })
  }
  if (paging.by === 'button' && (paging.selector === undefined) === (paging.text === undefined)) {
    problems.push({
      key: [...key, 'paging'],
      expected: 'must have either selector or text, to find the button by (paging.by: button)',
    })
  }
  return problems
}

const MARKERS = [
  ['{page}', 'number'],
  ['{offset}', 'offset'],
  ['{cursor}', 'cursor'],
] as const
const WHAT: Record<string, string> = {
  '{page}': 'pages are numbered',
  '{offset}': 'pages are counted by results',
  '{cursor}': 'each page names the next',
}

function kindProblems(key: PropertyKey[], list: WrittenList): MeaningProblem[] {
  const problems: MeaningProblem[] = []
  const say = (name: string, expected: string) => problems.push({ key: [...key, name], expected })
  if (list.as === 'json' && list.items === undefined)
    say('items', 'is missing, as the list is JSON (as: json)')
  if (list.as !== 'json' && list.items !== undefined)
    say('items', 'must be left out unless the list is JSON (as: json)')
  if (list.read === 'here' && list.as !== 'json' && list.as !== 'feed')
    say('read', 'must be visit, as only JSON and feeds tell everything about a listing')
  if (list.read === 'here' && list.as === 'json' && list.items?.fields.title === undefined)
    say('items', 'must have a title among its fields, as listings are read here (read: here)')
  if (list.sitemaps !== undefined && list.as !== 'sitemap')
    say('sitemaps', 'must be left out unless the list is a sitemap (as: sitemap)')
  if (list.maxAgeDays !== undefined && list.as !== 'sitemap' && list.as !== 'feed')
    say('maxAgeDays', 'must be left out, as only feeds and sitemaps have dates')
  if (list.within !== undefined && list.as !== 'page')
    say('within', 'must be left out, as only pages have elements')
  const { paging } = list
  const isData = list.as === 'json'
  if (
    (paging.by === 'link' || paging.by === 'cursor') &&
    (isData ? paging.at : paging.selector) === undefined
  )
    say(
      'paging',
      isData ? 'must have at, a path in the JSON answer' : 'must have selector, as the list is no JSON',
    )
  return problems
}

function browserProblems(site: Site, key: PropertyKey[], list: WrittenList): MeaningProblem[] {
  const { paging, as, fetch = site.fetch } = list
  if (as !== 'page' && fetch === 'browser' && list.fetch !== undefined)
    return [{ key: [...key, 'fetch'], expected: 'must be http, as only pages need a browser' }]
  if (paging.by !== 'scroll' && paging.by !== 'button') return []
  const does = paging.by === 'scroll' ? 'scroll' : 'click'
  if (as === 'page' && fetch === 'browser') return []
  return [
    {
      key: list.fetch === undefined && as === 'page' ? ['fetch'] : [...key, 'fetch'],
      expected: `must be browser, as plain HTTP cannot ${does} (paging.by: ${paging.by})`,
    },
  ]
}

function queryProblems(key: PropertyKey[], { url }: WrittenList): MeaningProblem[] {
  if (!url.includes('{query}')) return []
  return [{ key: [...key, 'url'], expected: 'must not contain {query}: that belongs under search' }]
}

function categoryProblems(key: PropertyKey[], { url, categories }: WrittenList): MeaningProblem[] {
  if (url.includes('{category}') === (categories !== undefined)) return []
  return categories === undefined
    ? [{ key: [...key, 'categories'], expected: 'is missing, as url contains {category}' }]
    : [{ key: [...key, 'url'], expected: 'must contain {category}, where each of categories goes' }]
}

function termProblems({ search }: Site): MeaningProblem[] {
  if (search === undefined || search.url.includes('{query}')) return []
  const unused = (['terms', 'languageCodes'] as const).filter((name) => search[name] !== undefined)
  return unused.map((name) => ({
    key: ['search', name],
    expected: `must be left out, as search.url has no {query} to put ${name === 'terms' ? 'them in' : 'terms in'}`,
  }))
}

function sellerProblems(paging: Paging): MeaningProblem[] {
  if (paging.by === 'none' || (paging.by === 'link' && paging.selector !== undefined)) return []
  return [{ key: ['sellers', 'paging'], expected: 'must be by: link with a selector, or by: none' }]
}
