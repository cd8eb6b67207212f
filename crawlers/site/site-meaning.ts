/** What the shape of a site file alone cannot tell: whether its parts fit together. */
import { load } from 'cheerio/slim'
import { crawlUrlFrom } from '../../model/crawl-url.ts'
import type { FieldSelector, Site } from '../../model/site.ts'
import { searchUrl } from './search-url.ts'

export interface MeaningProblem {
  key: PropertyKey[]
  expected: string
}

export function meaningProblems(site: Site): MeaningProblem[] {
  return [...searchProblems(site), ...selectorProblems(site)]
}

function searchProblems({ search, ...site }: Site): MeaningProblem[] {
  const problems: MeaningProblem[] = []
  const hasPage = search.url.includes('{page}')
  const example = searchUrl({ search, ...site }, 'word', 0)
  if (crawlUrlFrom(example, 'about:blank') === null) {
    problems.push({
      key: ['search', 'url'],
      expected: 'must be an absolute http or https address once {query} and {page} are filled in',
    })
  }
  if (search.paging.by === 'number' && !hasPage) {
    problems.push({
      key: ['search', 'url'],
      expected: 'must contain {page}, as pages are numbered (paging.by: number)',
    })
  }
  if (search.paging.by !== 'number' && hasPage) {
    problems.push({
      key: ['search', 'paging'],
      expected: 'must be by: number, as search.url contains {page}',
    })
  }
  if (search.paging.by === 'scroll' && site.fetch !== 'browser') {
    problems.push({
      key: ['fetch'],
      expected: 'must be browser, as plain HTTP cannot scroll (paging.by: scroll)',
    })
  }
  if (search.terms !== undefined && !search.url.includes('{query}')) {
    problems.push({
      key: ['search', 'terms'],
      expected: 'must be left out, as search.url has no {query} to put them in',
    })
  }
  return problems
}

function selectorProblems({ search, listing }: Site): MeaningProblem[] {
  const selectors: [PropertyKey[], FieldSelector | undefined][] = [
    [['listing', 'within'], listing.within],
    [['search', 'paging', 'selector'], search.paging.by === 'link' ? search.paging.selector : undefined],
    ...Object.entries(listing.fields).map(([name, selector]): [PropertyKey[], FieldSelector | undefined] => [
      ['listing', 'fields', name],
      selector,
    ]),
    ...listing.ended.map((sign, index): [PropertyKey[], FieldSelector | undefined] => [
      ['listing', 'ended', index, 'selector'],
      'selector' in sign ? sign.selector : undefined,
    ]),
  ]
  return selectors.flatMap(([key, selector]) => {
    if (selector === undefined || isSelector(typeof selector === 'string' ? selector : selector.selector))
      return []
    return [{ key, expected: 'must be a CSS selector' }]
  })
}

function isSelector(text: string): boolean {
  try {
    load('')(text)
    return true
  } catch {
    return false
  }
}
