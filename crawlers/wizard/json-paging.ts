/**
 * How the JSON behind a page is asked for page after page, told from two requests that the page itself made: what
 * differs between their addresses is the page, and where that stands in the first answer it is a cursor.
 */
import type { Paging } from '../../model/result-list.ts'
import { parseJson } from '../json/json-path.ts'
import type { Noted } from './json-lists.ts'
import { pathOfText } from './json-things.ts'

export interface JsonAddress {
  /** With `{query}` and a place for the page. */
  url: string
  paging: Paging
}

/**
 * @param list the address of the answer that is known to list listings.
 * @param grown what the page fetched while more of it was shown, in order.
 * @param query what was searched for at `list`; '' where nothing was.
 */
export function jsonAddress(list: string, grown: readonly Noted[], query: string): JsonAddress {
  const address = new URL(list)
  markQuery(address, query)
  const [first, second] = grown.filter(({ url }) => new URL(url).pathname === address.pathname)
  const paging = first === undefined || second === undefined ? null : pagingBetween(first, second)
  if (paging === null) return { url: readable(address), paging: { by: 'none' } }
  address.searchParams.set(paging.parameter, paging.mark)
  return { url: readable(address), paging: paging.paging }
}

const MOST_PAGES = 50
const QUERY = '0query0'
const PAGE = '0page0'
const OFFSET = '0offset0'
const CURSOR = '0cursor0'

function readable(address: URL): string {
  return address.href.replace(/0(query|page|offset|cursor)0/g, '{$1}')
}

function markQuery(address: URL, query: string): void {
  for (const [name, value] of [...address.searchParams]) {
    const isTerm = query === '' ? value === '' && QUERY_NAMES.test(name) : value === query
    if (isTerm) address.searchParams.set(name, QUERY)
  }
}

const QUERY_NAMES = /^(q|query|search|keyword|keywords|s|term|text)$/i

interface Between {
  parameter: string
  mark: string
  paging: Paging
}

function pagingBetween(first: Noted, second: Noted): Between | null {
  const before = new URL(first.url).searchParams
  for (const [parameter, value] of new URL(second.url).searchParams) {
    const earlier = before.get(parameter)
    if (earlier === value || value === '') continue
    const at = pathOfText(parseJson(first.text), value)
    if (/^\d{1,6}$/.test(value)) {
      const from = earlier === null || earlier === '' ? null : Number(earlier)
      const step = Number(value) - (from ?? 0)
      if (from !== null ? step === 1 : Number(value) === 2)
        return { parameter, mark: PAGE, paging: { by: 'number', first: from ?? 1, max: MOST_PAGES } }
      if (step > 1)
        return { parameter, mark: OFFSET, paging: { by: 'offset', first: from ?? 0, step, max: MOST_PAGES } }
    }
    if (at !== null) return { parameter, mark: CURSOR, paging: { by: 'cursor', at, max: MOST_PAGES } }
  }
  return null
}
