/**
 * Fits classifiers/model.json: `node bench/fit-model.ts LABELLED.jsonl[=EMPHASIS]…` writes it and prints the
 * cross-validated F1. Rows of a file with an emphasis of 3 count as much as three rows.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { crossValidatedScores, examplesOf, f1Of, fitWeights, L2 } from '../classifiers/fit/fit-model.ts'
import { parseLabelledRows } from '../classifiers/labelled-row.ts'
import { loadLexicon } from '../keywords/lexicon.ts'

/**
 * To miss an offer costs about one and a half times what a needless look costs, so `review` begins at 0.4; `high` is
 * what may be acted on without a second look at the text, so it asks for odds of more than five to one.
 */
const THRESHOLDS = { high: 0.85, review: 0.4 }
const FOLDS = 10

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('usage: node bench/fit-model.ts LABELLED.jsonl[=EMPHASIS]…')
  process.exitCode = 2
} else {
  const lexicon = loadLexicon()
  const examples = files.flatMap((argument) => {
    const [file = '', emphasis = '1'] = argument.split('=')
    return examplesOf(parseLabelledRows(readFileSync(file, 'utf8')), lexicon, Number(emphasis))
  })
  const weights = fitWeights(examples)
  const expected = f1Of(examples, crossValidatedScores(examples, FOLDS), THRESHOLDS.review, THRESHOLDS.high)
  const about =
    `Weights of the named signals (classifiers/signals.ts) in log-odds: logistic regression with L2 ${L2} towards the priors ` +
    `and with the signs of classifiers/fit/signal-signs.ts, fitted by bench/fit-model.ts on ${examples.length} labelled listings; ` +
    `F1 in ${FOLDS}-fold cross-validation ${expected.toFixed(3)} (weights only: the lexicon was known).`
  const file = new URL('../classifiers/model.json', import.meta.url)
  writeFileSync(file, `${JSON.stringify({ about, thresholds: THRESHOLDS, weights }, null, 2)}\n`)
  process.stdout.write(`${about}\n`)
}
