/** The score as a sum an analyst can add up by hand: weights, their sum (the logit), and the score it gives. */
import type { Reason } from '../../../model/assessment.ts'
import { type NumberedReason, numbered } from './numbered-reasons.ts'

export interface ScoreSum {
  rows: (NumberedReason & { shown: string })[]
  /** What rounding the rows took away; null where the shown rows add up as they stand. */
  rounding: string | null
  logit: string
  score: string
}

const FEWEST_DECIMALS = 2
const MOST_DECIMALS = 4

/**
 * Shows weights with as many decimals as they have, four at most; where rounding then leaves a difference
 * between the shown numbers and their shown sum, the difference is said too.
 */
export function scoreSum(reasons: readonly Reason[], score: number): ScoreSum {
  const logit = reasons.reduce((sum, reason) => sum + reason.weight, 0)
  let decimals = FEWEST_DECIMALS
  while (decimals < MOST_DECIMALS && !isExact(reasons, decimals)) decimals += 1
  const missing = units(logit, decimals) - shownTotal(reasons, decimals)
  return {
    rows: numbered(reasons).map((row) => ({ ...row, shown: signed(row.reason.weight, decimals) })),
    rounding: missing === 0 ? null : signed(missing / 10 ** decimals, decimals),
    logit: signed(logit, decimals),
    score: score.toFixed(4),
  }
}

/** A weight in units of its last shown decimal, so that sums are exact. */
function units(weight: number, decimals: number): number {
  return Math.round(Number((weight * 10 ** decimals).toFixed(6)))
}

function shownTotal(reasons: readonly Reason[], decimals: number): number {
  return reasons.reduce((sum, reason) => sum + units(reason.weight, decimals), 0)
}

function isExact(reasons: readonly Reason[], decimals: number): boolean {
  return reasons.every(
    (reason) => Math.abs(units(reason.weight, decimals) / 10 ** decimals - reason.weight) < 1e-9,
  )
}

function signed(value: number, decimals: number): string {
  const shown = units(value, decimals)
  const digits = (Math.abs(shown) / 10 ** decimals).toFixed(decimals)
  if (shown === 0) return digits
  return shown < 0 ? `−${digits}` : `+${digits}`
}
