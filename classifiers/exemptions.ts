/** Claims of legality, weighed rather than obeyed: what was claimed, what speaks for it, whether it helps and why. */
import type { ExemptionClaim, ExemptionRule } from '../keywords/exemption-rules.ts'
import type { Lexicon } from '../keywords/lexicon.ts'
import type { Taxonomy } from '../keywords/taxonomy.ts'
import type { TradeFacts } from '../keywords/trade-facts.ts'
import type { Exemption } from '../model/assessment.ts'
import { claimedYear } from './claimed-year.ts'
import { holdsAt } from './jurisdiction.ts'
import { type ClaimedSpecimens, claimsIn } from './legality-claims.ts'
import type { SignalValue } from './signal-value.ts'
import type { SignalName } from './signals.ts'

export interface ClaimContext extends ClaimedSpecimens {
  /** Where the advert stands, as jurisdiction.ts says. */
  readonly place: string | null
}

export function weighExemptions(context: ClaimContext, lexicon: Lexicon): Exemption[] {
  if (context.taxa.length === 0) return []
  return claimsIn(context, lexicon.taxonomy).map((claim) => weigh(claim, context, lexicon))
}

function weigh(claim: ExemptionClaim, context: ClaimContext, lexicon: Lexicon): Exemption {
  const { values, taxa, text } = context
  const rule = ruleFor(claim, context, lexicon)
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
  return {
    claim,
    supports: supportsOf(values),
    accepted: taxa.length > 0 && met && doubt === null && contrary === null,
    note: [law, shown, doubt, contrary].filter((sentence) => sentence !== null).join(' '),
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
function ruleFor(
  claim: ExemptionClaim,
  { taxa, products, place }: ClaimContext,
  lexicon: Lexicon,
): ExemptionRule | undefined {
  const fitting = lexicon.exemptionRules.filter(
    (rule) =>
      rule.claim === claim &&
      holdsAt(rule.places, place) &&
      (rule.taxa.includes('any') || taxa.some(({ name }) => belongs(name, rule.taxa, lexicon.taxonomy))) &&
      coversProducts(rule, claim, products),
  )
  return fitting.toSorted((a, b) => specificity(b) - specificity(a))[0]
}

/** What is said to be bred in captivity is alive where nothing else is named. */
function coversProducts(
  { products: covered }: ExemptionRule,
  claim: ExemptionClaim,
  products: ClaimContext['products'],
): boolean {
  if (covered.length === 0) return true
  if (products.length === 0) return claim === 'captive-bred' && covered.includes('live')
  return products.some(({ product }) => covered.includes(product))
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

/** Whether the text names a document of the kind the law asks for, or a number shaped like one; "no papers" undoes a number. */
export function namesDocument(values: readonly SignalValue[]): boolean {
  const has = (signal: SignalName) => values.some((one) => one.signal === signal)
  if (has('papers-strong') || has('credible-proof')) return true
  return has('permit-number') && !has('no-papers')
}
