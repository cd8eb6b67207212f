/** What is known about the trade in a taxon: what it can be traded as, and whether it is ever bred. */
import { isProductCode } from './product-codes.ts'
import { formsOf, LexiconFileError, readTable } from './table.ts'
import type { Taxonomy } from './taxonomy.ts'

export interface TradeFacts {
  /** Products that a taxon yields; null where no list is known, so that every product may be meant. */
  productsOf(taxon: string): ReadonlySet<string> | null
  /** Why a claim of captive breeding is doubtful for a taxon; null where it is not. */
  hardlyBred(taxon: string): string | null
}

export interface TradeFactTables {
  readonly tradedAs: string
  readonly hardlyBred: string
}

export const TRADED_AS_COLUMNS = ['taxon', 'products', 'source', 'confidence'] as const
export const HARDLY_BRED_COLUMNS = ['taxon', 'note', 'source', 'confidence'] as const

/** The row for plants: the arrangement of CITES gives them an order and no class. */
const PLANTS = 'Plantae'

/** Throws LexiconFileError where a table names a taxon or product that there is not. */
export function readTradeFacts(tables: TradeFactTables, taxonomy: Taxonomy): TradeFacts {
  const known = knownNames(taxonomy)
  const products = readTradedAs(tables.tradedAs, known)
  const notes = readHardlyBred(tables.hardlyBred, known)
  const productsOf = (taxon: string): ReadonlySet<string> | null => {
    const finest = taxonomy.lineage(taxon).find((name) => products.has(name))
    if (finest !== undefined) return products.get(finest) ?? null
    const { order = '', class: above = '' } = placed(taxon, taxonomy) ?? {}
    return order !== '' && above === '' ? (products.get(PLANTS) ?? null) : null
  }
  const yielded = new Map<string, ReadonlySet<string> | null>()
  return {
    productsOf(taxon) {
      const before = yielded.get(taxon)
      if (before !== undefined) return before
      const now = productsOf(taxon)
      if (taxonomy.taxa.has(taxon)) yielded.set(taxon, now)
      return now
    },
    hardlyBred: (taxon) => {
      const name = taxonomy.lineage(taxon).find((one) => notes.has(one))
      return name === undefined ? null : (notes.get(name) ?? null)
    },
  }
}

function placed(taxon: string, { taxa, lineage }: Taxonomy) {
  return lineage(taxon)
    .map((name) => taxa.get(name))
    .find((one) => one !== undefined)
}

/** Taxa and the families, orders and classes that they name. */
function knownNames({ taxa }: Taxonomy): Set<string> {
  const names = new Set<string>([PLANTS])
  for (const taxon of taxa.values()) {
    for (const name of [taxon.name, taxon.family, taxon.order, taxon.class]) names.add(name)
  }
  return names
}

function readTradedAs(text: string, known: ReadonlySet<string>): Map<string, ReadonlySet<string>> {
  const file = 'traded-as.tsv'
  const products = new Map<string, ReadonlySet<string>>()
  for (const { line, cells } of readTable(text, file, TRADED_AS_COLUMNS)) {
    checkTaxon(cells.taxon, known, products, file, line)
    const codes = formsOf(cells.products)
    const wrong = codes.find((code) => !isProductCode(code))
    if (wrong !== undefined) throw new LexiconFileError(file, line, `unknown product "${wrong}"`)
    if (codes.length === 0) throw new LexiconFileError(file, line, 'lists no product')
    products.set(cells.taxon, new Set(codes))
  }
  return products
}

function readHardlyBred(text: string, known: ReadonlySet<string>): Map<string, string> {
  const file = 'hardly-bred.tsv'
  const notes = new Map<string, string>()
  for (const { line, cells } of readTable(text, file, HARDLY_BRED_COLUMNS)) {
    checkTaxon(cells.taxon, known, notes, file, line)
    if (cells.note === '') throw new LexiconFileError(file, line, 'does not say why')
    notes.set(cells.taxon, cells.note)
  }
  return notes
}

function checkTaxon(
  taxon: string,
  known: ReadonlySet<string>,
  before: ReadonlyMap<string, unknown>,
  file: string,
  line: number,
): void {
  if (!known.has(taxon)) throw new LexiconFileError(file, line, `taxon "${taxon}" is not in taxa.tsv`)
  if (before.has(taxon)) throw new LexiconFileError(file, line, `${taxon} stands twice`)
}
