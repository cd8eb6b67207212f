/** What sort of listing it is, decided from the signals and the tier. */
import type { ListingKind, Tier } from '../model/assessment.ts'
import { hasCredibleProof } from './exemptions.ts'
import type { SignalValue } from './signal-value.ts'
import { type SignalName, TALK_SIGNALS } from './signals.ts'

export function kindOf(values: readonly SignalValue[], tier: Tier): ListingKind {
  const of = (signal: SignalName) => values.find((one) => one.signal === signal)?.value ?? 0
  const wants = of('wanted') > 0 && of('wanted') >= of('offer') - 0.5
  if (tier !== 'none') {
    if (hasCredibleProof(values)) return 'exempt'
    return wants ? 'demand' : 'offer'
  }
  const talks = TALK_SIGNALS.reduce((sum, signal) => sum + of(signal), 0)
  const innocent = INNOCENT.reduce((sum, signal) => sum + of(signal), 0)
  if (talks > 0 && of('priced') === 0 && talks >= of('replica')) return 'talk'
  if (of('no-taxon') === 0 && hasCredibleProof(values)) return 'exempt'
  if (of('no-taxon') === 0 || innocent > 0 || of('taxon-denied') > 0) return 'lookalike'
  return 'unrelated'
}

const INNOCENT: readonly SignalName[] = [
  'innocent-colour',
  'innocent-brand',
  'innocent-food',
  'innocent-material',
  'innocent-species',
  'innocent-game',
  'replica-statement',
  'taxon-compared',
  'says-unlisted',
]
