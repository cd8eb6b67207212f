/**
 * Extraction on the proxy pages (test/pages): precision, recall and F1 of each field, for both parts, beside extruct with
 * price-parser where a Python that has them is named.
 *
 *     node bench/extraction/main.ts [--python PATH] [--misses]
 */
import { parseArgs } from 'node:util'
import { readSavedPage, type SavedListing } from '../../crawlers/reading/read-saved-page.ts'
import { buildPages } from '../../test/pages/build-pages.ts'
import type { Page } from '../../test/pages/page.ts'
import { runPeer } from './run-peer.ts'
import { type FieldScore, f1, type ReadFields, scoreFields } from './score-fields.ts'

const NOW = '2026-03-05T09:30:00.000Z'
const { values } = parseArgs({
  options: { python: { type: 'string' }, misses: { type: 'boolean', default: false } },
})

for (const part of ['learning', 'first-look'] as const) {
  const pages = buildPages(part)
  const from = performance.now()
  const ours = pages.map(readPage)
  const each = (performance.now() - from) / pages.length
  const theirs = values.python === undefined ? null : await runPeer(values.python, pages)
  print(`\n${part}: ${pages.length} pages, ${each.toFixed(1)} ms each`)
  print(row('field', ['precision', 'recall', 'F1', ...(theirs === null ? [] : ['extruct F1'])]))
  const peerScores = theirs === null ? [] : scoreFields(pairs(pages, theirs))
  for (const [index, score] of scoreFields(pairs(pages, ours)).entries()) {
    if (score.right + score.missed === 0) continue
    const peer = peerScores[index]
    print(row(score.field, [...figures(score), ...(peer === undefined ? [] : [f1(peer).toFixed(3)])]))
  }
  if (values.misses) printMisses(pages, ours)
}

function readPage({ html }: Page): ReadFields {
  try {
    return inShapeOfTruth(readSavedPage(html, null, NOW))
  } catch {
    return {}
  }
}

function inShapeOfTruth(read: SavedListing): ReadFields {
  const { price, otherPrices, seller, location, category, images, availability } = read
  const [image] = images
  return {
    title: read.title,
    description: read.description,
    price:
      price === null || price.amount === null
        ? null
        : { amount: price.amount, currency: price.currency ?? '' },
    ...(otherPrices?.former?.amount != null && { former: otherPrices.former.amount }),
    ...(otherPrices?.buyNow?.amount != null && { buyNow: otherPrices.buyNow.amount }),
    ...(otherPrices?.upTo?.amount != null && { upTo: otherPrices.upTo.amount }),
    ...(availability !== undefined && { availability }),
    ...(seller?.name != null && { seller: seller.name }),
    ...(location !== null && { location: location.text }),
    ...(category !== null && { category }),
    ...(image !== undefined && { image }),
  }
}

function pairs(pages: readonly Page[], reads: readonly ReadFields[]) {
  return pages.map(({ truth }, index) => ({ truth, read: reads[index] ?? {} }))
}

function figures(score: FieldScore): string[] {
  const precision = score.right / Math.max(1, score.right + score.wrong)
  const recall = score.right / Math.max(1, score.right + score.missed)
  return [precision, recall, f1(score)].map((figure) => figure.toFixed(3))
}

function printMisses(pages: readonly Page[], reads: readonly ReadFields[]): void {
  for (const [index, { name, truth }] of pages.entries()) {
    for (const { field, right, wrong, missed } of scoreFields([{ truth, read: reads[index] ?? {} }])) {
      if (right > 0 || wrong + missed === 0) continue
      const given = Object.entries(reads[index] ?? {}).find(([key]) => key === field)?.[1]
      const wanted = Object.entries(truth).find(([key]) => key === field)?.[1]
      print(`  ${name} ${field}: ${JSON.stringify(given)?.slice(0, 80)}, not ${JSON.stringify(wanted)}`)
    }
  }
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(14) + cells.map((cell) => cell.padStart(11)).join('')
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
