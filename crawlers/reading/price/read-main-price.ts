/** Reads the page's main price from what it declares and what it shows. */
import type { FieldProvenance, OtherPrices, Price } from '../../../model/listing.ts'
import { type PriceHint, readPrice } from '../../../text/price.ts'
import type { DeclaredPrice } from '../claim.ts'
import { selectorOf } from '../element-selector.ts'
import type { PageDocument } from '../page-document.ts'
import type { PageFacts } from '../page-facts.ts'
import { type ChosenPrice, choosePrice, type ScoredPrice } from './choose-price.ts'
import { otherPricesOf } from './other-prices.ts'
import { pageCurrency } from './page-currency.ts'
import type { PageText } from './page-lines.ts'
import type { ReadPage } from './page-text.ts'
import { rowsOf } from './repetition.ts'
import { settleRivals } from './rivals.ts'
import { scoreShown } from './score-shown.ts'
import { settledCurrency } from './settled-currency.ts'
import { shownPrices } from './shown-prices.ts'

export interface MainPrice {
  price: Price
  otherPrices: OtherPrices | null
  provenance: FieldProvenance
}

/** What the page's own description of its things says. */
export interface Declarations {
  prices: readonly DeclaredPrice[]
  /** Of many things, none of which is what the page is about. */
  isList: boolean
}

/** What is known of the currency before the page is read; null where nothing is. */
export interface CurrencyHint {
  site: string | null
  language: string
}

export function readMainPrice(
  document: PageDocument,
  page: ReadPage,
  facts: PageFacts,
  { prices: declared, isList }: Declarations,
  hint: CurrencyHint,
): MainPrice | null {
  const currency = pageCurrency(document, facts, declared) ?? hint.site
  const reading: PriceHint = { currency, language: facts.language ?? hint.language }
  const shown = shownPrices(page.lines, page.landmarks.heading, reading)
  const rows = rowsOf(shown.prices.map(({ element }) => element))
  const scored = settleRivals(
    shown.prices.map((price, index) => {
      const row = rows[index] ?? { count: 1, isLinked: false }
      const points = scoreShown(price, shown, row) - (isList && row.count >= ROW ? LOST_IN_LIST : 0)
      return { price, repetition: row.count, points }
    }),
  )
  const chosen = choosePrice([...(isList ? [] : declared), ...single(page.attributePrices)], scored, currency)
  if (chosen === null) return unpriced(page, reading)
  const settled = settledCurrency(chosen, facts, currency)
  return {
    price: { amount: chosen.amount, currency: settled, raw: rawOf(chosen) },
    otherPrices: otherPricesOf(chosen, scored, settled),
    provenance: provenanceOf(chosen),
  }
}

const ROW = 3
const LOST_IN_LIST = 4

/** The same attribute with many amounts states those of a row of things. */
function single(stated: readonly DeclaredPrice[]): DeclaredPrice[] {
  return stated.filter((price) => {
    const amounts = new Set(
      stated.filter(({ selector }) => selector === price.selector).map(({ text }) => text),
    )
    return amounts.size < ROW
  })
}

function rawOf({ shown, declared }: ChosenPrice): string {
  return shown !== null && (declared === null || isProminent(shown))
    ? shown.price.raw
    : (declared?.text ?? '')
}

function isProminent({ points }: ScoredPrice): boolean {
  return points > 0
}

function provenanceOf({ shown, declared, confidence }: ChosenPrice): FieldProvenance {
  if (declared !== null) {
    const { source, selector } = declared
    return { source, confidence, ...(selector !== undefined && { selector }) }
  }
  const element = shown?.price.element ?? null
  return { source: 'heuristic', confidence, ...(element !== null && { selector: selectorOf(element) }) }
}

/** Where the page calls something a price that has no amount: `VB`, `price on request`, `free`. */
function unpriced({ lines }: PageText, hint: PriceHint): MainPrice | null {
  for (const { text, runs } of lines) {
    const [run] = runs
    if (run === undefined || run.zone.priceSteps > 1 || run.zone.part !== null || text.length > LONGEST)
      continue
    const price = readPrice(text, hint)
    if (price === null || (price.amount !== null && price.amount > 0)) continue
    const provenance = { source: 'heuristic' as const, confidence: 0.5, selector: selectorOf(run.element) }
    return { price, otherPrices: null, provenance }
  }
  return null
}

const LONGEST = 60
