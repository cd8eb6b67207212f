/** Claims of legality, weighed rather than obeyed: what was claimed, what speaks for it, whether it helps and why. */
import type { AssessedTaxon, Exemption } from '../model/assessment.ts'
import type { SignalValue } from './signal-value.ts'
import type { SignalName } from './signals.ts'

/** Taxa that are hardly ever bred: "captive bred" is a classic cover for animals taken from the wild. */
const HARDLY_BRED = new Set([
  'Nycticebus',
  'Nycticebus pygmaeus',
  'Manis',
  'Manis javanica',
  'Manidae',
  'Rhinoplax vigil',
  'Hylobates moloch',
  'Symphalangus syndactylus',
  'Hylobatidae',
  'Pongo',
  'Varanus bengalensis',
  'Pan troglodytes',
  'Acinonyx jubatus',
  'Aonyx cinereus',
  'Carettochelys insculpta',
])

export function weighExemptions(values: readonly SignalValue[], taxa: readonly AssessedTaxon[]): Exemption[] {
  const at = (signal: SignalName) => values.find((one) => one.signal === signal)
  const contrary = at('no-papers') !== undefined
  const proof = hasCredibleProof(values)
  const supports = SUPPORTING.flatMap((signal) => {
    const text = at(signal)?.place?.text
    return text === undefined ? [] : [text]
  })
  const exemptions: Exemption[] = []
  if (at('papers-claim') !== undefined || at('papers-strong') !== undefined) {
    exemptions.push({
      claim: 'documents',
      supports,
      accepted: proof,
      note: contrary
        ? 'Papers are spoken of, but the text also says that there are none.'
        : proof
          ? 'A specific document and a number of plausible form are given; the number is to be looked up.'
          : 'Papers are claimed without a document and number that could be looked up.',
    })
  }
  if (at('captive') !== undefined || (at('ring') !== undefined && at('live-animal') !== undefined)) {
    const doubtful = taxa.some(({ name }) => HARDLY_BRED.has(name))
    exemptions.push({
      claim: 'captive-bred',
      supports: supports.slice(0, 2),
      accepted: proof && !doubtful,
      note: doubtful
        ? 'This taxon is hardly ever bred in captivity; such claims often cover animals from the wild.'
        : proof
          ? 'Breeding is backed by a specific document.'
          : 'Breeding is claimed without the certificate that the law asks for.',
    })
  }
  if (at('antique') !== undefined) {
    exemptions.push({
      claim: 'antique',
      supports: supports.slice(0, 2),
      accepted: proof,
      note: proof
        ? 'Age is backed by a specific document.'
        : 'Age by itself exempts nothing: the law asks for a certificate or registration.',
    })
  }
  return exemptions
}

const SUPPORTING: readonly SignalName[] = [
  'papers-strong',
  'permit-number',
  'ring',
  'papers-claim',
  'antique',
  'captive',
]

export function hasCredibleProof(values: readonly SignalValue[]): boolean {
  return values.some(({ signal, value }) => signal === 'credible-proof' && value >= 1)
}

/** Whether the text names a document of the kind the law asks for, or a claim with a number; "no papers" undoes a claim. */
export function namesDocument(values: readonly SignalValue[]): boolean {
  const has = (signal: SignalName) => values.some((one) => one.signal === signal)
  return (
    has('papers-strong') ||
    has('credible-proof') ||
    (has('papers-claim') && has('permit-number') && !has('no-papers'))
  )
}
