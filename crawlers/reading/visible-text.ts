/** The words of a document that a reader would see. */
import type { CheerioAPI } from 'cheerio'
import { load } from 'cheerio/slim'
import { withBoundedNesting } from './nesting.ts'

/** Some elements of a page. */
export type Selection = ReturnType<CheerioAPI>
type Root = ReturnType<CheerioAPI['root']>[number]
type PageNode = Root | Root['children'][number]

/** One parser for every page, whoever fetched it: htmlparser2, which survives anything. */
export function parsePage(html: string): CheerioAPI {
  const $ = load(withBoundedNesting(html))
  limitDepth($)
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
 * Elements nested deeper become siblings of their parents, as in browsers: selectors and printers call themselves for
 * each level, and a hostile page would exhaust the stack.
 */
function limitDepth($: CheerioAPI): void {
  const [root] = $.root().toArray()
  if (root === undefined) return
  const waiting: { node: PageNode; depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next
    if (!('children' in node)) continue
    if (depth >= DEEPEST) flatten(node)
    else for (const child of node.children) waiting.push({ node: child, depth: depth + 1 })
  }
}

const DEEPEST = 400

/** All elements below become children of this node, in reading order, each with its own text. */
function flatten(node: Extract<PageNode, { children: unknown }>): void {
  const flat: Root['children'] = []
  const waiting: Root['children'] = node.children.toReversed()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    flat.push(next)
    if (!('children' in next)) continue
    const elements = next.children.filter((child) => 'children' in child)
    waiting.push(...elements.toReversed())
    link(
      next,
      next.children.filter((child) => !('children' in child)),
    )
  }
  link(node, flat)
}

function link(node: Extract<PageNode, { children: unknown }>, children: Root['children']): void {
  node.children = children
  for (const [at, child] of children.entries()) {
    child.parent = node
    child.prev = children[at - 1] ?? null
    child.next = children[at + 1] ?? null
  }
}

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
