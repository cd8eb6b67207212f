/** What a product is mostly made of, so that an advert which names only the product still has candidates. */
import { isProductCode } from './product-codes.ts'
import { formsOf, LexiconFileError, readTable } from './table.ts'

export const TYPICAL_COLUMNS = ['product', 'taxa', 'source', 'confidence'] as const

const FILE = 'typical-taxa.tsv'

/**
 * Taxa by product code, the most traded first.
 *
 * @param groups taxa and the families, orders and classes above them.
 * @throws LexiconFileError where a product or taxon is unknown.
 */
export function readTypicalTaxa(
  text: string,
  groups: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, readonly string[]> {
  const typical = new Map<string, readonly string[]>()
  for (const { line, cells } of readTable(text, FILE, TYPICAL_COLUMNS)) {
    if (!isProductCode(cells.product))
      throw new LexiconFileError(FILE, line, `unknown product "${cells.product}"`)
    if (typical.has(cells.product)) throw new LexiconFileError(FILE, line, `${cells.product} stands twice`)
    const taxa = formsOf(cells.taxa)
    const unknown = taxa.find((taxon) => !groups.has(taxon))
    if (unknown !== undefined)
      throw new LexiconFileError(FILE, line, `no taxon of taxa.tsv is a "${unknown}"`)
    if (taxa.length === 0) throw new LexiconFileError(FILE, line, 'names no taxon')
    typical.set(cells.product, taxa)
  }
  return typical
}
