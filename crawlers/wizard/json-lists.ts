/**
 * Recognises listings in the JSON that a page's own scripts fetched, so that they can be read without a browser.
 *
 * A list in an answer is the list of listings when its items carry the identifiers of the listings that the page links
 * to. The names of their other keys then tell which is the title, the price and so on.
 */
import type { FieldPaths } from '../../model/field-selector.ts'
import type { JsonItems } from '../../model/result-list.ts'
import { parseJson, textAtPath } from '../json/json-path.ts'
import type { Thing } from '../reading/thing.ts'
import { matchLink } from '../site/listing-link.ts'
import { fieldPathsOf } from './json-field-names.ts'
import { isPlainKey, listsIn, thingsIn } from './json-things.ts'

export interface Noted {
  url: string
  text: string
}

export interface JsonList {
  /** As it was asked for. */
  url: string
  items: JsonItems
}

/**
 * @param link the pattern of listing links; `urls` the addresses of the listings that the page shows.
 * @param query what was searched for; an answer to that counts more than one that has nothing to do with it.
 */
export function jsonListIn(
  noted: readonly Noted[],
  { link, urls, query }: { link: string; urls: readonly URL[]; query: string },
): JsonList | null {
  const ids = new Map(urls.map((url) => [matchLink(link, url) ?? '', url]))
  const found = noted.flatMap(({ url, text }) => {
    const isAnswer = query !== '' && [...new URL(url).searchParams.values()].includes(query)
    return listsIn(parseJson(text)).flatMap(({ path, items }) => {
      const [first] = items
      const id = idKey(items, ids)
      if (id === null || first === undefined) return []
      const address = itemAddress(first, id.key, ids, link)
      const described = { at: path, id: id.key, ...address, fields: fieldPathsOf(first) }
      return [{ list: { url, items: described }, weight: (isAnswer ? 1_000 : 0) + id.known }]
    })
  })
  return found.toSorted((one, other) => other.weight - one.weight)[0]?.list ?? null
}

/** The answer from which a listing's own page is made: it names the identifier in its address. */
export function jsonListingIn(
  noted: readonly Noted[],
  { id, title }: { id: string; title: string },
): { url: string; at?: string; fields: FieldPaths } | null {
  for (const { url, text } of noted) {
    const template = replaceId(url, id)
    if (template === null) continue
    for (const { path, thing } of thingsIn(parseJson(text))) {
      const fields = fieldPathsOf(thing)
      if (fields.title === undefined || textAtPath(thing, fields.title) !== title) continue
      return { url: template, ...(path !== '' && { at: path }), fields }
    }
  }
  return null
}

/** The key whose values are the identifiers that the page's links hold. */
function idKey(
  items: readonly Thing[],
  ids: ReadonlyMap<string, URL>,
): { key: string; known: number } | null {
  const [first = {}] = items
  const counts = Object.keys(first)
    .filter(isPlainKey)
    .map((key) => ({ key, known: items.filter((item) => ids.has(textAtPath(item, key) ?? '')).length }))
  const best = counts.toSorted((one, other) => other.known - one.known)[0]
  return best !== undefined && best.known >= items.length / 2 ? best : null
}

/** Where the address has more than the identifier in it: the item's own address, or one made from its keys. */
function itemAddress(item: Thing, id: string, ids: ReadonlyMap<string, URL>, link: string): { url?: string } {
  const url = ids.get(textAtPath(item, id) ?? '')
  if (url === undefined || !link.includes('*')) return {}
  const texts = Object.entries(item).filter(
    (pair): pair is [string, string] =>
      isPlainKey(pair[0]) && typeof pair[1] === 'string' && pair[1].length > 1,
  )
  const own = texts.find(([, value]) => value === url.href || value === url.pathname)
  if (own !== undefined) return { url: own[0] }
  const keys: [string, string][] = [...texts, [id, textAtPath(item, id) ?? '']]
  const path = keys.reduce(
    (made, [key, value]) => made.replace(encodeURIComponent(value), `{${key}}`),
    url.pathname + url.search,
  )
  return path.includes('{') ? { url: path } : {}
}

function replaceId(url: string, id: string): string | null {
  const parsed = new URL(url)
  const parts = parsed.pathname.split('/')
  const at = parts.indexOf(encodeURIComponent(id))
  if (at >= 0) {
    parsed.pathname = parts.with(at, MARK).join('/')
    return parsed.href.replace(MARK, '{id}')
  }
  const name = [...parsed.searchParams].find(([, value]) => value === id)?.[0]
  if (name === undefined) return null
  parsed.searchParams.set(name, MARK)
  return parsed.href.replace(MARK, '{id}')
}

const MARK = '0id0'
