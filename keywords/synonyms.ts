/** Other scientific names of a taxon: older and newer genera, spellings, subspecies traded under their own name. */
import { formsOf, LexiconFileError, readTable } from './table.ts'

export interface Synonym {
  readonly name: string
  /** Name of the taxon in taxa.tsv. */
  readonly accepted: string
  readonly source: string
  readonly confidence: string
}

export const SYNONYM_COLUMNS = ['accepted', 'names', 'source', 'confidence'] as const

const FILE = 'synonyms.tsv'

/** Synonyms by name; throws LexiconFileError where one leads to two taxa, to none, or is a taxon itself. */
export function readSynonyms(text: string, known: ReadonlyMap<string, unknown>): Map<string, Synonym> {
  const synonyms = new Map<string, Synonym>()
  for (const { line, cells } of readTable(text, FILE, SYNONYM_COLUMNS)) {
    const { accepted, source, confidence } = cells
    if (!known.has(accepted)) throw new LexiconFileError(FILE, line, `taxon "${accepted}" is not in taxa.tsv`)
    const names = formsOf(cells.names)
    if (names.length === 0) throw new LexiconFileError(FILE, line, 'lists no name')
    for (const name of names) {
      if (known.has(name)) {
        throw new LexiconFileError(FILE, line, `"${name}" is a taxon of taxa.tsv and cannot be a synonym too`)
      }
      const other = synonyms.get(name)
      if (other !== undefined) {
        throw new LexiconFileError(FILE, line, `"${name}" is already a synonym of ${other.accepted}`)
      }
      synonyms.set(name, { name, accepted, source, confidence })
    }
  }
  return synonyms
}
