/**
 * The CITES trade term of a product, as annual reports and the CITES Trade Database use it. It depends on the taxon (the
 * shell of a turtle is a carapace) and on what the thing is (a carved tusk is an ivory carving).
 */
import { foldTerm } from '../text/normalize.ts'
import { isProductCode } from './product-codes.ts'
import { checkLanguage, formsOf, LexiconFileError, readTable } from './table.ts'
import type { Taxonomy } from './taxonomy.ts'

export interface ProductTerms {
  /**
   * Three-letter term of a product of one of the taxa; null where none follows.
   * @param words names and product words that the advert uses, as written.
   */
  termOf(product: string, taxa: readonly string[], words: readonly string[]): string | null
}

export interface ProductTermTables {
  readonly productTerms: string
  readonly objects: string
}

export const PRODUCT_TERM_COLUMNS = ['product', 'taxon', 'object', 'term', 'source', 'confidence'] as const
export const OBJECT_COLUMNS = ['object', 'language', 'forms', 'source', 'confidence'] as const

const TERMS_FILE = 'product-terms.tsv'
const OBJECTS_FILE = 'objects.tsv'

interface TermRow {
  readonly product: string
  readonly taxon: string
  readonly object: string
  readonly term: string
}

export function readProductTerms(tables: ProductTermTables, taxonomy: Taxonomy): ProductTerms {
  const forms = readObjects(tables.objects)
  const rows = Map.groupBy(
    readTerms(tables.productTerms, new Set(forms.values()), taxonomy),
    ({ product }) => product,
  )
  const finder = objectFinder(forms)
  return {
    termOf(product, taxa, words) {
      const lineage = new Set(taxa.flatMap((taxon) => taxonomy.lineage(taxon)))
      let objects: ReadonlySet<string> | null = null
      const row = rows.get(product)?.find(({ taxon, object }) => {
        if (taxon !== '' && !lineage.has(taxon)) return false
        if (object === '') return true
        objects ??= finder(words)
        return objects.has(object)
      })
      return row?.term ?? null
    },
  }
}

/** Classes of objects by the normalised forms that name them. */
function readObjects(text: string): Map<string, string> {
  const objects = new Map<string, string>()
  for (const { line, cells } of readTable(text, OBJECTS_FILE, OBJECT_COLUMNS)) {
    checkLanguage(cells.language, OBJECTS_FILE, line)
    const forms = formsOf(cells.forms)
    if (forms.length === 0) throw new LexiconFileError(OBJECTS_FILE, line, 'lists no form')
    for (const form of forms) if (!objects.has(foldTerm(form))) objects.set(foldTerm(form), cells.object)
  }
  return objects
}

function readTerms(text: string, objects: ReadonlySet<string>, taxonomy: Taxonomy): TermRow[] {
  const ranks = new Set(
    [...taxonomy.taxa.values()].flatMap((taxon) => [taxon.family, taxon.order, taxon.class]),
  )
  const rows = readTable(text, TERMS_FILE, PRODUCT_TERM_COLUMNS).map(({ line, cells }): TermRow => {
    if (!isProductCode(cells.product)) {
      throw new LexiconFileError(TERMS_FILE, line, `unknown product "${cells.product}"`)
    }
    if (cells.taxon !== '' && !taxonomy.taxa.has(cells.taxon) && !ranks.has(cells.taxon)) {
      throw new LexiconFileError(TERMS_FILE, line, `taxon "${cells.taxon}" is not in taxa.tsv`)
    }
    if (cells.object !== '' && !objects.has(cells.object)) {
      throw new LexiconFileError(TERMS_FILE, line, `object "${cells.object}" is not in objects.tsv`)
    }
    if (!/^[A-Z]{3}$/.test(cells.term)) {
      throw new LexiconFileError(TERMS_FILE, line, `"${cells.term}" is not a term of three letters`)
    }
    return cells
  })
  return rows
}

/** Words of scripts without spaces hold the object as a part: `象牙手镯`. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Hangul}]/u

/** Words whose objects are kept at hand: adverts name the same products again and again. */
const MOST_KEPT = 4_096
/** A longer piece of a text would keep the whole text in memory. */
const LONGEST_KEPT = 12

/** Finds the classes of objects that words name: whole words by look-up, parts of unspaced ones by trial. */
function objectFinder(forms: ReadonlyMap<string, string>): (words: readonly string[]) => Set<string> {
  const parts = [...forms].filter(([form]) => UNSPACED.test(form))
  const longest = Math.max(1, ...[...forms.keys()].map((form) => form.split(' ').length))
  const objectsIn = (written: string): ReadonlySet<string> => {
    const found = new Set<string>()
    const text = foldTerm(written)
    if (UNSPACED.test(text)) for (const [form, object] of parts) if (text.includes(form)) found.add(object)
    const single = text.split(' ')
    for (let from = 0; from < single.length; from++) {
      for (let to = from + 1; to <= Math.min(single.length, from + longest); to++) {
        const object = forms.get(single.slice(from, to).join(' '))
        if (object !== undefined) found.add(object)
      }
    }
    return found
  }
  const kept = new Map<string, ReadonlySet<string>>()
  return (words) => {
    const found = new Set<string>()
    for (const written of words) {
      let objects = kept.get(written)
      if (objects === undefined) {
        objects = objectsIn(written)
        if (kept.size >= MOST_KEPT) kept.clear()
        if (written.length <= LONGEST_KEPT) kept.set(written, objects)
      }
      for (const object of objects) found.add(object)
    }
    return found
  }
}
