/** The description on a page: what is marked as one, else its prose, else the longest block. */
import { is, type Mark, named, says } from './element-mark.ts'
import { type Found, lineIn, some } from './found.ts'
import { childElements, elementAfter, type PageDocument } from './page-document.ts'
import type { PageElement } from './page-walk.ts'
import type { ReadPage } from './price/page-text.ts'
import { proseOf } from './prose.ts'
import { shownText } from './shown-text.ts'

export function descriptionOf(document: PageDocument, page: ReadPage): Found<string> | undefined {
  const marked = longestMarked(document, MARKED)
  if (marked !== undefined) return marked
  const prose = proseOf(page)
  if (prose !== undefined) return { value: prose, confidence: PROSE_CONFIDENCE }
  const block = longestMarked(document, BLOCKS)
  if (block !== undefined) return { ...block, confidence: BLOCK_CONFIDENCE }
  const paragraphs = some(document, named('p')).map((element) => textIn(document, element))
  const value = paragraphs.filter((text) => text !== '').join('\n')
  return value === '' ? undefined : { value, confidence: BLOCK_CONFIDENCE }
}

function textIn({ $ }: PageDocument, element: PageElement): string {
  return shownText($, $(element))
}

/** A mark around a heading alone (`<div id="description"><h2>Description</h2></div><p>…`) names what stands behind it. */
function behindHeading(document: PageDocument, marked: PageElement): PageElement | null {
  const children = childElements(marked)
  const [heading = marked] = children
  const isHeading = children.length <= 1 && HEADINGS.has(heading.name)
  return isHeading && lineIn(document, marked) === lineIn(document, heading) ? elementAfter(marked) : null
}

const HEADINGS: ReadonlySet<string> = new Set(['h2', 'h3', 'h4', 'h5', 'h6'])

const calledBody = says('class', 'body')
const MARKED: readonly Mark[] = [
  is('itemprop', 'description'),
  says('class', 'description'),
  says('id', 'description'),
  says('class', 'desc'),
  says('id', 'desc'),
  says('class', 'message'),
  says('class', 'post-text'),
]
const BLOCKS: readonly Mark[] = [
  (element) => element.name !== 'body' && calledBody(element),
  says('class', 'content'),
  says('class', 'detail'),
  named('article'),
  named('main'),
]
const MOST_OF_A_KIND = 5
const SHORTEST = 10
/** Surer than what the page says for being shared (0.35), which is often cut or about the shop. */
const PROSE_CONFIDENCE = 0.45
const BLOCK_CONFIDENCE = 0.3

/** A mark that holds almost nothing is not a description. */
function longestMarked(document: PageDocument, marks: readonly Mark[]): Found<string> | undefined {
  for (const mark of marks) {
    const texts = some(document, mark)
      .slice(0, MOST_OF_A_KIND)
      .map((marked) => {
        const element = behindHeading(document, marked) ?? marked
        return { element, text: textIn(document, element) }
      })
    const longest = texts.toSorted((one, other) => other.text.length - one.text.length)[0]
    if (longest !== undefined && longest.text.length >= SHORTEST)
      return { value: longest.text, element: longest.element }
  }
  return undefined
}
