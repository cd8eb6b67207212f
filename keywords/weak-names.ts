/** Scientific names that are also ordinary words, given names, places or brands: alone they name no taxon. */
import { LexiconFileError, readTable } from './table.ts'

export interface WeakNames {
  readonly genera: ReadonlySet<string>
  /** Species names (their second word) that say nothing without a genus or its initial written with a full stop. */
  readonly epithets: ReadonlySet<string>
}

export const WEAK_NAME_COLUMNS = ['name', 'kind', 'meaning', 'source', 'confidence'] as const

const FILE = 'weak-names.tsv'

export function readWeakNames(text: string): WeakNames {
  const genera = new Set<string>()
  const epithets = new Set<string>()
  for (const { line, cells } of readTable(text, FILE, WEAK_NAME_COLUMNS)) {
    const names = cells.kind === 'genus' ? genera : cells.kind === 'epithet' ? epithets : null
    if (names === null)
      throw new LexiconFileError(FILE, line, `kind "${cells.kind}" is neither genus nor epithet`)
    if (cells.name === '') throw new LexiconFileError(FILE, line, 'names nothing')
    if (names.has(cells.name)) throw new LexiconFileError(FILE, line, `${cells.name} stands twice`)
    names.add(cells.name)
  }
  return { genera, epithets }
}
