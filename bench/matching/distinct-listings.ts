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
}

/** Every labelled row but the unopened ones. */
export function labelledRows(): LabelledRow[] {
  return readdirSync(LABELLED)
    .filter((name) => name.endsWith('.jsonl') && name !== UNOPENED)
    .sort()
    .flatMap((name) => parseLabelledRows(readFileSync(new URL(name, LABELLED), 'utf8')))
}

/** Titles of labelled rows, each with the description of another in its language: as many as there are pairs, at most `count`. */
export function distinctListings(rows: readonly LabelledRow[], count: number): BenchListing[] {
  const byLanguage = [...Map.groupBy(rows, ({ language }) => language).values()]
  const pairs: BenchListing[] = []
  for (let shift = 0; pairs.length < count && byLanguage.some((same) => shift < same.length); shift++) {
    for (const same of byLanguage) {
      if (shift >= same.length) continue
      for (const [i, { title }] of same.entries()) {
        const description = same[(i + shift) % same.length]?.description ?? ''
        pairs.push({ id: `bench-${pairs.length}`, title, description })
      }
    }
  }
  return pairs.slice(0, count)
}
