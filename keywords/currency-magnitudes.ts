/** Roughly what a unit of each currency is worth, to tell a price of a few dollars from one of hundreds. */
import { LexiconFileError, readTable } from './table.ts'

const FILE = 'currency-magnitudes.tsv'
const COLUMNS = ['currency', 'dollars', 'source', 'confidence'] as const

/** US dollars by ISO 4217 code; throws LexiconFileError where a worth is not a positive number. */
export function readCurrencyMagnitudes(text: string): ReadonlyMap<string, number> {
  const magnitudes = new Map<string, number>()
  for (const { line, cells } of readTable(text, FILE, COLUMNS)) {
    const dollars = Number(cells.dollars)
    if (!(dollars > 0)) throw new LexiconFileError(FILE, line, `"${cells.dollars}" is not a positive number`)
    // Adverts also count in units that ISO 4217 does not list, such as the toman (IRT).
    if (!/^[A-Z]{3}$/.test(cells.currency))
      throw new LexiconFileError(FILE, line, `currency "${cells.currency}" is not a code like EUR`)
    if (magnitudes.has(cells.currency))
      throw new LexiconFileError(FILE, line, `${cells.currency} stands twice`)
    magnitudes.set(cells.currency, dollars)
  }
  return magnitudes
}
