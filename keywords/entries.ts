/** What the lexicon knows about a form, as read from its tables. */
import { foldTerm } from '../text/normalize.ts'
import { isProductCode } from './product-codes.ts'
import { formsOf, LexiconFileError, readTable, type WordTable } from './table.ts'
import { INNOCENT_READINGS, type InnocentReading, SIGNAL_CLASSES, type SignalClass } from './word-classes.ts'

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
  /** A code of product-codes.ts, or `other`. */
  readonly product: string
}

/** A word that says something about the advert: that it sells, that it has no papers, that it is news … */
export interface SignalEntry extends EntryBase {
  readonly type: 'signal'
  readonly signal: SignalClass
}

/** A phrase that looks like a taxon or product and is not. */
export interface InnocentEntry extends EntryBase {
  readonly type: 'innocent'
  readonly reading: InnocentReading
}

/** A word of the kind of creature that is described, without its name: a bird, a spider, something that sheds its skin. */
export interface LifeFormEntry extends EntryBase {
  readonly type: 'life-form'
  /** Groups down to the family, as far as the word tells. */
  readonly taxa: readonly string[]
}

export type Entry = TaxonEntry | ProductEntry | SignalEntry | InnocentEntry | LifeFormEntry

/** An entry with its form as it is matched. */
export interface FoldedEntry {
  readonly entry: Entry
  readonly form: string
}

export const NAME_COLUMNS = ['taxon', 'strength', 'kind', 'forms', 'source', 'confidence'] as const
export const PRODUCT_COLUMNS = ['product', 'forms', 'source', 'confidence'] as const
export const SIGNAL_COLUMNS = ['signal', 'forms', 'source', 'confidence'] as const
export const INNOCENT_COLUMNS = ['reading', 'forms', 'source', 'confidence'] as const
export const LIFE_FORM_COLUMNS = ['taxon', 'forms', 'source', 'confidence'] as const

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
  const entries: TaxonEntry[] = []
  for (const { line, cells } of readTable(table.text, file, NAME_COLUMNS)) {
    const taxa = formsOf(cells.taxon)
    const unknown = taxa.find((taxon) => !known.has(taxon))
    if (unknown !== undefined) throw new LexiconFileError(file, line, `taxon "${unknown}" is not in taxa.tsv`)
    if (cells.strength !== 'strong' && cells.strength !== 'weak') {
      throw new LexiconFileError(file, line, `strength "${cells.strength}" is neither strong nor weak`)
    }
    const kind = oneOf(ALIAS_KINDS, cells.kind, 'kind', file, line)
    const { strength, source, confidence } = cells
    for (const form of formsIn(cells.forms, file, line)) {
      entries.push({ type: 'taxon', taxa, strength, kind, form, language, source, confidence })
    }
  }
  return entries
}

export function readProducts({ text, file, language }: WordTable): ProductEntry[] {
  const entries: ProductEntry[] = []
  for (const { line, cells } of readTable(text, file, PRODUCT_COLUMNS)) {
    const { product, source, confidence } = cells
    if (product !== 'other' && !isProductCode(product)) {
      throw new LexiconFileError(file, line, `unknown product "${product}"; product-codes.ts lists all`)
    }
    for (const form of formsIn(cells.forms, file, line)) {
      entries.push({ type: 'product', product, form, language, source, confidence })
    }
  }
  return entries
}

export function readSignals({ text, file, language }: WordTable): SignalEntry[] {
  const entries: SignalEntry[] = []
  for (const { line, cells } of readTable(text, file, SIGNAL_COLUMNS)) {
    const { source, confidence } = cells
    const signal = oneOf(SIGNAL_CLASSES, cells.signal, 'signal', file, line)
    for (const form of formsIn(cells.forms, file, line)) {
      entries.push({ type: 'signal', signal, form, language, source, confidence })
    }
  }
  return entries
}

export function readInnocents({ text, file, language }: WordTable): InnocentEntry[] {
  const entries: InnocentEntry[] = []
  for (const { line, cells } of readTable(text, file, INNOCENT_COLUMNS)) {
    const { source, confidence } = cells
    const reading = oneOf(INNOCENT_READINGS, cells.reading, 'reading', file, line)
    for (const form of formsIn(cells.forms, file, line)) {
      entries.push({ type: 'innocent', reading, form, language, source, confidence })
    }
  }
  return entries
}

/** @param groups taxa and the families, orders and classes above them. */
export function readLifeForms(
  { text, file, language }: WordTable,
  groups: ReadonlyMap<string, unknown>,
): LifeFormEntry[] {
  return readTable(text, file, LIFE_FORM_COLUMNS).flatMap(({ line, cells }) => {
    const taxa = formsOf(cells.taxon)
    const unknown = taxa.find((taxon) => !groups.has(taxon))
    if (unknown !== undefined)
      throw new LexiconFileError(file, line, `no taxon of taxa.tsv is a "${unknown}"`)
    if (taxa.length === 0) throw new LexiconFileError(file, line, 'names no taxon')
    const { source, confidence } = cells
    return formsIn(cells.forms, file, line).map(
      (form): LifeFormEntry => ({ type: 'life-form', taxa, form, language, source, confidence }),
    )
  })
}

function oneOf<Word extends string>(
  list: readonly Word[],
  cell: string,
  column: string,
  file: string,
  line: number,
): Word {
  const found = list.find((one) => one === cell)
  if (found === undefined) {
    throw new LexiconFileError(file, line, `unknown ${column} "${cell}"; the list is: ${list.join('; ')}`)
  }
  return found
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
