/**
 * What the size of the lexicon costs, in one run: `node bench/lexicon-growth/main.ts [CHECKLIST]`.
 *
 * Prints the cost of a listing with 1,000 terms against 50,000, with 50,000 imported names against none, the time to
 * load, and memory. With a checklist (CSV as `wtm keywords import` takes it) also how many of its names are found.
 */
import { readFileSync } from 'node:fs'
import { openClassifier } from '../../classifiers/classifier.ts'
import { parseLabelledRows } from '../../classifiers/labelled-row.ts'
import { compileAutomaton } from '../../keywords/automaton.ts'
import { writeImportedTaxa } from '../../keywords/import/imported-taxa.ts'
import { readChecklist } from '../../keywords/import/read-checklist.ts'
import { compileLexicon, type Lexicon } from '../../keywords/lexicon.ts'
import { type LexiconTables, readLexiconTables } from '../../keywords/lexicon-tables.ts'
import { foldedForm } from '../../keywords/matching.ts'
import { normalize } from '../../text/normalize.ts'
import { pseudoTaxa, shuffled } from './pseudo-taxa.ts'
import { recallOver } from './recall.ts'

const FEW = 1_000
const MANY = 50_000
const ROUNDS = 7
const SAMPLED = 40

const tables = { ...readLexiconTables(new URL('../../keywords/data/', import.meta.url)), imported: '' }
const rows = parseLabelledRows(
  readFileSync(new URL('../../test/labelled/learn.jsonl', import.meta.url), 'utf8'),
)
const texts = rows.map(({ title, description }) => normalize(`${title}\n${description}`))

const own = measured(() => compiled(tables))
const forms = shuffled([...new Set(own.result.entries.map(foldedForm))].filter((form) => form !== ''))
print('the lexicon', `${own.result.entries.length} entries, ${sizeOf(own.result)}`)
print('compiled in', `${own.milliseconds.toFixed(0)} ms, ${own.megabytes.toFixed(0)} MiB of memory`)

const names = pseudoTaxa(MANY)
const some = forms.slice(0, FEW)
const many = [...some, ...names.slice(FEW).map(({ name }) => name.toLowerCase())]
const [few, all] = [compileAutomaton(some), compileAutomaton(many)]
const expression = new RegExp(many.map(escaped).join('|'), 'g')
const [fewScan, manyScan, expressionScan] = perText([
  () => scanAll(few, texts.length),
  () => scanAll(all, texts.length),
  () => {
    for (const { text } of texts.slice(0, SAMPLED)) for (const _ of text.matchAll(expression));
  },
])
const oneExpression = (expressionScan ?? 0) * (texts.length / SAMPLED)
print(
  `matching, ${FEW} terms and names up to ${MANY}`,
  `${ratio(manyScan, fewScan)} × the time of those ${FEW} alone (${micro(manyScan)} against ${micro(fewScan)})`,
)
print(`memory of ${MANY} terms`, `${mebibytes(all.bytes)}, ${all.states} states`)
print(`one regular expression of ${MANY} terms`, `${ratio(oneExpression, manyScan)} × the time of matching`)

const imported = writeImportedTaxa(names)
const large = measured(() => compiled({ ...tables, imported }))
const plain = openClassifier(own.result)
const grown = openClassifier(large.result)
const [plainCost, grownCost] = perText([() => assessAll(plain), () => assessAll(grown)])
print(
  `full assessment, with ${MANY} imported names`,
  `${ratio(grownCost, plainCost)} × that without (${micro(grownCost)} against ${micro(plainCost)} a listing)`,
)
print('the lexicon with them', sizeOf(large.result))
print(
  'compiled in',
  `${ratio(large.milliseconds, own.milliseconds)} × the time, ${large.megabytes.toFixed(0)} MiB of memory`,
)

const file = process.argv[2]
if (file === undefined) print('recall over a checklist', 'no file given')
else reportRecall(file)

function reportRecall(path: string): void {
  const { taxa } = readChecklist(readFileSync(path, 'utf8'), path)
  const from = performance.now()
  const lexicon = compiled({ ...tables, imported: writeImportedTaxa(taxa) })
  const milliseconds = performance.now() - from
  print(
    'with the checklist imported',
    `${taxa.length} taxa, ${sizeOf(lexicon)}, compiled in ${milliseconds.toFixed(0)} ms`,
  )
  for (const [way, found] of recallOver(taxa, lexicon)) print(`recall, ${way}`, found)
}

function scanAll(automaton: ReturnType<typeof compileAutomaton>, count: number): void {
  for (let i = 0; i < count; i++) automaton.scan(texts[i]?.text ?? '', () => undefined)
}

function assessAll(classifier: ReturnType<typeof openClassifier>): void {
  for (const row of rows) classifier.assess({ ...row, asOf: '2026-11-23' })
}

/** Compiled to the end, what texts would only ask for later included. */
function compiled(tables: LexiconTables): Lexicon {
  const lexicon = compileLexicon(tables)
  lexicon.automaton.complete()
  return lexicon
}

function measured<T>(work: () => T): { result: T; milliseconds: number; megabytes: number } {
  globalThis.gc?.()
  const before = heldBytes()
  const from = performance.now()
  const result = work()
  const milliseconds = performance.now() - from
  globalThis.gc?.()
  return { result, milliseconds, megabytes: (heldBytes() - before) / 2 ** 20 }
}

/** Objects and typed arrays. */
function heldBytes(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Milliseconds a text of each work, in turns so that what else the machine does hits all alike; the best round. */
function perText(works: readonly (() => void)[]): number[] {
  const best = works.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, work] of works.entries()) {
      const from = performance.now()
      work()
      best[i] = Math.min(best[i] ?? 0, performance.now() - from)
    }
  }
  return best.map((milliseconds) => milliseconds / texts.length)
}

function sizeOf({ automaton }: Lexicon): string {
  return `${automaton.terms} terms, ${automaton.states} states, ${mebibytes(automaton.bytes)} of tables`
}

function mebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`
}

function micro(milliseconds = 0): string {
  return `${(milliseconds * 1000).toFixed(1)} µs`
}

function ratio(a = 0, b = 1): string {
  return (a / b).toFixed(2)
}

function escaped(term: string): string {
  return term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function print(name: string, value: string): void {
  process.stdout.write(`${name.padEnd(48)} ${value}\n`)
}
