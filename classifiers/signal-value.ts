/** How strongly a signal speaks in a listing, and from where. */
import type { AssessedField } from '../model/assessment.ts'
import type { Mention } from './mentions.ts'
import type { SignalName } from './signals.ts'

export interface SignalValue {
  readonly signal: SignalName
  readonly value: number
  /** Where in the text, if anywhere. */
  readonly place: { field: AssessedField; start: number; end: number; text: string } | null
  /** What there is to say about this listing; otherwise what SIGNALS says of the signal. */
  readonly note?: string
}

/** Values that were set so far. */
export type SignalValues = ReadonlyMap<SignalName, SignalValue>

/** Gives a signal its value; 0 leaves it out. */
export type SetSignal = (
  signal: SignalName,
  value: number,
  place?: SignalValue['place'],
  note?: string,
) => void

/** One sign says most; further signs add less and less: 0, 1, 1.5, 1.75 … below 2. */
export function saturating(count: number): number {
  return count === 0 ? 0 : 2 - 2 ** (1 - count)
}

export function distinctTexts(mentions: readonly Mention[]): number {
  if (mentions.length < 2) return mentions.length
  return new Set(mentions.map(({ text }) => text.toLowerCase())).size
}

export function placeOf(mention: Mention | undefined): SignalValue['place'] {
  if (mention === undefined) return null
  const { field, start, end, text } = mention
  return { field, start, end, text }
}
