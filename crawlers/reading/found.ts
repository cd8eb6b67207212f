/** What a look at the layout found, where, and how sure that is. */
import type { CheerioAPI } from 'cheerio'
import { isElement, type PageElement } from './page-walk.ts'
import { oneLine, type Selection } from './visible-text.ts'

export interface Found<T> {
  value: T
  /** Where it stands; absent for what is gathered from several places. */
  element?: PageElement
  /** 0 to 1, where it differs from the usual of its field. */
  confidence?: number
}

const MOST_LOOKED_AT = 200

/** Elements in the order of the page, as many as are worth a look. */
export function some($: CheerioAPI, selector: string): Selection[] {
  return $(selector)
    .slice(0, MOST_LOOKED_AT)
    .toArray()
    .map((element) => $(element))
}

export function foundAt<T>(value: T, selection: Selection | undefined): Found<T> {
  const [element] = selection?.toArray() ?? []
  return element !== undefined && isElement(element) ? { value, element } : { value }
}

/** The first of them with a short text, after its label if it has one. */
export function firstMarked($: CheerioAPI, marks: string, longest: number): Found<string> | undefined {
  for (const selection of some($, marks)) {
    const text = afterLabel(oneLine(selection.text()))
    if (text !== '' && text.length <= longest) return foundAt(text, selection)
  }
  return undefined
}

/** "Seller: Ana" is "Ana". */
function afterLabel(text: string): string {
  const colon = text.search(/[:：]/)
  return colon > 0 && colon < 25 ? text.slice(colon + 1).trim() : text
}
