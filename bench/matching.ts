/**
 * How fast listings are assessed, against named peers in the same run on the same texts: `node bench/matching.ts`.
 * Prints ratios; absolute times depend on the machine and are only there to read the ratios by.
 */
import { readFileSync } from 'node:fs'
import { openClassifier } from '../classifiers/classifier.ts'
import { parseLabelledRows } from '../classifiers/labelled-row.ts'
import { compileAutomaton } from '../keywords/automaton.ts'
import { loadLexicon } from '../keywords/lexicon.ts'
import { foldTerm, normalize } from '../text/normalize.ts'

const ASSESSED = 1_000
const started = performance.now()
const lexicon = loadLexicon()
const loaded = performance.now() - started
const classifier = openClassifier(lexicon)
const rows = parseLabelledRows(
  readFileSync(new URL('../test/labelled/listings.jsonl', import.meta.url), 'utf8'),
)
const listings = Array.from({ length: ASSESSED }, (_, i) => rows[i % rows.length]).filter(
  (row) => row !== undefined,
)
const texts = listings.map(({ title, description }) => normalize(`${title}\n${description}`))

const forms = [...new Set(lexicon.entries.map(({ form }) => foldTerm(form)))].filter((form) => form !== '')
const automaton = compileAutomaton(forms)
const expressions = forms.map((form) => new RegExp(form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
const sampled = texts.slice(0, 50)

const assessing = perListing(listings.length, () => {
  for (const listing of listings) classifier.assess({ ...listing, asOf: '2026-11-23' })
})
const scanning = perListing(texts.length, () => {
  let hits = 0
  for (const { text } of texts) automaton.scan(text, () => hits++)
  return hits
})
const looping = perListing(sampled.length, () => {
  let hits = 0
  for (const { text } of sampled) for (const expression of expressions) if (expression.test(text)) hits++
  return hits
})
const including = perListing(sampled.length, () => {
  let hits = 0
  for (const { text } of sampled) for (const form of forms) if (text.includes(form)) hits++
  return hits
})
const small = compileAutomaton(forms.slice(0, 1_000))
const smallScan = perListing(texts.length, () => {
  for (const { text } of texts) small.scan(text, () => undefined)
})

print(
  'lexicon',
  `${forms.length} forms, ${automaton.states} states, ${(automaton.bytes / 2 ** 20).toFixed(1)} MiB, loaded in ${loaded.toFixed(0)} ms`,
)
print('full assessment with reasons', `${(assessing * 1000).toFixed(0)} µs a listing`)
print('matching alone', `${(scanning * 1000).toFixed(0)} µs a listing`)
print(
  'loop of regular expressions over the lexicon',
  `${ratio(looping, assessing)} × a full assessment, ${ratio(looping, scanning)} × matching alone`,
)
print(
  'loop of String.includes over the lexicon',
  `${ratio(including, assessing)} × a full assessment, ${ratio(including, scanning)} × matching alone`,
)
print(`matching with ${forms.length} forms against 1000`, `${ratio(scanning, smallScan)} ×`)

/** Milliseconds for each listing, the best of three rounds. */
function perListing(count: number, work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3; round++) {
    const from = performance.now()
    work()
    best = Math.min(best, performance.now() - from)
  }
  return best / count
}

function ratio(a: number, b: number): string {
  return (a / b).toFixed(1)
}

function print(name: string, value: string): void {
  process.stdout.write(`${name.padEnd(48)} ${value}\n`)
}
