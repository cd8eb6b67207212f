/** What each jurisdiction accepts of the legal bases that adverts claim. */
import { z } from 'zod'
import { checkScope } from './rule-scope.ts'
import { formsOf, LexiconFileError, readTable } from './table.ts'

export const exemptionClaim = z.enum([
  'documents',
  'antique',
  'pre-convention',
  'captive-bred',
  'propagated',
  'farmed',
  'instrument',
])
export type ExemptionClaim = z.infer<typeof exemptionClaim>

/** What a claim must show: a named document with a number, a date that is old enough, or nothing would do. */
const needs = z.enum(['document', 'age', 'never'])

export interface ExemptionRule {
  readonly jurisdiction: string
  readonly claim: ExemptionClaim
  /** ISO 3166-1 codes and ISO 4217 currencies that place an advert under it, or `any`. */
  readonly places: readonly string[]
  /** Taxa or higher taxa, or `any`. */
  readonly taxa: readonly string[]
  /** Products the rule is limited to; empty for all. */
  readonly products: readonly string[]
  readonly needs: z.infer<typeof needs>
  readonly rule: string
  readonly source: string
  readonly confidence: string
}

const FILE = 'exemption-rules.tsv'
const COLUMNS = [
  'jurisdiction',
  'places',
  'claim',
  'taxa',
  'products',
  'needs',
  'rule',
  'source',
  'confidence',
] as const

/** Throws LexiconFileError where a claim, a need or a taxon is unknown. */
export function readExemptionRules(text: string, known: ReadonlyMap<string, unknown>): ExemptionRule[] {
  return readTable(text, FILE, COLUMNS).map(({ line, cells }): ExemptionRule => {
    const claim = exemptionClaim.safeParse(cells.claim)
    if (!claim.success) throw new LexiconFileError(FILE, line, `unknown claim "${cells.claim}"`)
    const need = needs.safeParse(cells.needs)
    if (!need.success)
      throw new LexiconFileError(FILE, line, `needs "${cells.needs}" is not document, age or never`)
    const taxa = formsOf(cells.taxa)
    const unknown = taxa.find((taxon) => taxon !== 'any' && !known.has(taxon))
    if (unknown !== undefined) throw new LexiconFileError(FILE, line, `taxon "${unknown}" is not in taxa.tsv`)
    if (taxa.length === 0) throw new LexiconFileError(FILE, line, 'names no taxon; write "any" for all')
    const { jurisdiction, rule, source, confidence } = cells
    const places = formsOf(cells.places)
    const products = formsOf(cells.products)
    checkScope({ places, products, rule }, FILE, line)
    return {
      jurisdiction,
      claim: claim.data,
      places,
      taxa,
      products,
      needs: need.data,
      rule,
      source,
      confidence,
    }
  })
}
