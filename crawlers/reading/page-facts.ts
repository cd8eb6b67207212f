/** What a page says of itself before any field is read: its address, its names, its language and country. */
import { crawlUrlFrom } from '../../model/crawl-url.ts'
import { metaValues } from './meta-values.ts'
import type { PageDocument, PageElements } from './page-document.ts'
import { oneLine } from './visible-text.ts'

export interface PageFacts {
  /** The address visited or, for a saved page, the one it names; null where it names none. */
  url: string | null
  /** The site's own identifier of the listing, where the caller knows it. */
  listingId: string | null
  /** What the page calls its subject, the most telling first: headings and titles without the site's name. */
  names: string[]
  /** Those of the names that stand in the page's head, where they are about all of it. */
  titles: string[]
  /** The words of each name. */
  nameWords: ReadonlySet<string>[]
  /** As the page tells it, e.g. `en` or `en-AU`; null where it does not. */
  language: string | null
  /** ISO 3166-1, by language tag, locale or the address's country domain. */
  country: string | null
}

/** @param known the address and identifier of the visit; both null for a page without them. */
export function factsOf(
  page: PageDocument,
  known: { url: string | null; listingId: string | null },
): PageFacts {
  const meta = metaValues(page.elements)
  const url = known.url ?? ownAddress(page, meta)
  const language = languageOf(page.elements, meta)
  const titles = titlesOf(page, meta)
  const names = [...headingsOf(page), ...titles]
  return {
    url,
    listingId: known.listingId,
    names,
    titles,
    nameWords: names.map(wordsOf),
    language,
    country: countryOf(language, meta, url),
  }
}

/** Whether two texts share most of their words. */
export function isAlike(one: string, other: string): boolean {
  return overlap(wordsOf(one), wordsOf(other)) >= 0.5
}

/** How far a text repeats the words of one of the page's names, or the name those of the text: 0 to 1. */
export function likenessToPage(
  text: string | undefined,
  { nameWords }: Pick<PageFacts, 'nameWords'>,
): number {
  if (text === undefined) return 0
  const words = wordsOf(text)
  return Math.max(0, ...nameWords.map((name) => overlap(words, name)))
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one]
  if (few.size === 0) return 0
  let common = 0
  for (const word of few) if (many.has(word)) common++
  // A name of one word is easily found in another by chance.
  return (common / few.size) * (few.size === 1 && many.size > 3 ? 0.6 : 1)
}

const MOST_WORDS = 60
const MOST_HEADINGS = 5
const LONGEST_NAME = 1_000

function wordsOf(text: string): Set<string> {
  const plain = text.slice(0, 500).normalize('NFKC').toLowerCase()
  const words = plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return new Set(words.slice(0, MOST_WORDS).flatMap(splitUnspaced))
}

/** Scripts without spaces are compared by pairs of characters. */
function splitUnspaced(word: string): string[] {
  if (!/[\u0e00-\u0e7f\u3040-\u9fff]/.test(word) || word.length < 3) return [word]
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))
}

function ownAddress(page: PageDocument, meta: ReadonlyMap<string, string[]>): string | null {
  const canonical = page.elements.named('link').find(({ attribs }) => /^canonical$/i.test(attribs.rel ?? ''))
  const candidates = [canonical?.attribs.href, meta.get('og:url')?.[0], baseAddress(page.elements)]
  for (const candidate of [...candidates, savedFrom(page)]) {
    const url = candidate === undefined ? null : crawlUrlFrom(candidate, 'about:blank')
    if (url !== null) return url.href
  }
  return null
}

/** What the page's relative addresses count from, as written; undefined where it does not say. */
export function baseAddress(elements: PageElements): string | undefined {
  return elements.named('base').find(({ attribs }) => attribs.href !== undefined)?.attribs.href
}

/** Browsers that save a page write its address into a comment above it. */
function savedFrom({ root, elements }: PageDocument): string | undefined {
  const [html] = elements.named('html')
  const above = [root, html].flatMap((node) =>
    node !== undefined && 'children' in node ? node.children.slice(0, MOST_COMMENTS) : [],
  )
  const comment = above.find((node) => node.type === 'comment' && SAVED.test(node.data))
  return comment?.type === 'comment' ? SAVED.exec(comment.data)?.[1] : undefined
}

const MOST_COMMENTS = 20
const SAVED = /(?:saved from url=\(\d+\)|saved with SingleFile\s+url:\s*)(https?:\S+)/

function headingsOf({ $, elements }: PageDocument): string[] {
  return elements
    .named('h1')
    .slice(0, MOST_HEADINGS)
    .map((element) => oneLine($(element).text().slice(0, LONGEST_NAME)))
    .filter((name) => name !== '')
}

function titlesOf({ $, elements }: PageDocument, meta: ReadonlyMap<string, string[]>): string[] {
  const site = meta.get('og:site_name')?.[0]
  const own = $(elements.named('title').slice(0, 1)).text()
  const titles = [meta.get('og:title')?.[0], meta.get('twitter:title')?.[0], own]
  return titles
    .map((name) => withoutSiteName(oneLine((name ?? '').slice(0, LONGEST_NAME)), site))
    .filter((name) => name !== '')
}

/** "Old chair | Market" is "Old chair". */
export function withoutSiteName(title: string, site: string | undefined): string {
  if (site === undefined || site === '' || !title.toLowerCase().endsWith(site.toLowerCase())) return title
  return title.slice(0, title.length - site.length).replace(/\s*[-–—|·:•]\s*$/, '') || title
}

function languageOf(elements: PageElements, meta: ReadonlyMap<string, string[]>): string | null {
  const html = elements.named('html')[0]?.attribs
  const tags = [
    html?.lang,
    html?.['xml:lang'],
    meta.get('content-language')?.[0],
    meta.get('og:locale')?.[0],
    elements.all.find(({ attribs }) => attribs.itemprop === 'inLanguage')?.attribs.content,
  ]
  const tag = tags.find((one) => one !== undefined && /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(one.trim()))
  return tag?.trim().replaceAll('_', '-') ?? null
}

/** A domain that names a country, unless it is sold to everybody. */
const COUNTRY_DOMAIN = /\.(?!(?:io|co|me|tv|ai|to|cc|ly|fm|gg|ws|eu|gl|sh|la|vc|be?|st)$)([a-z]{2})$/
const COUNTRY_FIRST = /(?:^|\.)(?:co|com|org|net|or|ne|go)\.([a-z]{2})$/

function countryOf(
  language: string | null,
  meta: ReadonlyMap<string, string[]>,
  url: string | null,
): string | null {
  const host = url === null ? '' : new URL(url).hostname
  const domain =
    COUNTRY_FIRST.exec(host)?.[1] ?? COUNTRY_DOMAIN.exec(host)?.[1] ?? (/\.be$/.test(host) ? 'be' : undefined)
  const country = domain === 'uk' ? 'gb' : domain
  const tagged = [meta.get('og:locale')?.[0], language ?? undefined].map(
    (tag) => /[-_]([a-z]{2})$/i.exec(tag ?? '')?.[1],
  )
  // American English is what many systems say where nobody has set anything.
  const telling = tagged.find((found) => found !== undefined && found.toUpperCase() !== 'US')
  return (country ?? telling ?? tagged.find((found) => found !== undefined))?.toUpperCase() ?? null
}
