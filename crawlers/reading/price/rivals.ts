/**
 * Prices that stand together decide about each other: one that is called the former price is so only beside a lower one,
 * and of two that nothing tells apart the lower is to be paid.
 */
import type { PageNode } from '../page-walk.ts'
import type { ScoredPrice } from './choose-price.ts'
import { OLD_LABEL } from './price-labels.ts'
import type { ShownPrice } from './shown-prices.ts'

/** Takes points from the higher of two that stand together. */
export function settleRivals(scored: readonly ScoredPrice[]): ScoredPrice[] {
  return scored.map((one, index) => {
    if (one.points < LEAST) return one
    const near = neighbours(scored, index)
    if (isFormer(one) && near.some((other) => isCurrentBeside(other, one)))
      return { ...one, points: one.points - LOST_AS_FORMER }
    return near.some((other) => isLowerRival(other, one)) ? { ...one, points: one.points - LOST } : one
  })
}

const LEAST = 0.5
const LOST_AS_FORMER = 4
const NEAR_LINES = 6
const LOST = 1.5
const REACH = 4
/** A price of less than a quarter is of something else: a part, an instalment. */
const LEAST_SHARE = 0.25
const MOST_LINES = 2

function neighbours(scored: readonly ScoredPrice[], index: number): ScoredPrice[] {
  return scored
    .slice(Math.max(0, index - REACH), index + REACH + 1)
    .filter((_, at) => at !== Math.min(index, REACH))
}

function isFormer({ price }: ScoredPrice): boolean {
  return !price.zone.struck && (price.zone.called === 'old' || OLD_LABEL.test(price.before))
}

function isCurrentBeside(other: ScoredPrice, one: ScoredPrice): boolean {
  const { price } = other
  return (
    !isFormer(other) &&
    !price.zone.struck &&
    price.amount < one.price.amount &&
    price.amount >= one.price.amount * LEAST_FORMER_SHARE &&
    price.zone.part === one.price.zone.part &&
    Math.abs(price.line - one.price.line) <= NEAR_LINES &&
    other.points >= LEAST
  )
}

/** Reductions go far; what costs less than a tenth is something else. */
const LEAST_FORMER_SHARE = 0.1

function isLowerRival(other: ScoredPrice, one: ScoredPrice): boolean {
  const [low, high] = [other.price, one.price]
  return (
    low.amount < high.amount &&
    low.amount >= high.amount * LEAST_SHARE &&
    other.points >= one.points - LOST &&
    Math.abs(low.line - high.line) <= MOST_LINES &&
    low.isSigned === high.isSigned &&
    isBare(low) &&
    isBare(high) &&
    (low.zone.emphasized || !high.zone.emphasized) &&
    areOfOneBox(low.element, high.element)
  )
}

/** Words beside a price make it another one: excluding tax, for ten or more. */
function isBare({ sameLine }: ShownPrice): boolean {
  return sameLine.trim() === '' || /\p{Nd}[\p{Sc}\p{L}\s.,-]{0,6}$/u.test(sameLine)
}

function areOfOneBox(one: PageNode | null, other: PageNode | null): boolean {
  if (one === null || other === null) return false
  const boxes = [one, one.parent, one.parent?.parent ?? null]
  return [other, other.parent, other.parent?.parent ?? null].some(
    (box) => box !== null && boxes.includes(box),
  )
}
