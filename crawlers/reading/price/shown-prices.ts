/** Every price that a page shows, with what its place says about it. */
import type { PriceHint } from '../../../text/price.ts'
import { findPrices } from '../../../text/price-mentions.ts'
import { isElement, type PageElement, type PageNode } from '../page-walk.ts'
import type { TextLine, TextRun } from './page-lines.ts'
import { BUY, BUY_NAMES } from './page-phrases.ts'
import { PAGE_ZONE, type Zone } from './zone.ts'

export interface ShownPrice {
  amount: number
  currency: string | null
  raw: string
  isSigned: boolean
  /** Text before it on its line, or the line before where it begins one; and text behind it. */
  before: string
  /** Text before it on its own line. */
  sameLine: string
  behind: string
  /** Nothing else stands on its line, or only what a button that buys says. */
  isAlone: boolean
  line: number
  element: PageElement | null
  zone: Zone
}

export interface ShownPage {
  prices: ShownPrice[]
  /** Line of the main heading; null where none is shown. */
  headingLine: number | null
  /** Lines of buttons that buy, those of other things left out. */
  buyLines: number[]
}

export function shownPrices(
  lines: readonly TextLine[],
  heading: PageElement | null,
  hint: PriceHint,
): ShownPage {
  const prices: ShownPrice[] = []
  const buyLines: number[] = []
  let headingLine: number | null = null
  let read = 0
  for (const [number, line] of lines.entries()) {
    if (
      headingLine === null &&
      heading !== null &&
      line.runs.some(({ element }) => isWithin(element, heading))
    )
      headingLine = number
    const buys = isBuying(line)
    if (buys) buyLines.push(number)
    if (read < MOST_READ && prices.length < MOST_PRICES && /\p{Nd}/u.test(line.text)) {
      read++
      const found = pricesOn(line, number, lines[number - 1], hint)
      prices.push(...(buys ? found.map((price) => ({ ...price, isAlone: true })) : found))
    }
  }
  return { prices, headingLine, buyLines }
}

const MOST_PRICES = 3_000
/** Lines with digits; a page that has more is a table of something else. */
const MOST_READ = 20_000
const MOST_ON_LINE = 12
const LABEL_REACH = 40
const LONGEST_BUTTON = 40
const LONGEST_BARE = 16
const LONGEST_BESIDE = 4
/** `Add to cart – $12.00` */
const BEHIND_WORDS = /\s[-–—|·•:(]?\s?[\p{Sc}\p{L}]{0,4}\s?\p{Nd}.*$/u
const BUTTONS: ReadonlySet<string> = new Set(['a', 'button', 'input', 'span', 'div'])

function pricesOn(
  line: TextLine,
  number: number,
  previous: TextLine | undefined,
  hint: PriceHint,
): ShownPrice[] {
  const found = findPrices(line.text, hint, MOST_ON_LINE)
  const isPricesAlone = lengthWithout(line.text, found) <= LONGEST_BESIDE
  return found.flatMap((mention): ShownPrice[] => {
    const { start, end, price, isSigned } = mention
    const raw = line.text.slice(start, end).trim()
    const run = runOf(line, start + Math.max(0, line.text.slice(start, end).search(/\p{Nd}/u)))
    const zone = run?.zone ?? PAGE_ZONE
    // A bare number is a price only where the page calls it one.
    if (!isSigned && (zone.priceSteps > 2 || raw.length > LONGEST_BARE)) return []
    const own = line.text.slice(0, start)
    const before = own.trim() === '' ? labelIn(previous) : own
    return [
      {
        amount: price.amount,
        currency: price.currency,
        raw,
        isSigned,
        before: before.length > LABEL_REACH ? `…${before.slice(-LABEL_REACH)}` : before,
        sameLine: own.slice(-LABEL_REACH),
        behind: line.text.slice(end, end + LABEL_REACH),
        isAlone: isPricesAlone,
        line: number,
        element: run?.element ?? null,
        zone,
      },
    ]
  })
}

/** How much of a line is not prices. */
function lengthWithout(text: string, found: readonly { start: number; end: number }[]): number {
  const taken = found.reduce((sum, { start, end }) => sum + end - start, 0)
  return text.trim().length - taken
}

/** A line before that has a number of its own labels that. */
function labelIn(line: TextLine | undefined): string {
  return line === undefined || /\p{Nd}/u.test(line.text) ? '' : line.text
}

function runOf(line: TextLine, at: number): TextRun | undefined {
  return line.runs.findLast(({ start }) => start <= at)
}

function isBuying(line: TextLine): boolean {
  const [run] = line.runs
  if (run === undefined || run.zone.part === 'others' || run.zone.part === 'cart') return false
  const said = line.text.replace(BEHIND_WORDS, '').trim()
  if (said.length <= LONGEST_BUTTON && BUY.test(said)) return true
  let node: PageNode | null = run.element
  for (let level = 0; node !== null && isElement(node) && level < 3; level++, node = node.parent) {
    const { class: names = '', id = '', name = '' } = node.attribs
    if (BUTTONS.has(node.name) && BUY_NAMES.test(`${names} ${id} ${name}`)) return true
  }
  return false
}

function isWithin(element: PageElement, outer: PageElement): boolean {
  let node: PageNode | null = element
  for (let level = 0; node !== null && level < 20; level++, node = node.parent)
    if (node === outer) return true
  return false
}
