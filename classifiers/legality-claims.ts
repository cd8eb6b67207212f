/** Which legal bases a listing claims: by what is said, and of which specimens it is said. */
import type { ExemptionClaim } from '../keywords/exemption-rules.ts'
import type { Taxonomy } from '../keywords/taxonomy.ts'
import type { AssessedProduct, AssessedTaxon } from '../model/assessment.ts'
import type { SignalValue } from './signal-value.ts'
import type { SignalName } from './signals.ts'

export interface ClaimedSpecimens {
  readonly values: readonly SignalValue[]
  readonly taxa: readonly AssessedTaxon[]
  readonly products: readonly AssessedProduct[]
  readonly text: string
}

export function claimsIn(specimens: ClaimedSpecimens, taxonomy: Taxonomy): ExemptionClaim[] {
  const { values, products, text } = specimens
  const has = (signal: SignalName) => values.some((one) => one.signal === signal)
  const live = products.some(({ product }) => product === 'live') || has('live-animal')
  const claims: ExemptionClaim[] = []
  if (has('papers-strong') || has('papers-claim')) claims.push('documents')
  if (has('captive') || (has('ring') && live)) claims.push(raised(specimens, live, taxonomy))
  if (has('antique')) claims.push('antique')
  if (PRE_CONVENTION.test(text)) claims.push('pre-convention')
  if (INSTRUMENT.test(text)) claims.push('instrument')
  return claims
}

/** The words for it are the same in many languages; what is raised tells under which rule it falls. */
function raised(
  { taxa, products }: ClaimedSpecimens,
  live: boolean,
  taxonomy: Taxonomy,
): 'captive-bred' | 'propagated' | 'farmed' {
  if (taxa.every(({ name }) => isPlant(name, taxonomy))) return 'propagated'
  return live || products.length === 0 ? 'captive-bred' : 'farmed'
}

/** CITES arranges plants by order and family alone. */
function isPlant(name: string, taxonomy: Taxonomy): boolean {
  const taxon = taxonomy.taxa.get(name)
  return taxon !== undefined && taxon.class === '' && taxon.family !== ''
}

/** The term of CITES Art. VII(2), as adverts spell it. */
const PRE_CONVENTION =
  /\bpr[eé][-\s]?(?:[ck]onven|cites\b)|vorkonvention|предконвенц|доконвенц|公约前|公約前|条約適用前|条約以前/iu

/** The musical instrument certificate of Resolution Conf. 16.8, by its name in the languages that mostly trade in instruments. */
const INSTRUMENT =
  /musical instrument (?:certificate|passport)|musikinstrument\p{L}*(?:bescheinigung|pass)|certificat d[’']instrument|certificado de instrumento|certificato per strumenti|楽器証明|乐器证明/iu
