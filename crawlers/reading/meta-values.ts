/** The meta elements of a page. */
import type { CheerioAPI } from 'cheerio'
import { oneLine } from './visible-text.ts'

/** Contents by property or name, lower-cased; those of recommended items' own markup are not among them. */
export function metaValues($: CheerioAPI): Map<string, string[]> {
  const values = new Map<string, string[]>()
  for (const element of $('meta[content]').slice(0, MOST)) {
    const meta = $(element)
    const name = (meta.attr('property') ?? meta.attr('name') ?? meta.attr('http-equiv'))?.trim().toLowerCase()
    const content = oneLine(meta.attr('content') ?? '')
    if (name === undefined || content === '') continue
    const before = values.get(name)
    if (before === undefined) values.set(name, [content])
    else before.push(content)
  }
  return values
}

const MOST = 2_000
