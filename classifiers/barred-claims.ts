/** What a claim may not do where the law of the place lets no proof help: speak for the listing. */
import type { ExemptionClaim } from '../keywords/exemption-rules.ts'
import type { WeighedClaim } from './exemptions.ts'
import type { SignalValue } from './signal-value.ts'
import type { SignalName } from './signals.ts'

/** Leaves out the signals by which barred claims would lower a score. */
export function withoutBarredClaims(
  values: readonly SignalValue[],
  claims: readonly WeighedClaim[],
): readonly SignalValue[] {
  const barred = new Set(claims.flatMap(({ claim, barred: is }) => (is ? SPEAKING_FOR[claim] : [])))
  return barred.size === 0 ? values : values.filter(({ signal }) => !barred.has(signal))
}

const PAPERS: readonly SignalName[] = ['papers-claim', 'papers-strong', 'permit-number', 'credible-proof']

/** Age and captivity by themselves lower no score: what would is the proof that goes with them. */
const SPEAKING_FOR: Readonly<Record<ExemptionClaim, readonly SignalName[]>> = {
  documents: PAPERS,
  antique: [],
  'pre-convention': PAPERS,
  'captive-bred': ['ring'],
  propagated: [],
  farmed: ['ring'],
  instrument: PAPERS,
}
