/** Prices that stand in a row of like elements: a grid of other things, or a table of variants. */
import { isElement, type PageElement, type PageNode } from '../page-walk.ts'

export interface Row {
  /** How many like siblings, at any level above the price, hold prices too: 1 for a price that stands alone. */
  count: number
  /** Each has a link of its own, as cards of other things do. */
  isLinked: boolean
}

/** Takes time linear in the number of elements. */
export function rowsOf(elements: readonly (PageElement | null)[]): Row[] {
  const rowOf = new Map<PageElement, Set<PageElement>>()
  const holders = new Map<PageNode, Map<string, Set<PageElement>>>()
  for (const element of elements) {
    for (const child of levels(element)) {
      if (rowOf.has(child) || child.parent === null) continue
      const kinds = holders.get(child.parent) ?? new Map<string, Set<PageElement>>()
      holders.set(child.parent, kinds)
      const kind = kindOf(child)
      const alike = kinds.get(kind) ?? new Set<PageElement>()
      kinds.set(kind, alike)
      rowOf.set(child, alike.add(child))
    }
  }
  const linked = new Map<PageElement, boolean>()
  return elements.map((element) => {
    let row: Row = { count: 1, isLinked: false }
    for (const child of levels(element)) {
      const count = rowOf.get(child)?.size ?? 1
      if (count > row.count) row = { count, isLinked: hasLink(child, linked) }
    }
    return row
  })
}

const LEVELS = 9
const MOST_STEPS = 60

/** What may stand in a row, from the price upwards. */
function levels(element: PageElement | null): PageElement[] {
  const found: PageElement[] = []
  let child = element
  // The two prices of one box are siblings as well: rows begin one level above.
  for (let level = 0; child !== null && level < LEVELS; level++) {
    const { parent } = child
    if (parent === null) break
    if (level > 0) found.push(child)
    child = isElement(parent) ? parent : null
  }
  return found
}

/** Cards of a row differ in states such as `active` and in numbers. */
function kindOf({ name, attribs }: PageElement): string {
  const classes = (attribs.class ?? '')
    .split(/\s+/)
    .filter((one) => one !== '' && !/\d|active|first|last|selected|current/i.test(one))
  return `${name}.${classes.slice(0, 2).join('.')}`
}

function hasLink(card: PageElement, known: Map<PageElement, boolean>): boolean {
  const before = known.get(card)
  if (before !== undefined) return before
  const waiting: PageNode[] = [card]
  let found = false
  for (let step = 0; step < MOST_STEPS && !found; step++) {
    const next = waiting.pop()
    if (next === undefined) break
    found = isElement(next) && next.name === 'a' && /^(?!#|javascript:)./i.test(next.attribs.href ?? '')
    if ('children' in next) waiting.push(...next.children.slice(0, MOST_STEPS))
  }
  known.set(card, found)
  return found
}
