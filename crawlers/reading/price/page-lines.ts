/** The text of a page as lines, each made of runs that remember where on the page they stand. */
import type { DeclaredPrice } from '../claim.ts'
import {
  BREAKING,
  isElement,
  type PageElement,
  type PageNode,
  textBelow,
  UNSEEN,
  walkPage,
} from '../page-walk.ts'
import { attributePrice } from './attribute-prices.ts'
import type { WordsOf } from './element-words.ts'
import { type Landmarks, PAGE_ZONE, type Zone, zoneOf } from './zone.ts'

export interface TextRun {
  /** Where the run begins in its line. */
  start: number
  element: PageElement
  zone: Zone
}

export interface TextLine {
  text: string
  runs: TextRun[]
  /** A button, a link or a field that buys. */
  isButton: boolean
}

export interface PageText {
  lines: TextLine[]
  /** Those that attributes and hidden fields state. */
  attributePrices: DeclaredPrice[]
}

/** Lines in reading order; elements of blocks end a line, except inside a short element that is a price. */
export function linesOf(root: PageNode, landmarks: Landmarks, wordsOf: WordsOf): PageText {
  const lines: TextLine[] = []
  const attributePrices: DeclaredPrice[] = []
  const open: { element: PageElement; zone: Zone; isShortPrice: boolean }[] = []
  let line: TextLine = emptyLine()
  const top = () => open.at(-1)
  const finish = () => {
    if (line.runs.length > 0) lines.push(line)
    line = emptyLine()
  }
  walkPage(root, {
    enter(element) {
      if (UNSEEN.has(element.name) || lines.length >= MOST_LINES) return false
      const outer = top()
      const zone = zoneOf(element, outer?.zone ?? PAGE_ZONE, landmarks, wordsOf(element))
      const stated = attributePrices.length < MOST_ATTRIBUTES ? attributePrice(element, zone) : null
      if (stated !== null) attributePrices.push(stated)
      const isShortPrice = outer?.isShortPrice === true || (zone.priceSteps === 0 && isShort(element))
      if (BREAKING.has(element.name)) {
        if (outer?.isShortPrice) space()
        else finish()
      }
      open.push({ element, zone, isShortPrice })
      if (element.name === 'input' || element.name === 'button') pushButton(element, zone)
      return true
    },
    leave(element) {
      if (top()?.element !== element) return
      open.pop()
      if (!BREAKING.has(element.name)) return
      if (top()?.isShortPrice) space()
      else finish()
    },
    text(written) {
      const place = top()
      if (place === undefined) return
      const text = written.replace(/[\s\u00a0\u202f\u2009]+/g, ' ')
      if (text === ' ' || text === '') {
        space()
        return
      }
      append(text, place.element, place.zone)
    },
  })
  finish()
  return { lines, attributePrices }

  function space(): void {
    if (line.text !== '' && !line.text.endsWith(' ')) line.text += ' '
  }

  function append(text: string, element: PageElement, zone: Zone): void {
    const last = line.runs.at(-1)
    if (last !== undefined && areOfOnePrice(last.element, element) && beginsCents(line.text, text, element)) {
      line.text = `${line.text.trimEnd()}.`
    }
    // A label and its number are set apart by the style sheet alone.
    if (last !== undefined && last.element !== element && isSeam(line.text, text, element)) line.text += ' '
    const added = line.text === '' || line.text.endsWith(' ') ? text.trimStart() : text
    if (added === '') return
    line.runs.push({ start: line.text.length, element, zone })
    line.text += added
    if (line.text.length > LONGEST_LINE) finish()
  }

  function pushButton(element: PageElement, zone: Zone): void {
    const { attribs } = element
    if (element.name === 'input' && !/^(?:submit|button|image)$/i.test(attribs.type ?? '')) return
    const text = (attribs.value || attribs.alt || attribs['aria-label'] || attribs.title || '').trim()
    if (text === '' || element.name === 'button') return
    finish()
    lines.push({ text, runs: [{ start: 0, element, zone }], isButton: true })
  }
}

const MOST_LINES = 200_000
const MOST_ATTRIBUTES = 100
const LONGEST_LINE = 2_000
const LONGEST_PRICE = 80

function emptyLine(): TextLine {
  return { text: '', runs: [], isButton: false }
}

function isSeam(before: string, text: string, element: PageElement): boolean {
  return (
    (/(?:[\p{L}\p{Nd}:)%]|\p{L}\.|\p{Nd} ?\p{Sc})$/u.test(before) && /^\p{Nd}/u.test(text)) ||
    (/\p{Nd}$/u.test(before) && /^\p{L}/u.test(text)) ||
    // Letters that belong to one word are rarely set apart by a class.
    (element.attribs.class !== undefined && /\p{L}$/u.test(before) && /^\p{L}/u.test(text))
  )
}

function isShort(element: PageElement): boolean {
  return textBelow(element, LONGEST_PRICE + 1).length <= LONGEST_PRICE
}

/**
 * Cents in an element of their own, with the point left to the style sheet: `<b>12</b><sup>99</sup>` is 12.99. An amount
 * that already has its cents takes no more.
 */
function beginsCents(before: string, text: string, element: PageElement): boolean {
  const number = /(?<![\d.,])(\d{1,3}(?:[ .,']?\d{3})*)( ?)$/.exec(before.slice(-24))
  if (number === null || !/^\s?\d{2}(?!\d|[.,]\d|\s?[%‰xX×])/.test(text)) return false
  const isCalledCents = CENTS.test(`${element.name} ${element.attribs.class ?? ''}`)
  return isCalledCents || (number[2] === '' && !text.startsWith(' ') && isElement(element.parent))
}

/** Two elements, one beside or inside the other, at most a wrapper apart. */
function areOfOnePrice(one: PageElement, other: PageElement): boolean {
  if (one === other) return false
  const near = [other, other.parent, other.parent?.parent ?? null]
  return [one, one.parent, one.parent?.parent ?? null].some((node, level) => {
    const at = near.indexOf(node)
    return node !== null && at >= 0 && at + level <= 3
  })
}

const CENTS =
  /^(?:sup|small) |cent|decimal|fraction|penny|pence|kop|grosz|haler|(?:^|[\s_-])sup(?:$|[\s_-])|minor/i
