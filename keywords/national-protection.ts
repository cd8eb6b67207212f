/** National bans and protection of single taxa, beside what CITES and the general rules of a jurisdiction say. */
import { isPlaceCode } from './rule-scope.ts'
import { checkDay, formsOf, LexiconFileError, readTable } from './table.ts'
import type { Taxonomy } from './taxonomy.ts'

export interface ProtectionRule {
  /** ISO 3166-1 code, or EU. */
  readonly country: string
  readonly taxa: readonly string[]
  /** Its name, as in legal-rules.tsv where that speaks of it, too. */
  readonly law: string
  readonly rule: string
  /** Day since when, as far as known; '' where it is not. */
  readonly from: string
  /** The law itself. */
  readonly source: string
  readonly confidence: string
}

export interface NationalProtection {
  readonly rules: readonly ProtectionRule[]
  /** Rules that a taxon or what it belongs to falls under on a day, in one country or, without one, anywhere. */
  of(taxon: string, day: string, country?: string): readonly ProtectionRule[]
}

export const PROTECTION_COLUMNS = ['country', 'taxa', 'law', 'rule', 'from', 'source', 'confidence'] as const

const FILE = 'national-protection.tsv'

export function readNationalProtection(text: string, taxonomy: Taxonomy): NationalProtection {
  const rules = readTable(text, FILE, PROTECTION_COLUMNS).map(({ line, cells }): ProtectionRule => {
    const taxa = formsOf(cells.taxa)
    const unknown = taxa.find((taxon) => !taxonomy.taxa.has(taxon))
    if (unknown !== undefined) throw new LexiconFileError(FILE, line, `taxon "${unknown}" is not in taxa.tsv`)
    if (taxa.length === 0) throw new LexiconFileError(FILE, line, 'names no taxon')
    if (!isPlaceCode(cells.country)) {
      throw new LexiconFileError(FILE, line, `country "${cells.country}" is not a code like BR`)
    }
    if (cells.law === '') throw new LexiconFileError(FILE, line, 'does not name the law')
    if (cells.rule === '') throw new LexiconFileError(FILE, line, 'does not say what the rule is')
    if (cells.from !== '') checkDay(cells.from, FILE, line)
    return { ...cells, taxa }
  })
  const byTaxon = new Map<string, ProtectionRule[]>()
  for (const rule of rules) {
    for (const taxon of rule.taxa) byTaxon.set(taxon, [...(byTaxon.get(taxon) ?? []), rule])
  }
  const byLineage = new Map<string, readonly ProtectionRule[]>()
  const rulesOf = (taxon: string): readonly ProtectionRule[] => {
    const before = byLineage.get(taxon)
    if (before !== undefined) return before
    const found = [...new Set(taxonomy.lineage(taxon).flatMap((one) => byTaxon.get(one) ?? []))]
    if (taxonomy.taxa.has(taxon)) byLineage.set(taxon, found)
    return found
  }
  return {
    rules,
    of: (taxon, day, country) =>
      rulesOf(taxon).filter(
        (rule) => rule.from <= day && (country === undefined || rule.country === country),
      ),
  }
}
