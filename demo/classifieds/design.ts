/** What a look of Plazzamo consists of: the same listings in a page of its own for each purpose. */
import type { CatalogueEntry } from '../catalogue.ts'
import type { Html } from '../html.ts'
import type { Stock } from '../stock.ts'

export type Results = {
  heading: string
  query?: string
  found: readonly CatalogueEntry[]
  page: number
  /** The address of another page of the same results. */
  pageHref: (page: number) => string
}

export type Frame = { title: string; language: string; query?: string; head?: Html; main: Html }

export type Design = {
  layout(frame: Frame): string
  frontPage(stock: Stock<CatalogueEntry>): string
  resultsPage(results: Results, stock: Stock<CatalogueEntry>): string
  adPage(entry: CatalogueEntry, stock: Stock<CatalogueEntry>): string
}
