/** Listings no two of which are alike, for benchmarks: caches and branch predictors learn texts that come again. */
import { readdirSync, readFileSync } from 'node:fs'
import { type LabelledRow, parseLabelledRows } from '../../classifiers/labelled-row.ts'

const LABELLED = new URL('../../test/labelled/', import.meta.url)
/** Kept closed until its figures are reported. */
const UNOPENED = 'unopened.jsonl'

export interface BenchListing {
  readonly id: string
  readonly title: string
  readonly description: string
  /** In its own field, where marketplaces have it. */
  readonly price: LabelledRow['price']
}

/** Every labelled row but the unopened ones. */
export function labelledRows(): LabelledRow[] {
  return readdirSync(LABELLED)
    .filter((name) => name.endsWith('.jsonl') && name !== UNOPENED)
    .sort()
    .flatMap((name) => parseLabelledRows(readFileSync(new URL(name, LABELLED), 'utf8')))
}

/**
 * Titles and prices of labelled rows, each with the description of another: as many as `count`, or as there are pairs. Those of
 * one language come first.
 */
export function distinctListings(rows: readonly LabelledRow[], count: number): BenchListing[] {
  const pairs: BenchListing[] = []
  const add = (title: LabelledRow, description: LabelledRow) => {
    if (pairs.length === count) return
    const { price } = title
    pairs.push({
      id: `bench-${pairs.length}`,
      title: title.title,
      description: description.description,
      price,
    })
  }
  for (const sameLanguage of [true, false]) {
    for (let shift = 0; shift < rows.length && pairs.length < count; shift++) {
      for (const [i, title] of rows.entries()) {
        const description = rows[(i + shift) % rows.length]
        if (description === undefined) continue
        if ((title.language === description.language) === sameLanguage) add(title, description)
      }
    }
  }
  return pairs
}
