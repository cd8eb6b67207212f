/** What the law of a jurisdiction says about a class of specimens, as a line an analyst can check. */
import { checkScope } from './rule-scope.ts'
import { formsOf, LexiconFileError, readTable } from './table.ts'

export interface LegalRule {
  readonly jurisdiction: string
  /** Name of the law, as in national-protection.tsv. */
  readonly law: string
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
  'law',
  'rule',
  'source',
  'confidence',
] as const

const FILE = 'legal-rules.tsv'

/** Throws LexiconFileError where a taxon, a place or a product is unknown: such a rule would never hold. */
export function readLegalRules(text: string, known: ReadonlyMap<string, unknown>): LegalRule[] {
  return readTable(text, FILE, LEGAL_COLUMNS).map(({ line, cells }) => {
    const taxa = formsOf(cells.taxa)
    if (taxa.length === 0) throw new LexiconFileError(FILE, line, 'names no taxon; write "any" for all')
    const unknown = taxa.find((taxon) => taxon !== 'any' && !known.has(taxon))
    if (unknown !== undefined) throw new LexiconFileError(FILE, line, `taxon "${unknown}" is not in taxa.tsv`)
    const { jurisdiction, law, rule, source, confidence } = cells
    if (law === '') throw new LexiconFileError(FILE, line, 'does not name the law')
    const places = formsOf(cells.places)
    const products = formsOf(cells.products)
    checkScope({ places, products, rule }, FILE, line)
    return {
      jurisdiction,
      law,
      rule,
      source,
      confidence,
      taxa,
      products,
      places,
    }
  })
}
