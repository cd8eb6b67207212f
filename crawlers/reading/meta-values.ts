/** The meta elements of a page. */
import type { PageElements } from './page-document.ts'
import { oneLine } from './visible-text.ts'

/** Contents by property or name, lower-cased; those of recommended items' own markup are not among them. */
export function metaValues(elements: PageElements): Map<string, string[]> {
  const values = new Map<string, string[]>()
  const metas = elements.named('meta').filter(({ attribs }) => attribs.content !== undefined)
  for (const { attribs } of metas.slice(0, MOST)) {
    const name = (attribs.property ?? attribs.name ?? attribs['http-equiv'])?.trim().toLowerCase()
    const content = oneLine(attribs.content ?? '')
    if (name === undefined || content === '') continue
    const before = values.get(name)
    if (before === undefined) values.set(name, [content])
    else before.push(content)
  }
  return values
}

const MOST = 2_000
