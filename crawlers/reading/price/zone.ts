/** What the place of a text on the page says about a price that stands there. */
import type { PageElement } from '../page-walk.ts'
import { anyOf } from './element-words.ts'
import {
  CART,
  NOW_NAMES,
  OLD_NAMES,
  OTHERS_NAMES,
  PRICE_NAMES,
  SITE_NAMES,
  TERMS_NAMES,
} from './price-names.ts'

export interface Zone {
  /** Not shown by its own style or attribute; a style sheet may hide more. */
  hidden: boolean
  /** Printed with a line through it. */
  struck: boolean
  /** The nearest name that says so, counted up to the element called a price. */
  called: 'old' | 'now' | null
  /** What the part of the page is for; null where it is the page's own. */
  part: 'others' | 'site' | 'cart' | 'terms' | 'aside' | null
  /** Inside a link that leads elsewhere. */
  linked: boolean
  /** Steps up to the nearest element called a price; Infinity without one. */
  priceSteps: number
  /** Inside a heading, or set in bold or large. */
  emphasized: boolean
  /** The property that it is marked as, of any vocabulary. */
  isMarkedPrice: boolean
}

export const PAGE_ZONE: Zone = {
  hidden: false,
  struck: false,
  called: null,
  part: null,
  linked: false,
  priceSteps: Number.POSITIVE_INFINITY,
  emphasized: false,
  isMarkedPrice: false,
}

/** What is known of elements before the walk. */
export interface Landmarks {
  /** The main heading and everything that holds it: never a part that belongs to something else. */
  own: ReadonlySet<unknown>
  /** Elements behind a heading that announces other things for sale. */
  others: ReadonlySet<unknown>
  /** Elements behind a heading that announces reviews, questions or terms. */
  talk: ReadonlySet<unknown>
}

/** @param words of what the element is called. */
export function zoneOf(
  element: PageElement,
  outer: Zone,
  { own, others, talk }: Landmarks,
  words: ReadonlySet<string>,
): Zone {
  const { name, attribs } = element
  const names = `${attribs.class ?? ''} ${attribs.id ?? ''}`
  const style = attribs.style ?? ''
  const isPrice = anyOf(words, PRICE_NAMES) || 'data-price' in attribs
  const marked = /(?:^|[\s:])(?:price|lowPrice)$/.test(attribs.itemprop ?? attribs.property ?? '')
  return {
    hidden: outer.hidden || 'hidden' in attribs || /display:\s*none|visibility:\s*hidden/i.test(style),
    struck: outer.struck || STRIKING.has(name) || STRUCK.test(`${style} ${names}`) || saysStruck(attribs),
    called: calledBy(words, outer, isPrice),
    part: own.has(element)
      ? null
      : (outer.part ??
        partOf(element, words, names, { isPrice, isOthers: others.has(element), isTalk: talk.has(element) })),
    linked: outer.linked || leadsElsewhere(element),
    priceSteps: isPrice || marked ? 0 : outer.priceSteps + 1,
    emphasized: outer.emphasized || EMPHASIZING.has(name),
    isMarkedPrice: marked || outer.isMarkedPrice,
  }
}

/** As written in styles and, by many themes, in class names. */
const STRUCK = /line-?through|strike(?!r)|crossed-?out/i
const STRIKING: ReadonlySet<string> = new Set(['del', 's', 'strike'])
const EMPHASIZING: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'strong', 'b', 'big'])
/** `data-strike="true"`. */
function saysStruck(attribs: Record<string, string>): boolean {
  return Object.keys(attribs).some((name) => /^data-.*strike/.test(name) && attribs[name] !== 'false')
}

function calledBy(words: ReadonlySet<string>, outer: Zone, isPrice: boolean): Zone['called'] {
  const isOld = anyOf(words, OLD_NAMES)
  // `on-sale` names the state of the whole box, the old price in it included.
  const isNow = anyOf(words, NOW_NAMES) && !words.has('on') && !words.has('has')
  // Beyond the box called a price, `sale` and `new` are about something else.
  const counts = isPrice || Number.isFinite(outer.priceSteps)
  if (counts && isOld && !(isNow && words.has('sales'))) return 'old'
  if (counts && isNow) return 'now'
  return outer.called
}

function partOf(
  element: PageElement,
  words: ReadonlySet<string>,
  names: string,
  { isPrice, isOthers, isTalk }: { isPrice: boolean; isOthers: boolean; isTalk: boolean },
): Zone['part'] {
  if (isOthers) return 'others'
  if (isTalk) return 'terms'
  if (element.name === 'nav' || element.name === 'footer' || isSiteHeader(element)) return 'site'
  if (element.name === 'body' || element.name === 'html') return null
  if (CART.test(names)) return 'cart'
  // `featured-price` is a kind of price, not a price among featured things.
  if (!isPrice && anyOf(words, OTHERS_NAMES)) return 'others'
  if (!isPrice && anyOf(words, SITE_NAMES)) return 'site'
  if (anyOf(words, TERMS_NAMES) || isPerUnit(words)) return 'terms'
  return element.name === 'aside' || words.has('sidebar') ? 'aside' : null
}

/** `unit-price`, the price of a kilogram beside that of the package. */
function isPerUnit(words: ReadonlySet<string>): boolean {
  return words.has('unit') && words.has('price') && words.size <= 4
}

/** A header inside the main part belongs to what it heads. */
function isSiteHeader(element: PageElement): boolean {
  if (element.name !== 'header') return false
  for (let outer = element.parent; outer !== null; outer = outer.parent) {
    if ('name' in outer && MAIN_PARTS.has(outer.name)) return false
  }
  return true
}

const MAIN_PARTS: ReadonlySet<string> = new Set(['main', 'article', 'section'])

function leadsElsewhere({ name, attribs }: PageElement): boolean {
  return name === 'a' && attribs.href !== undefined && !/^(?:#|javascript:|$)/i.test(attribs.href.trim())
}
