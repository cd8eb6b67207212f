/** Claims of legality, weighed rather than obeyed: what was claimed, what speaks for it, whether it helps and why. */
import type { ExemptionClaim, ExemptionRule } from '../keywords/exemption-rules.ts'
import type { Lexicon } from '../keywords/lexicon.ts'
import type { Taxonomy } from '../keywords/taxonomy.ts'
import type { TradeFacts } from '../keywords/trade-facts.ts'
import type { Exemption, Jurisdiction } from '../model/assessment.ts'
import { claimedYear } from './claimed-year.ts'
import { holdsAt, jurisdictionNote } from './jurisdiction.ts'
import { type ClaimedSpecimens, claimsIn } from './legality-claims.ts'
import type { SignalValue } from './signal-value.ts'
import type { SignalName } from './signals.ts'

export interface ClaimContext extends ClaimedSpecimens {
  readonly jurisdiction: Jurisdiction
}

export interface WeighedClaim {
  readonly claim: ExemptionClaim
  readonly exemption: Exemption
  /** The law of the place lets no proof of this kind help. */
  readonly barred: boolean
}

export function weighClaims(context: ClaimContext, lexicon: Lexicon): WeighedClaim[] {
  if (context.taxa.length === 0) return []
  return claimsIn(context, lexicon.taxonomy).map((claim) => {
    const rule = ruleFor(claim, context, lexicon)
    const exemption = weigh(claim, rule, context, lexicon)
    return { claim, exemption, barred: rule?.needs === 'never' }
  })
}

function weigh(
  claim: ExemptionClaim,
  rule: ExemptionRule | undefined,
  context: ClaimContext,
  lexicon: Lexicon,
): Exemption {
  const { values, taxa, text } = context
  const doubt = doubtOf(claim, context, lexicon.trade)
  const proof = hasCredibleProof(values)
  const year = claim === 'antique' ? claimedYear(text) : null
  const old = year !== null && year < OLD_ENOUGH
  const met = rule?.needs === 'age' ? proof || old : rule?.needs !== 'never' && proof
  const shown = proof ? proofShown(values) : yearShown(year, rule)
  const contrary = values.some(({ signal }) => signal === 'no-papers')
    ? 'The text also says that there are no papers.'
    : null
  const law = rule === undefined ? null : `${rule.jurisdiction}: ${rule.rule} (${rule.source}).`
  const place = jurisdictionNote(context.jurisdiction)
  const futile =
    rule?.needs === 'never' ? 'Nothing that is claimed can help here, so none of it lowers the score.' : null
  return {
    claim,
    supports: supportsOf(values),
    accepted: taxa.length > 0 && met && doubt === null && contrary === null,
    note: [law, futile, shown, doubt, contrary, place].filter((sentence) => sentence !== null).join(' '),
  }
}

function proofShown(values: readonly SignalValue[]): string {
  return values.some(({ signal }) => signal === 'permit-number')
    ? 'A specific document and a number of plausible form are given; the number is to be looked up.'
    : 'Documents of the kind the law asks for are named, but no number; ask for it.'
}

function yearShown(year: number | null, rule: ExemptionRule | undefined): string {
  const missing = 'No document with a number that could be looked up is given.'
  if (year === null) return missing
  if (year < OLD_ENOUGH) return `The year ${year} is given, without a document.`
  return rule?.needs === 'age' ? `The year ${year} is given, which is not old enough. ${missing}` : missing
}

/** Worked specimens acquired before this year count as antiques in the EU: Reg. (EC) 338/97 Art. 2(w). */
const OLD_ENOUGH = 1947

/** The most specific rule: one for the advert's place before one for any, one for its taxon before one for any. */
function ruleFor(claim: ExemptionClaim, context: ClaimContext, lexicon: Lexicon): ExemptionRule | undefined {
  const { taxa, jurisdiction } = context
  const fitting = lexicon.exemptionRules.filter(
    (rule) =>
      rule.claim === claim &&
      holdsAt(rule.places, jurisdiction.place) &&
      (rule.taxa.includes('any') || taxa.some(({ name }) => belongs(name, rule.taxa, lexicon.taxonomy))) &&
      coversProducts(rule, claim, context),
  )
  return fitting.toSorted((a, b) => specificity(b) - specificity(a))[0]
}

/** An animal that is described, or said to be bred in captivity, is alive where nothing else is named. */
function coversProducts(
  { products: covered }: ExemptionRule,
  claim: ExemptionClaim,
  { products, values }: ClaimContext,
): boolean {
  if (covered.length === 0) return true
  if (products.length > 0) return products.some(({ product }) => covered.includes(product))
  const alive =
    claim === 'captive-bred' || values.some(({ signal }) => signal === 'live-animal' || signal === 'captive')
  return alive && covered.includes('live')
}

function specificity({ places, taxa }: ExemptionRule): number {
  return (places.includes('any') ? 0 : 2) + (taxa.includes('any') ? 0 : 1)
}

function belongs(name: string, taxa: readonly string[], taxonomy: Taxonomy): boolean {
  return taxonomy.lineage(name).some((one) => taxa.includes(one))
}

/** Patterns by which what was taken from the wild is passed off as legal. */
function doubtOf(claim: ExemptionClaim, { values, taxa }: ClaimContext, trade: TradeFacts): string | null {
  const has = (signal: SignalName) => values.some((one) => one.signal === signal)
  if (claim === 'captive-bred' && taxa.some(({ name }) => trade.hardlyBred(name) !== null))
    return 'This taxon is hardly ever bred in captivity; such claims often cover animals from the wild.'
  if (claim === 'captive-bred' && has('wild')) return 'The text also speaks of the wild.'
  if (claim === 'documents' && has('papers-promise'))
    return 'Papers are promised for later, which is how papers of other specimens are used again.'
  return null
}

const SUPPORTING: readonly SignalName[] = [
  'papers-strong',
  'permit-number',
  'ring',
  'papers-claim',
  'antique',
  'captive',
]

function supportsOf(values: readonly SignalValue[]): string[] {
  const texts = SUPPORTING.flatMap((signal) => values.find((one) => one.signal === signal)?.place?.text ?? [])
  return [...new Set(texts)]
}

export function hasCredibleProof(values: readonly SignalValue[]): boolean {
  return values.some(({ signal, value }) => signal === 'credible-proof' && value >= 1)
}
