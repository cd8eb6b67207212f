/** Walks a page in reading order without recursion, so that no depth of nesting can break it. */
import type { CheerioAPI } from 'cheerio'

type Root = ReturnType<CheerioAPI['root']>[number]
export type PageNode = Root | Root['children'][number]
export type PageElement = Extract<PageNode, { attribs: Record<string, string> }>

export interface Visitor {
  /** Answers false to pass over the element's contents; it is left all the same. */
  enter(element: PageElement): boolean
  leave(element: PageElement): void
  text(text: string): void
}

export function walkPage(from: PageNode, visitor: Visitor): void {
  let node: PageNode = from
  for (;;) {
    const first = arrivedAt(node, visitor)
    if (first !== undefined) {
      node = first
      continue
    }
    if (isElement(node)) visitor.leave(node)
    // Up until something stands beside; what is left on the way is done.
    while (node !== from && node.next === null && node.parent !== null) {
      node = node.parent
      if (isElement(node)) visitor.leave(node)
    }
    if (node === from || node.next === null) return
    node = node.next
  }
}

/** The first child, where there is one to go to. */
function arrivedAt(node: PageNode, visitor: Visitor): PageNode | undefined {
  if (node.type === 'text') visitor.text(node.data)
  if (!('children' in node)) return undefined
  return !isElement(node) || visitor.enter(node) ? node.children[0] : undefined
}

export function isElement(node: PageNode | null): node is PageElement {
  return node !== null && 'attribs' in node
}

/** Text below a node on one line, read no further than `most` characters, and not through endless empty elements. */
export function textBelow(node: PageNode, most: number): string {
  let text = ''
  let steps = 0
  const waiting: PageNode[] = [node]
  for (let next = waiting.pop(); next !== undefined && text.length < most; next = waiting.pop()) {
    if (++steps > most * STEPS_PER_CHARACTER) break
    if (next.type === 'text') text += next.data
    else if ('children' in next && !(isElement(next) && UNSEEN.has(next.name))) {
      if (isElement(next) && BREAKING.has(next.name)) text += ' '
      for (let at = next.children.length - 1; at >= 0; at--) {
        const child = next.children[at]
        if (child !== undefined) waiting.push(child)
      }
    }
  }
  return text.slice(0, most).replace(/\s+/g, ' ').trim()
}

const STEPS_PER_CHARACTER = 20

export const UNSEEN: ReadonlySet<string> = new Set(
  'script style noscript template svg head iframe object'.split(' '),
)
export const BREAKING: ReadonlySet<string> = new Set(
  'address article aside blockquote body br button center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html label legend li main nav ol option p pre section select summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
