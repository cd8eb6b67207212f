/** Prices that stand in a row of like elements: a grid of other things, or a table of variants. */
import { isElement, type PageElement, type PageNode } from '../page-walk.ts'

/**
 * For each element, how many like siblings, at any level above it, hold prices too: 1 for a price that stands alone.
 * Takes time linear in the number of elements.
 */
export function repetitions(elements: readonly (PageElement | null)[]): number[] {
  const holders = new Map<PageNode, Map<string, Set<PageElement>>>()
  for (const element of elements) {
    for (const { parent, child } of levels(element)) {
      const kinds = holders.get(parent) ?? new Map<string, Set<PageElement>>()
      holders.set(parent, kinds)
      const kind = kindOf(child)
      const alike = kinds.get(kind) ?? new Set<PageElement>()
      kinds.set(kind, alike)
      alike.add(child)
    }
  }
  return elements.map((element) =>
    levels(element).reduce(
      (most, { parent, child }) => Math.max(most, holders.get(parent)?.get(kindOf(child))?.size ?? 1),
      1,
    ),
  )
}

const LEVELS = 9

function levels(element: PageElement | null): { parent: PageNode; child: PageElement }[] {
  const found: { parent: PageNode; child: PageElement }[] = []
  let child = element
  // The two prices of one box are siblings as well: rows begin one level above.
  for (let level = 0; child !== null && level < LEVELS; level++) {
    const { parent } = child
    if (parent === null) break
    if (level > 0) found.push({ parent, child })
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
