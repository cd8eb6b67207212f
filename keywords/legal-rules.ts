/** What the law of a jurisdiction says about a class of specimens, as a line an analyst can check. */
import { formsOf, LexiconFileError, readTable } from './table.ts'

export interface LegalRule {
  readonly jurisdiction: string
  readonly rule: string
  /** Taxa, higher taxa or `any` that the rule speaks of. */
  readonly taxa: readonly string[]
  /** Products the rule is limited to; empty for all. */
  readonly products: readonly string[]
  /** ISO 3166-1 codes and ISO 4217 currencies that place an advert under it. */
  readonly places: readonly string[]
  readonly source: string
  readonly confidence: string
}

export const LEGAL_COLUMNS = [
  'jurisdiction',
  'places',
  'taxa',
  'products',
  'rule',
  'source',
  'confidence',
] as const

export function readLegalRules(text: string): LegalRule[] {
  return readTable(text, 'legal-rules.tsv', LEGAL_COLUMNS).map(({ line, cells }) => {
    const taxa = formsOf(cells.taxa)
    if (taxa.length === 0)
      throw new LexiconFileError('legal-rules.tsv', line, 'names no taxon; write "any" for all')
    const { jurisdiction, rule, source, confidence } = cells
    return {
      jurisdiction,
      rule,
      source,
      confidence,
      taxa,
      products: formsOf(cells.products),
      places: formsOf(cells.places),
    }
  })
}
