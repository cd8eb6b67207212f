/** What a look at the layout found, where, and how sure that is. */
import type { Mark } from './element-mark.ts'
import type { PageDocument } from './page-document.ts'
import type { PageElement } from './page-walk.ts'
import { oneLine } from './visible-text.ts'

export interface Found<T> {
  value: T
  /** Where it stands; absent for what is gathered from several places. */
  element?: PageElement
  /** 0 to 1, where it differs from the usual of its field. */
  confidence?: number
}

const MOST_LOOKED_AT = 200

/** Elements with the mark in the order of the page, as many as are worth a look. */
export function some({ elements }: PageDocument, isMarked: Mark): PageElement[] {
  return elements.all.filter(isMarked).slice(0, MOST_LOOKED_AT)
}

/** The first of them with a short text, after its label if it has one. */
export function firstMarked(page: PageDocument, mark: Mark, longest: number): Found<string> | undefined {
  for (const element of some(page, mark)) {
    const text = afterLabel(lineIn(page, element))
    if (text !== '' && text.length <= longest) return { value: text, element }
  }
  return undefined
}

/** All text of the element on one line. */
export function lineIn({ $ }: PageDocument, element: PageElement): string {
  return oneLine($(element).text())
}

/** "Seller: Ana" is "Ana". */
function afterLabel(text: string): string {
  const colon = text.search(/[:：]/)
  return colon > 0 && colon < 25 ? text.slice(colon + 1).trim() : text
}
