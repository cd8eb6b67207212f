/** Two prices of one box, neither marked as the former one: the lower is to be paid, unless they are a range. */
import type { PageNode } from '../page-walk.ts'
import type { ScoredPrice } from './choose-price.ts'
import type { ShownPrice } from './shown-prices.ts'

/** Takes points from the higher of two that stand together. */
export function settleRivals(scored: readonly ScoredPrice[]): ScoredPrice[] {
  return scored.map((one, index) => {
    if (one.points < LEAST) return one
    const isBeaten = neighbours(scored, index).some((other) => isLowerRival(other, one))
    return isBeaten ? { ...one, points: one.points - LOST } : one
  })
}

const LEAST = 2
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

function isLowerRival(other: ScoredPrice, one: ScoredPrice): boolean {
  const [low, high] = [other.price, one.price]
  return (
    low.amount < high.amount &&
    low.amount >= high.amount * LEAST_SHARE &&
    other.points >= one.points - LOST &&
    Math.abs(low.line - high.line) <= MOST_LINES &&
    low.isSigned === high.isSigned &&
    isBare(low) &&
    (low.zone.emphasized || !high.zone.emphasized) &&
    areOfOneBox(low.element, high.element)
  )
}

/** Words beside a price make it another one: excluding tax, for ten or more. */
function isBare({ isAlone, before }: ShownPrice): boolean {
  return isAlone || /\p{Nd}[\p{Sc}\p{L}\s.,-]{0,6}$/u.test(before)
}

function areOfOneBox(one: PageNode | null, other: PageNode | null): boolean {
  if (one === null || other === null) return false
  const boxes = [one, one.parent, one.parent?.parent ?? null]
  return [other, other.parent, other.parent?.parent ?? null].some(
    (box) => box !== null && boxes.includes(box),
  )
}
