/** Where on a page the list of results stands, apart from other links to listings. */
import type { CheerioAPI } from 'cheerio'
import type { Selection } from '../reading/visible-text.ts'
import type { PageLink } from './page-links.ts'

/**
 * A CSS selector of the element around the list, where listings are linked outside of it, too (promoted, similar,
 * last seen ones); null where all of them belong to the list, or nothing tells the two apart.
 *
 * @param word that was searched for; '' where nothing was.
 */
export function listScope(
  $: CheerioAPI,
  links: readonly PageLink[],
  idOf: (link: PageLink) => string | null,
  word: string,
): string | null {
  const all = links.flatMap((link) => {
    const id = idOf(link)
    return id === null ? [] : [{ id, element: link.element, text: link.text.toLowerCase() }]
  })
  // What was searched for stands in the results, and hardly in what the page shows beside them.
  const asked = word === '' ? [] : all.filter(({ text }) => text.includes(word))
  const list = mainList(new Set(asked.map(({ id }) => id)).size > 1 ? asked : all)
  if (list === null || all.every(({ element }) => isWithin(element, list))) return null
  return selectorOf($, list)
}

interface Placed {
  id: string
  element: Selection
}

/** The largest share of the listings that one element must hold to be the list, when others stand outside of it. */
const LEAST_SHARE = 0.5
const HIGHEST = 30

/** The deepest element that holds most of the listings, several of them side by side. */
function mainList(all: readonly Placed[]): Selection | null {
  const total = new Set(all.map(({ id }) => id)).size
  const held = new Map<Node, { element: Selection; depth: number; ids: Set<string> }>()
  for (const { id, element } of all) {
    const parents = element.parents().slice(0, HIGHEST)
    const depth = element.parents().length
    for (const [index, node] of parents.toArray().entries()) {
      const known = held.get(node) ?? { element: parents.eq(index), depth: depth - index, ids: new Set() }
      held.set(node, known)
      known.ids.add(id)
    }
  }
  const lists = [...held.values()].filter(
    ({ element, ids }) => ids.size >= Math.max(2, total * LEAST_SHARE) && !element.is('html, body'),
  )
  return lists.toSorted((one, other) => other.depth - one.depth)[0]?.element ?? null
}

type Node = ReturnType<Selection['toArray']>[number]

function isWithin(element: Selection, list: Selection): boolean {
  const [node] = list.toArray()
  return element
    .parents()
    .toArray()
    .some((parent) => parent === node)
}

/** The shortest selector that names this element alone: its identifier, else its classes, else those of its parents. */
export function selectorOf($: CheerioAPI, element: Selection): string | null {
  const own = namesOf(element)
  for (const name of own) if ($(name).length === 1) return name
  for (
    let parent = element.parent(), height = 0;
    parent.length > 0 && height < 4;
    parent = parent.parent(), height++
  ) {
    for (const outer of namesOf(parent))
      for (const inner of [...own, tagOf(element)]) {
        const selector = `${outer} ${inner}`
        if ($(selector).length === 1) return selector
      }
  }
  return null
}

function namesOf(element: Selection): string[] {
  const id = element.attr('id') ?? ''
  const classes = (element.attr('class') ?? '').split(/\s+/).filter(isLasting)
  const roles = ['data-testid', 'data-part', 'role', 'aria-label']
    .map((name) => [name, element.attr(name) ?? ''] as const)
    .filter(([, value]) => /^[\w-]{2,30}$/.test(value))
    .map(([name, value]) => `[${name}="${value}"]`)
  return [
    ...(isLasting(id) ? [`#${id}`] : []),
    ...classes.map((name) => `.${name}`),
    ...(classes.length > 1 ? [`.${classes.join('.')}`] : []),
    ...roles,
    ...classes.map((name) => `${tagOf(element)}.${name}`),
  ]
}

function tagOf(element: Selection): string {
  return element.prop('tagName')?.toLowerCase() ?? '*'
}

/** Names that a build step made up (`css-1x2y3z`, `sc-bdVaJa`) change with the next build. */
function isLasting(name: string): boolean {
  return (
    /^[a-zA-Z][\w-]{1,40}$/.test(name) &&
    !/\d{3}|^(css|sc|jsx|svelte|emotion|_)-?|[a-z][A-Z]{2}|__[\w-]{5,}$|^[a-z]+[A-Z][a-z]+[A-Z\d]\w*$/.test(
      name,
    )
  )
}
