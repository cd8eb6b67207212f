/** Reasons with the numbers by which the text and the sum refer to the same one. */
import type { Reason } from '../../../model/assessment.ts'

export interface NumberedReason {
  /** From 1; the strongest first, the bias before all. */
  number: number
  reason: Reason
}

export function numbered(reasons: readonly Reason[]): NumberedReason[] {
  return [...reasons]
    .sort((a, b) => Number(isBias(b)) - Number(isBias(a)) || Math.abs(b.weight) - Math.abs(a.weight))
    .map((reason, index) => ({ number: index + 1, reason }))
}

export function isBias(reason: Reason): boolean {
  return reason.signal === 'bias'
}
