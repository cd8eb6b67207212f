/** How a site is searched: by its search form, or by what it tells machines about its search. */
import type { CheerioAPI } from 'cheerio'
import { load } from 'cheerio/slim'
import { crawlUrlFrom } from '../../model/crawl-url.ts'
import { parseJson } from '../json/json-path.ts'
import { isThing, listOf, textOf, typesOf } from '../reading/thing.ts'
import type { Selection } from '../reading/visible-text.ts'
import { isSameSite } from '../site/same-site.ts'

export interface FoundSearch {
  /** With `{query}` where the term goes. */
  url: string
  from: 'search form' | 'SearchAction' | 'OpenSearch'
}

/** The likeliest first; none where the page has no search that an address alone can make. */
export function searchesOn($: CheerioAPI, pageUrl: string): FoundSearch[] {
  return onceEach([...formSearches($, pageUrl), ...actionSearches($, pageUrl)])
}

/** The address of an OpenSearch description, which the page names. */
export function openSearchOn($: CheerioAPI, pageUrl: string): string | null {
  const href = $('link[rel~="search"][type="application/opensearchdescription+xml"]').first().attr('href')
  return href === undefined ? null : (crawlUrlFrom(href, pageUrl)?.href ?? null)
}

/** OpenSearch 1.1: `<Url type="text/html" template="https://…?q={searchTerms}"/>`. */
export function searchesInOpenSearch(xml: string, pageUrl: string): FoundSearch[] {
  const $ = load(xml, { xml: true })
  const templates = $('Url')
    .toArray()
    .map((element) => $(element))
    .filter(
      (url) =>
        (url.attr('type') ?? 'text/html').includes('html') && (url.attr('rel') ?? 'results') === 'results',
    )
    .map((url) => url.attr('template') ?? '')
  return templates.flatMap((template) => {
    const plain = template.replace(/[?&][^?&=]+=\{(?!searchTerms)[^}]*\}/g, '')
    return searchAt(plain.replace('{searchTerms}', '{query}'), pageUrl, 'OpenSearch')
  })
}

function onceEach(searches: readonly FoundSearch[]): FoundSearch[] {
  return [...new Map(searches.map((search) => [search.url, search])).values()]
}

/** Only what stands between braces is the term; the rest must be an address of the site. */
function searchAt(template: string, pageUrl: string, from: FoundSearch['from']): FoundSearch[] {
  if (!template.includes('{query}')) return []
  const url = crawlUrlFrom(template.replaceAll('{query}', MARK), pageUrl)
  if (url === null || !isSameSite(url, new URL(pageUrl))) return []
  return [{ url: url.href.replaceAll(MARK, '{query}'), from }]
}

const MARK = '0query0'

function actionSearches($: CheerioAPI, pageUrl: string): FoundSearch[] {
  const things = $('script[type="application/ld+json"]')
    .toArray()
    .flatMap((element) => listOf(parseJson($(element).text())))
    .flatMap((thing) => (isThing(thing) ? [thing, ...listOf(thing['@graph'])] : []))
    .filter(isThing)
  return things
    .flatMap((thing) => listOf(thing.potentialAction))
    .filter(isThing)
    .filter((action) => typesOf(action).includes('SearchAction'))
    .flatMap((action) => {
      const target = isThing(action.target) ? action.target.urlTemplate : action.target
      const input = /name=(\S+)/.exec(textOf(action['query-input']) ?? '')?.[1] ?? 'search_term_string'
      return searchAt((textOf(target) ?? '').replace(`{${input}}`, '{query}'), pageUrl, 'SearchAction')
    })
}

function formSearches($: CheerioAPI, pageUrl: string): FoundSearch[] {
  const forms = $('form')
    .toArray()
    .map((node) => {
      const form = $(node)
      const field = termField($, form)
      return { form, field, score: field === null ? 0 : likelihood(form, field) }
    })
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
  return forms.flatMap(({ form, field }) => {
    if (field === null) return []
    const action = crawlUrlFrom(form.attr('action') ?? '', pageUrl) ?? new URL(pageUrl)
    action.hash = ''
    action.search = ''
    for (const [name, value] of hiddenValues($, form)) action.searchParams.append(name, value)
    const name = field.attr('name') ?? ''
    action.searchParams.delete(name)
    action.searchParams.append(name, MARK)
    return searchAt(action.href.replace(MARK, '{query}'), pageUrl, 'search form')
  })
}

const TEXT_FIELDS = 'input[name]:not([type]), input[name][type="text" i], input[name][type="search" i]'
const TERM_NAMES =
  /^(q|qs|query|s|search|searchterm|search_?text|search_?query|keyword|keywords|kw|k|term|terms|text|wd|word|words|suche|suchbegriff|recherche|busca|buscar|cari|tukhoa|tu-khoa)$/i
const NOT_TERMS =
  /zip|plz|postcode|city|^ort$|location|lieu|email|mail|phone|user|login|name|price|min|max|newsletter/i

function termField($: CheerioAPI, form: Selection): Selection | null {
  const fields = form
    .find(TEXT_FIELDS)
    .toArray()
    .map((node) => $(node))
    .filter((field) => !NOT_TERMS.test(field.attr('name') ?? '') || TERM_NAMES.test(field.attr('name') ?? ''))
  return fields.find((field) => TERM_NAMES.test(field.attr('name') ?? '')) ?? fields[0] ?? null
}

/** A form that posts, signs in or subscribes is no search. */
function likelihood(form: Selection, field: Selection): number {
  if ((form.attr('method') ?? 'get').toLowerCase() !== 'get') return 0
  if (form.find('input[type="password" i], input[type="email" i]').length > 0) return 0
  const names = ['id', 'class', 'action', 'role', 'aria-label'].map((name) => form.attr(name) ?? '').join(' ')
  const isKnownName = TERM_NAMES.test(field.attr('name') ?? '')
  const isSearchType = field.attr('type')?.toLowerCase() === 'search'
  const isCalledSearch =
    /search|such|recherch|busc|busqu|cerca|zoek|szuk|поиск|ara\b|cari|tim-?kiem|搜/i.test(names)
  return (isKnownName ? 2 : 0) + (isSearchType ? 1 : 0) + (isCalledSearch ? 1 : 0)
}

function hiddenValues($: CheerioAPI, form: Selection): [string, string][] {
  return form
    .find('input[type="hidden" i][name]')
    .toArray()
    .map((node): [string, string] => [$(node).attr('name') ?? '', $(node).attr('value') ?? ''])
    .filter(([name, value]) => !/csrf|token|nonce|session|utf8/i.test(name) && value.length <= 100)
}
