/** How likely a price that a page shows is the one to pay for what the page is about: a sum of what speaks for and against. */
import {
  NOW_LABEL,
  OLD_LABEL,
  OTHER_BEHIND,
  OTHER_FORM_LABEL,
  OTHER_LABEL,
  WITH_TAX,
  WITHOUT_TAX,
} from './price-labels.ts'
import type { Row } from './repetition.ts'
import type { ShownPage, ShownPrice } from './shown-prices.ts'

/** Points; a price that nothing speaks for or against has none. */
export const POINTS = {
  signed: 1.5,
  bare: -1,
  calledPrice: 2,
  nearCalledPrice: 1,
  markedPrice: 1,
  calledNow: 1,
  calledOld: -1,
  struck: -5,
  hidden: -2,
  labelledNow: 1,
  labelledOld: -1.2,
  labelledOther: -4,
  otherForm: -2,
  behindOther: -4,
  withTax: 0.6,
  withoutTax: -1.2,
  others: -4.5,
  site: -4,
  cart: -5,
  terms: -3,
  aside: -1.5,
  linked: -1.5,
  repeated: -2.5,
  repeatedOften: -4.2,
  card: -1.3,
  emphasized: 0.4,
  alone: 0.4,
  inProse: -1.5,
  unmarked: -1.2,
  nearHeading: 2.5,
  beforeHeading: -0.7,
  besideButton: 0.6,
  nearButton: 1.2,
  firstOfMany: 0.3,
  nothing: -4,
} as const

export function scoreShown(price: ShownPrice, page: ShownPage, row: Row): number {
  return partPoints(price) + namePoints(price) + labelPoints(price) + placePoints(price, page, row)
}

function partPoints({ zone }: ShownPrice): number {
  return (
    (zone.part === null ? 0 : POINTS[zone.part]) +
    (zone.linked ? POINTS.linked : 0) +
    (zone.hidden ? POINTS.hidden : 0)
  )
}

function namePoints({ zone, isSigned, amount }: ShownPrice): number {
  const { called, priceSteps } = zone
  return (
    (isSigned ? POINTS.signed : POINTS.bare) +
    (priceSteps <= 2 ? POINTS.calledPrice : priceSteps <= 4 ? POINTS.nearCalledPrice : 0) +
    (zone.isMarkedPrice ? POINTS.markedPrice : 0) +
    (zone.struck
      ? POINTS.struck
      : called === 'now'
        ? POINTS.calledNow
        : called === 'old'
          ? POINTS.calledOld
          : 0) +
    (amount === 0 ? POINTS.nothing : 0)
  )
}

function labelPoints({ before, sameLine, behind, zone }: ShownPrice): number {
  const label = OTHER_LABEL.test(before)
    ? POINTS.labelledOther
    : OLD_LABEL.test(before)
      ? // A name that calls it the price of today outweighs a label read from the line before.
        zone.called === 'now'
        ? POINTS.labelledOld / 3
        : POINTS.labelledOld
      : NOW_LABEL.test(before)
        ? POINTS.labelledNow
        : 0
  const form = OTHER_FORM_LABEL.test(before) ? POINTS.otherForm : 0
  return label + form + (OTHER_BEHIND.test(behind) ? POINTS.behindOther : 0) + taxPoints(sameLine, behind)
}

/** Up to the next amount: what stands behind that is about that. */
function taxPoints(before: string, behind: string): number {
  const [own = '', next] = behind.slice(0, 24).split(/\p{Nd}/u, 2)
  const around = `${before.slice(-12)} ${next === undefined ? own : own.replace(/[(（[,;/|].*$/u, '')}`
  if (WITHOUT_TAX.test(around)) return POINTS.withoutTax
  return WITH_TAX.test(around) ? POINTS.withTax : 0
}

function placePoints(price: ShownPrice, page: ShownPage, row: Row): number {
  const { line, isAlone, zone } = price
  const { headingLine, buyLines } = page
  const behindHeading = headingLine === null ? null : line - headingLine
  const toButton = Math.min(...buyLines.map((button) => Math.abs(button - line)))
  const isUnmarked = !isAlone && zone.priceSteps > 4
  const isProse = isUnmarked && price.sameLine.length + price.behind.length > 30
  const isLabelled = NOW_LABEL.test(price.before)
  return (
    (row.count >= 6 ? POINTS.repeatedOften : row.count >= 3 ? POINTS.repeated : 0) +
    (row.count >= 2 && row.isLinked ? POINTS.card : 0) +
    (zone.emphasized ? POINTS.emphasized : 0) +
    (isAlone ? POINTS.alone : 0) +
    (isProse ? POINTS.inProse : 0) +
    (isUnmarked && !isLabelled ? POINTS.unmarked : 0) +
    headingPoints(behindHeading, toButton) +
    (Number.isFinite(toButton) ? POINTS.nearButton * Math.exp(-toButton / 15) : 0)
  )
}

/** Behind the heading the nearer the better; before it only beside a button that buys. */
function headingPoints(behindHeading: number | null, toButton: number): number {
  if (behindHeading === null) return 0
  if (behindHeading >= 0) return POINTS.nearHeading * Math.exp(-behindHeading / 18)
  if (toButton <= BESIDE) return POINTS.besideButton
  return Math.max(-2, POINTS.beforeHeading + behindHeading / 60)
}

const BESIDE = 3
