/**
 * The CITES trade term of a product, as annual reports and the CITES Trade Database use it. It depends on the taxon (the
 * shell of a turtle is a carapace) and on what the thing is (a carved tusk is an ivory carving).
 */
import { foldTerm } from '../text/normalize.ts'
import { isProductCode } from './product-codes.ts'
import { formsOf, LexiconFileError, readTable } from './table.ts'
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
  const rows = readTerms(tables.productTerms, new Set(forms.values()))
  return {
    termOf(product, taxa, words) {
      const lineage = new Set(taxa.flatMap((taxon) => taxonomy.lineage(taxon)))
      const objects = objectsIn(words, forms)
      const row = rows.find(
        (one) =>
          one.product === product &&
          (one.taxon === '' || lineage.has(one.taxon)) &&
          (one.object === '' || objects.has(one.object)),
      )
      return row?.term ?? null
    },
  }
}

/** Classes of objects by the normalised forms that name them. */
function readObjects(text: string): Map<string, string> {
  const objects = new Map<string, string>()
  for (const { line, cells } of readTable(text, OBJECTS_FILE, OBJECT_COLUMNS)) {
    const forms = formsOf(cells.forms)
    if (forms.length === 0) throw new LexiconFileError(OBJECTS_FILE, line, 'lists no form')
    for (const form of forms) if (!objects.has(foldTerm(form))) objects.set(foldTerm(form), cells.object)
  }
  return objects
}

function readTerms(text: string, objects: ReadonlySet<string>): TermRow[] {
  const rows = readTable(text, TERMS_FILE, PRODUCT_TERM_COLUMNS).map(({ line, cells }): TermRow => {
    if (!isProductCode(cells.product)) {
      throw new LexiconFileError(TERMS_FILE, line, `unknown product "${cells.product}"`)
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

function objectsIn(words: readonly string[], forms: ReadonlyMap<string, string>): Set<string> {
  const found = new Set<string>()
  for (const written of words) {
    const word = ` ${foldTerm(written)} `
    const unspaced = UNSPACED.test(word)
    for (const [form, object] of forms) {
      if (word.includes(unspaced && UNSPACED.test(form) ? form : ` ${form} `)) found.add(object)
    }
  }
  return found
}
