/**
 * An outside check on real adverts: `node bench/bird-adverts.ts FILE.csv.gz` with the labelled Australian pet-bird adverts
 * of Stringham et al. 2021 (MIT; 16,509 rows of stemmed English, stop words removed). By content label1 marks junk, label2
 * domestic poultry and pigeons, label3 wanted adverts; the rest offers pet birds, most of them parrots and so of
 * Appendix II, the commonest of them (budgerigar, cockatiel) not listed at all.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { openClassifier } from '../classifiers/classifier.ts'
import { isFlagged } from '../model/assessment.ts'

const DAY = '2026-11-25'

const advert = z.object({
  classifieds_unique_listing_id: z.string(),
  text_stop_stem: z.string(),
  label1: z.string(),
  label2: z.string(),
  label3: z.string(),
})

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('usage: node bench/bird-adverts.ts FILE.csv.gz')
  process.exitCode = 2
} else {
  report(readAdverts(file))
}

interface Advert {
  id: string
  text: string
  group: 'junk' | 'poultry' | 'wanted' | 'rest'
}

function readAdverts(path: string): Advert[] {
  const text = gunzipSync(readFileSync(path)).toString('latin1')
  return z
    .array(advert)
    .parse(parse(text, { columns: true, relax_column_count: true }))
    .map((row) => ({ id: row.classifieds_unique_listing_id, text: row.text_stop_stem, group: groupOf(row) }))
}

function groupOf({ label1, label2, label3 }: z.infer<typeof advert>): Advert['group'] {
  if (label1 === '1') return 'junk'
  if (label2 === '1') return 'poultry'
  return label3 === '1' ? 'wanted' : 'rest'
}

function report(adverts: readonly Advert[]): void {
  const classifier = openClassifier()
  const counts = new Map<string, { rows: number; flagged: number; demand: number; bird: number }>()
  for (const { id, text, group } of adverts) {
    const made = classifier.assess({ id, title: text.slice(0, 80), description: text.slice(80), asOf: DAY })
    const count = counts.get(group) ?? { rows: 0, flagged: 0, demand: 0, bird: 0 }
    count.rows += 1
    if (isFlagged(made)) count.flagged += 1
    if (isFlagged(made) && made.kind === 'demand') count.demand += 1
    if (made.taxa.length > 0) count.bird += 1
    counts.set(group, count)
  }
  print('adverts', 'rows', 'flagged', 'as demand', 'taxon named')
  for (const [group, { rows, flagged, demand, bird }] of counts) {
    print(group, String(rows), ...[flagged, demand, bird].map((n) => `${((100 * n) / rows).toFixed(1)} %`))
  }
}

function print(name: string, ...cells: string[]): void {
  process.stdout.write(`${name.padEnd(10)}${cells.map((cell) => cell.padStart(13)).join('')}\n`)
}
