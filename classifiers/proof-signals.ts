/** The signals of proof: a number shaped like that of a permit, and whether a document goes with it. */
import type { TradeFacts } from '../keywords/trade-facts.ts'
import type { Assessable } from '../model/assessment.ts'
import type { Findings } from './findings.ts'
import { findPermitNumbers, type PermitNumber } from './permit-numbers.ts'
import type { SetSignal, SignalValue, SignalValues } from './signal-value.ts'

/** Sets the signals of numbers and documents that could be looked up. */
export function setProofSignals(
  listing: Assessable,
  findings: Findings,
  trade: TradeFacts,
  values: SignalValues,
  set: SetSignal,
): void {
  const number = firstNumber(listing)
  if (number !== null) set('permit-number', 1, number)
  const documents = (findings.signals.get('papers-strong') ?? []).length
  const claims = (findings.signals.get('papers-claim') ?? []).length
  const contrary = ['no-papers', 'papers-promise', 'hidden-deal', 'wanted'] as const
  const against = contrary.some((signal) => values.has(signal)) && !values.has('papers-strong')
  const specific = number !== null && (documents > 0 || claims > 0)
  if ((specific || documents >= 2 || (documents > 0 && values.has('ring'))) && !against) {
    set('credible-proof', values.has('no-papers') ? 0.5 : 1, number)
  }
  const captive = values.get('captive')
  if (captive === undefined) return
  if (values.has('wild')) set('wild-and-captive', 1, captive.place)
  if (findings.taxa.some(({ entry }) => entry.taxa.some((name) => trade.hardlyBred(name) !== null)))
    set('captive-doubtful', 1, captive.place)
}

function firstNumber(listing: Assessable): SignalValue['place'] {
  const fields = [
    ['title', listing.title],
    ['description', listing.description],
  ] as const
  for (const [field, text] of fields) {
    const [number]: PermitNumber[] = findPermitNumbers(text)
    if (number !== undefined) return { field, start: number.start, end: number.end, text: number.text }
  }
  return null
}
