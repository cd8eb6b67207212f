/**
 * A parsed page with its elements at hand. Each selector walks all of a page, and reading asks some fifty questions: one
 * walk gathers the elements, and most questions are about those of a name or a mark.
 */
import type { CheerioAPI } from 'cheerio'
import { isElement, type PageElement, type PageNode, walkPage } from './page-walk.ts'
import { parsePage } from './visible-text.ts'

export interface PageDocument {
  $: CheerioAPI
  root: PageNode
  elements: PageElements
}

/** In the order of the page. They are those of the moment at which they were gathered. */
export interface PageElements {
  readonly all: readonly PageElement[]
  named(name: string): readonly PageElement[]
}

export function parseDocument(html: string): PageDocument {
  return documentOf(parsePage(html))
}

/** Gathers the elements, anew where something has been taken off the page. */
export function documentOf($: CheerioAPI): PageDocument {
  const [root] = $.root().toArray()
  if (root === undefined) throw new Error('a parsed page has a root')
  return { $, root, elements: elementsBelow(root) }
}

function elementsBelow(root: PageNode): PageElements {
  const all: PageElement[] = []
  const byName = new Map<string, PageElement[]>()
  walkPage(root, {
    enter(element) {
      all.push(element)
      const alike = byName.get(element.name)
      if (alike === undefined) byName.set(element.name, [element])
      else alike.push(element)
      return true
    },
    leave() {},
    text() {},
  })
  return { all, named: (name) => byName.get(name) ?? [] }
}

/** The next element beside it; null behind the last. */
export function elementAfter(node: PageNode): PageElement | null {
  for (let next = node.next; next !== null; next = next.next) if (isElement(next)) return next
  return null
}

/** Elements right below, in the order of the page. */
export function childElements(element: PageElement): PageElement[] {
  return element.children.filter((child): child is PageElement & typeof child => isElement(child))
}
