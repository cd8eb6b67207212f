/** The description on a page: what is marked as one, else its prose, else the longest block. */
import type { CheerioAPI } from 'cheerio'
import { type Found, foundAt, some } from './found.ts'
import type { ReadPage } from './price/page-text.ts'
import { proseOf } from './prose.ts'
import { shownText } from './shown-text.ts'

export function descriptionOf($: CheerioAPI, page: ReadPage): Found<string> | undefined {
  const marked = longestMarked($, MARKED)
  if (marked !== undefined) return marked
  const prose = proseOf(page)
  if (prose !== undefined) return { value: prose, confidence: PROSE_CONFIDENCE }
  const block = longestMarked($, BLOCKS)
  if (block !== undefined) return { ...block, confidence: BLOCK_CONFIDENCE }
  const paragraphs = some($, 'p').map((element) => shownText($, element))
  const value = paragraphs.filter((text) => text !== '').join('\n')
  return value === '' ? undefined : { value, confidence: BLOCK_CONFIDENCE }
}

const MARKED = [
  '[itemprop="description"]',
  '[class*="description" i]',
  '[id*="description" i]',
  '[class*="desc" i]',
  '[id*="desc" i]',
  '[class*="message" i]',
  '[class*="post-text" i]',
]
const BLOCKS = [
  '[class*="body" i]:not(body)',
  '[class*="content" i]',
  '[class*="detail" i]',
  'article',
  'main',
]
const MOST_OF_A_KIND = 5
const SHORTEST = 10
/** Surer than what the page says for being shared (0.35), which is often cut or about the shop. */
const PROSE_CONFIDENCE = 0.45
const BLOCK_CONFIDENCE = 0.3

/** A mark that holds almost nothing is not a description. */
function longestMarked($: CheerioAPI, marks: readonly string[]): Found<string> | undefined {
  for (const mark of marks) {
    const texts = some($, mark)
      .slice(0, MOST_OF_A_KIND)
      .map((element) => ({ element, text: shownText($, element) }))
    const longest = texts.toSorted((one, other) => other.text.length - one.text.length)[0]
    if (longest !== undefined && longest.text.length >= SHORTEST)
      return foundAt(longest.text, longest.element)
  }
  return undefined
}
