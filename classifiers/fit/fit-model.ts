/** Fits the weights of model.json to labelled rows, and says by cross-validation what to expect of them. */
import type { Lexicon } from '../../keywords/lexicon.ts'
import { hasCredibleProof } from '../exemptions.ts'
import { findingsOf } from '../findings.ts'
import type { LabelledRow } from '../labelled-row.ts'
import { readMentions } from '../mentions.ts'
import { logistic } from '../model.ts'
import { SIGNAL_NAMES, type SignalName } from '../signals.ts'
import { weighListing } from '../weigh-listing.ts'
import { fitLogistic, type TrainingRow } from './logistic-regression.ts'
import { EXPECTATIONS } from './signal-signs.ts'

export interface Example extends TrainingRow {
  readonly id: string
  readonly exempt: boolean
  readonly proven: boolean
}

/** How strongly weights are held to their priors; chosen by cross-validation, flat between 2 and 8. */
export const L2 = 4

/** The day whose appendices count for rows without one. */
const FITTING_DAY = '2026-11-25'

/** An exempt row may be reviewed, so it pulls less than a row that must not be flagged at all. */
const EXEMPT_WEIGHT = 0.4

/** @param emphasis how much each row counts beside those of other files. */
export function examplesOf(rows: readonly LabelledRow[], lexicon: Lexicon, emphasis = 1): Example[] {
  return rows.map((row) => {
    const listing = { ...row, asOf: row.asOf ?? FITTING_DAY }
    const { values } = weighListing(listing, findingsOf(readMentions(row, lexicon)), lexicon)
    const exempt = row.label.kind === 'exempt'
    return {
      id: row.id,
      values: Object.fromEntries(values.map(({ signal, value }) => [signal, value])),
      target: row.label.flag ? 1 : 0,
      weight: emphasis * (exempt ? EXEMPT_WEIGHT : 1),
      exempt,
      proven: hasCredibleProof(values),
    }
  })
}

export function fitWeights(examples: readonly Example[], l2 = L2): Record<string, number> {
  const fitted = fitLogistic(examples.filter(tellsOfSignals), {
    names: SIGNAL_NAMES,
    l2,
    signs: Object.fromEntries(SIGNAL_NAMES.map((name) => [name, EXPECTATIONS[name].sign])),
    priors: Object.fromEntries(SIGNAL_NAMES.map((name) => [name, EXPECTATIONS[name].prior])),
  })
  return Object.fromEntries(Object.entries(fitted).map(([name, weight]) => [name, Number(weight.toFixed(3))]))
}

/** That a row is an offer though nothing in it was understood teaches of the lexicon's holes, not of signals. */
function tellsOfSignals({ target, values }: Example): boolean {
  return target === 0 || !NOTHING_UNDERSTOOD.some((signal) => (values[signal] ?? 0) !== 0)
}

const NOTHING_UNDERSTOOD = ['nothing-wild', 'product-alone'] as const satisfies readonly SignalName[]

/** Score of each example by weights that were fitted without it, in `folds` parts. */
export function crossValidatedScores(examples: readonly Example[], folds: number, l2 = L2): number[] {
  const scores = new Array<number>(examples.length).fill(0)
  for (let fold = 0; fold < folds; fold++) {
    const weights = fitWeights(
      examples.filter((_, i) => i % folds !== fold),
      l2,
    )
    for (const [i, example] of examples.entries()) {
      if (i % folds === fold) scores[i] = scoreOf(example, weights)
    }
  }
  return scores
}

export function scoreOf(example: Example, weights: Readonly<Record<string, number>>): number {
  return logistic(
    Object.entries(example.values).reduce((sum, [name, value]) => sum + (weights[name] ?? 0) * value, 0),
  )
}

/** F1 of flagging what scores at least `review`, an exempt row being wrong only when it would be `high`. */
export function f1Of(
  examples: readonly Example[],
  scores: readonly number[],
  review: number,
  high: number,
): number {
  let hits = 0
  let wrong = 0
  for (const [i, example] of examples.entries()) {
    const score = scores[i] ?? 0
    const flagged = example.exempt ? score >= high && !example.proven : score >= review
    if (flagged && example.target === 1) hits += 1
    else if (flagged !== (example.target === 1)) wrong += 1
  }
  return (2 * hits) / (2 * hits + wrong)
}
