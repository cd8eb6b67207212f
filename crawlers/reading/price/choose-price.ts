/**
 * Chooses the page's main price: what is to be paid now for what the page is about.
 *
 * Every amount that the page shows or declares gathers points. What it declares for machines counts much, but is often a
 * former price, one variant's, or another product's; what it shows counts by its place (score-shown.ts). An amount that
 * is both declared and shown, not struck out, nearly always wins.
 */
import type { DeclaredPrice } from '../claim.ts'
import { readingsOf } from './declared-readings.ts'
import type { ShownPrice } from './shown-prices.ts'

export interface ScoredPrice {
  price: ShownPrice
  points: number
  /** How many like elements in a row hold prices. */
  repetition: number
}

export interface ChosenPrice {
  amount: number
  shown: ScoredPrice | null
  declared: DeclaredPrice | null
  /** 0 to 1. */
  confidence: number
}

/** Null where no amount has the points to be a price. */
export function choosePrice(
  declared: readonly DeclaredPrice[],
  shown: readonly ScoredPrice[],
  currency: string | null,
): ChosenPrice | null {
  const amounts = new Map<number, Gathered>()
  for (const scored of shown) {
    const gathered = at(amounts, scored.price.amount)
    if (gathered.shown === null || scored.points > gathered.shown.points) gathered.shown = scored
  }
  const shownAmounts = new Set(amounts.keys())
  for (const price of declared) {
    for (const { amount, share } of readingsOf(price, currency, shownAmounts)) {
      if (amount > 0) declare(at(amounts, amount), price, share)
    }
  }
  const ranked = [...amounts]
    .map(([amount, gathered]) => ({ amount, ...gathered, points: total(gathered) }))
    .toSorted((one, other) => other.points - one.points)
  const [best, second] = ranked
  if (best === undefined || best.points < LEAST) return null
  const lead = best.points - (second?.points ?? 0)
  return {
    amount: best.amount,
    shown: best.shown,
    declared: best.declared,
    confidence: round(1 / (1 + Math.exp(-(best.points - LEAST + Math.max(-1, lead)) / 3))),
  }
}

/** Points without which there is no price: a number with a currency somewhere on the page does not have them. */
const LEAST = 2.6
const MOST_DECLARED = 8
/** What a page declares and strikes out was its price once. */
const STRUCK_SHARE = 0.4

const SOURCE_POINTS: Readonly<Record<DeclaredPrice['source'], number>> = {
  selector: 20,
  'json-ld': 5.5,
  microdata: 5,
  opengraph: 4.5,
  state: 3,
  heuristic: 2.8,
}
const KIND_SHARE: Readonly<Record<DeclaredPrice['kind'], number>> = {
  price: 1,
  low: 0.5,
  variant: 0.5,
  high: 0.25,
  list: 0.1,
}

interface Gathered {
  shown: ScoredPrice | null
  declared: DeclaredPrice | null
  /** Points of each source, its best statement alone. */
  bySource: Map<DeclaredPrice['source'], number>
}

function at(amounts: Map<number, Gathered>, amount: number): Gathered {
  const found = amounts.get(amount)
  if (found !== undefined) return found
  const made: Gathered = { shown: null, declared: null, bySource: new Map() }
  amounts.set(amount, made)
  return made
}

function declare(gathered: Gathered, price: DeclaredPrice, share: number): void {
  const points = SOURCE_POINTS[price.source] * KIND_SHARE[price.kind] * price.trust * share
  const best = Math.max(0, ...gathered.bySource.values())
  if (points > (gathered.bySource.get(price.source) ?? 0)) gathered.bySource.set(price.source, points)
  if (points > best) gathered.declared = price
}

/** Sources often come from one template: each further one adds less. */
function total({ shown, declared: best, bySource }: Gathered): number {
  // The lowest of many offers, shown in the table of all of them, is another seller's.
  const isOfMany = best !== null && best.kind !== 'price' && (shown?.repetition ?? 1) >= 3
  const declared = [...bySource.values()]
    .toSorted((one, other) => other - one)
    .reduce((sum, points, index) => sum + points / 2 ** index / (isOfMany ? 2 : 1), 0)
  const seen = shown?.points ?? 0
  const isStruck = shown?.price.zone.struck === true
  // A bad place cannot take all from what is declared: the amount may be shown where nobody looks for it.
  return (
    Math.min(declared, MOST_DECLARED) * (isStruck ? STRUCK_SHARE : 1) + Math.max(seen, isStruck ? -5 : -1.5)
  )
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
