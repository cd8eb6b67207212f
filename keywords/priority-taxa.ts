/** The taxa that every language of priority must name, and which languages have a name for which of them. */
import type { Entry } from './entries.ts'
import { formsOf, LexiconFileError, readTable } from './table.ts'
import type { Taxonomy } from './taxonomy.ts'

export const PRIORITY_COLUMNS = ['group', 'taxa', 'source', 'confidence'] as const

const FILE = 'priority-taxa.tsv'

/** Languages of the markets with the most trade: in these no taxon of priority may be without a name. */
export const PRIORITY_LANGUAGES = [
  ...['ar', 'de', 'en', 'es', 'fr', 'hi', 'id', 'it', 'ja', 'ko'],
  ...['nl', 'pl', 'pt', 'ru', 'sw', 'th', 'tr', 'vi', 'zh'],
] as const

/**
 * The taxa of all groups, in the order of the table.
 *
 * @throws LexiconFileError where a taxon is unknown or stands twice, or a group is empty.
 */
export function readPriorityTaxa(text: string, known: ReadonlyMap<string, unknown>): readonly string[] {
  const taxa = new Set<string>()
  for (const { line, cells } of readTable(text, FILE, PRIORITY_COLUMNS)) {
    const group = formsOf(cells.taxa)
    if (group.length === 0) throw new LexiconFileError(FILE, line, `${cells.group} names no taxon`)
    for (const taxon of group) {
      if (!known.has(taxon)) throw new LexiconFileError(FILE, line, `no taxon of taxa.tsv is a "${taxon}"`)
      if (taxa.has(taxon)) throw new LexiconFileError(FILE, line, `${taxon} stands twice`)
      taxa.add(taxon)
    }
  }
  return [...taxa]
}

/**
 * Those of `priority` that a language has no name for: neither for the taxon, nor for something below it, nor for the
 * genus or family that it belongs to. What stands higher says too little.
 */
export function namelessPriorityTaxa(
  priority: readonly string[],
  entries: readonly Entry[],
  language: string,
  { lineage, ranks }: Pick<Taxonomy, 'lineage' | 'ranks'>,
): string[] {
  const named = new Set(
    entries.flatMap((entry) => (entry.type === 'taxon' && entry.language === language ? entry.taxa : [])),
  )
  const reached = new Set([...named].flatMap((taxon) => lineage(taxon)))
  const near = (above: string) => ['genus', 'family'].includes(ranks.get(above) ?? '')
  return priority.filter(
    (taxon) => !reached.has(taxon) && !lineage(taxon).some((above) => named.has(above) && near(above)),
  )
}
