/** What is known of a listing before anything is scored: its taxa, its law, its claims, and the signals that count. */
import type { Lexicon } from '../keywords/lexicon.ts'
import type { Assessable, AssessedProduct, AssessedTaxon, Jurisdiction } from '../model/assessment.ts'
import { withoutBarredClaims } from './barred-claims.ts'
import { type WeighedClaim, weighClaims } from './exemptions.ts'
import type { Findings } from './findings.ts'
import { jurisdictionOf } from './jurisdiction.ts'
import { namedProducts } from './named-products.ts'
import { namedSignals } from './named-signals.ts'
import { namedTaxa } from './named-taxa.ts'
import type { SignalValue } from './signal-value.ts'

export interface WeighedListing {
  /** Signals that count for the score. */
  readonly values: readonly SignalValue[]
  /** Some document is named, whether the law lets it help or not. */
  readonly namesDocument: boolean
  readonly taxa: readonly AssessedTaxon[]
  readonly products: readonly AssessedProduct[]
  readonly jurisdiction: Jurisdiction
  readonly claims: readonly WeighedClaim[]
}

export function weighListing(
  listing: Assessable & { asOf: string },
  findings: Findings,
  lexicon: Lexicon,
): WeighedListing {
  const taxa = namedTaxa(findings.taxa, lexicon.taxonomy, listing.asOf)
  const products = namedProducts(findings, taxa, lexicon)
  const jurisdiction = jurisdictionOf(listing, findings.language, lexicon.places)
  const values = namedSignals(listing, findings, lexicon)
  const text = `${listing.title}\n${listing.description}`
  const claims = weighClaims({ values, taxa, products, jurisdiction, text }, lexicon)
  return {
    values: withoutBarredClaims(values, claims),
    namesDocument: namesDocument(values),
    taxa,
    products,
    jurisdiction,
    claims,
  }
}

/** Whether the text names a document of the kind the law asks for, or a number shaped like one; "no papers" undoes a number. */
function namesDocument(values: readonly SignalValue[]): boolean {
  const has = (signal: string) => values.some((one) => one.signal === signal)
  if (has('papers-strong') || has('credible-proof')) return true
  return has('permit-number') && !has('no-papers')
}
