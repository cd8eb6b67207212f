/** Other advertisements of the same category, the same ones each time. */
import type { CatalogueEntry } from '../catalogue.ts'
import type { Stock } from '../stock.ts'

const SIMILAR = 4

export function similarTo(entry: CatalogueEntry, stock: Stock<CatalogueEntry>): CatalogueEntry[] {
  const others = stock.entries.filter(
    (other) => other.category === entry.category && other.id !== entry.id && isOnShow(other, stock),
  )
  const at = Number.parseInt(entry.id, 10) % Math.max(1, others.length)
  return [...others.slice(at), ...others.slice(0, at)].slice(0, SIMILAR)
}

/** Whether the site shows it off outside of results. */
export function isOnShow(entry: CatalogueEntry, stock: Stock<CatalogueEntry>): boolean {
  return stock.endingOf(entry) === null && !entry.disallowed
}
