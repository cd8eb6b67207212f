/** What the lexicon knows about a form, as read from its tables. */
import { foldTerm } from '../text/normalize.ts'
import { formsOf, LexiconFileError, readTable, type WordTable } from './table.ts'

interface EntryBase {
  /** As written in the table. */
  readonly form: string
  /** ISO 639-1, `und` for forms of all languages (emoji, scientific names). */
  readonly language: string
  readonly source: string
  readonly confidence: string
}

export type AliasKind =
  | 'vernacular'
  | 'trade-name'
  | 'scientific'
  | 'abbreviation'
  | 'misspelling'
  | 'code-word'

/** A name of one or several taxa. `weak` names need a second sign: a product, a live animal, evasion. */
export interface TaxonEntry extends EntryBase {
  readonly type: 'taxon'
  readonly taxa: readonly string[]
  readonly strength: 'strong' | 'weak'
  readonly kind: AliasKind
}

/** A word for a product of animals or plants; a `part` means something only beside a taxon. */
export interface ProductEntry extends EntryBase {
  readonly type: 'product'
  readonly product: string
}

/** A word that says something about the advert: that it sells, that it has no papers, that it is news … */
export interface SignalEntry extends EntryBase {
  readonly type: 'signal'
  readonly signal: string
}

/** A phrase that looks like a taxon or product and is not. */
export interface InnocentEntry extends EntryBase {
  readonly type: 'innocent'
  readonly reading: string
}

export type Entry = TaxonEntry | ProductEntry | SignalEntry | InnocentEntry

/** An entry with its form as it is matched. */
export interface FoldedEntry {
  readonly entry: Entry
  readonly form: string
}

export const NAME_COLUMNS = ['taxon', 'strength', 'kind', 'forms', 'source', 'confidence'] as const
export const PRODUCT_COLUMNS = ['product', 'forms', 'source', 'confidence'] as const
export const SIGNAL_COLUMNS = ['signal', 'forms', 'source', 'confidence'] as const
export const INNOCENT_COLUMNS = ['reading', 'forms', 'source', 'confidence'] as const
export const ORDINARY_COLUMNS = ['language', 'forms', 'source', 'confidence'] as const

const ALIAS_KINDS: readonly AliasKind[] = [
  'vernacular',
  'trade-name',
  'scientific',
  'abbreviation',
  'misspelling',
  'code-word',
]

export function readNames(table: WordTable, known: ReadonlyMap<string, unknown>): TaxonEntry[] {
  const { file, language } = table
  return readTable(table.text, file, NAME_COLUMNS).flatMap(({ line, cells }) => {
    const taxa = formsOf(cells.taxon)
    const unknown = taxa.find((taxon) => !known.has(taxon))
    if (unknown !== undefined) throw new LexiconFileError(file, line, `taxon "${unknown}" is not in taxa.tsv`)
    if (cells.strength !== 'strong' && cells.strength !== 'weak') {
      throw new LexiconFileError(file, line, `strength "${cells.strength}" is neither strong nor weak`)
    }
    const kind = ALIAS_KINDS.find((one) => one === cells.kind)
    if (kind === undefined) throw new LexiconFileError(file, line, `unknown kind "${cells.kind}"`)
    const { strength, source, confidence } = cells
    return formsIn(cells.forms, file, line).map(
      (form): TaxonEntry => ({ type: 'taxon', taxa, strength, kind, form, language, source, confidence }),
    )
  })
}

export function readProducts({ text, file, language }: WordTable): ProductEntry[] {
  return readTable(text, file, PRODUCT_COLUMNS).flatMap(({ line, cells }) => {
    const { product, source, confidence } = cells
    return formsIn(cells.forms, file, line).map(
      (form): ProductEntry => ({ type: 'product', product, form, language, source, confidence }),
    )
  })
}

export function readSignals({ text, file, language }: WordTable): SignalEntry[] {
  return readTable(text, file, SIGNAL_COLUMNS).flatMap(({ line, cells }) => {
    const { signal, source, confidence } = cells
    return formsIn(cells.forms, file, line).map(
      (form): SignalEntry => ({ type: 'signal', signal, form, language, source, confidence }),
    )
  })
}

export function readInnocents({ text, file, language }: WordTable): InnocentEntry[] {
  return readTable(text, file, INNOCENT_COLUMNS).flatMap(({ line, cells }) => {
    const { reading, source, confidence } = cells
    return formsIn(cells.forms, file, line).map(
      (form): InnocentEntry => ({ type: 'innocent', reading, form, language, source, confidence }),
    )
  })
}

/** Normalised words that are never taken for the misspelling of a name. */
export function readOrdinaryWords(text: string): Set<string> {
  const file = 'ordinary-words.tsv'
  const rows = readTable(text, file, ORDINARY_COLUMNS)
  return new Set(rows.flatMap(({ line, cells }) => formsIn(cells.forms, file, line).map(foldTerm)))
}

/** What has a plain letter is not empty once it is normalised. */
const PLAIN = /[a-zа-я0-9]/i

function formsIn(cell: string, file: string, line: number): string[] {
  const forms = formsOf(cell)
  if (forms.length === 0) throw new LexiconFileError(file, line, 'lists no form')
  for (const form of forms) {
    if (!PLAIN.test(form) && foldTerm(form.replace(/^\^/, '')) === '') {
      throw new LexiconFileError(file, line, `form "${form}" is empty once it is normalised`)
    }
  }
  return forms
}
