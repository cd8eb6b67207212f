/** The words of a document that a reader would see. */
import type { CheerioAPI } from 'cheerio'
import { load } from 'cheerio/slim'

/** Some elements of a page. */
export type Selection = ReturnType<CheerioAPI>
type Root = ReturnType<CheerioAPI['root']>[number]
type PageNode = Root | Root['children'][number]

/** One parser for every page, whoever fetched it: htmlparser2, which survives anything. */
export function parsePage(html: string): CheerioAPI {
  const $ = load(html)
  return $.root().children().length > 1 ? underOneElement($) : $
}

/** White space becomes single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Text of the document without scripts, styles and templates; reads no further than `most` characters. */
export function visibleText($: CheerioAPI, most: number): string {
  const words: string[] = []
  let length = 0
  const waiting: PageNode[] = $.root().toArray()
  for (let node = waiting.pop(); node !== undefined && length < most; node = waiting.pop()) {
    if (node.type === 'text') {
      const text = oneLine(node.data)
      if (text !== '') words.push(text)
      length += text.length
    } else if ('children' in node && !('name' in node && UNSEEN.has(node.name))) {
      for (const child of node.children.toReversed()) waiting.push(child)
    }
  }
  return words.join(' ').slice(0, most)
}

const UNSEEN = new Set(['head', 'script', 'style', 'noscript', 'template', 'svg'])

/**
 * A page without <html>, or with more behind it, has many elements at its root. A selector starts from all of them and
 * compares each with each, so that a hostile page of small elements would take minutes: one element above ends that.
 */
function underOneElement($: CheerioAPI): CheerioAPI {
  const page = load('<html></html>')
  const [root] = $.root().toArray()
  const [top] = page('html').toArray()
  if (root === undefined || top === undefined) return $
  top.children = root.children
  for (const child of top.children) child.parent = top
  return page
}
