/** From a listing's text to an assessment: pure, explained to the last decimal. */

import { type Lexicon, loadLexicon } from '../keywords/lexicon.ts'
import type { Assessable, Assessment, Reason, Tier } from '../model/assessment.ts'
import { namesDocument, weighExemptions } from './exemptions.ts'
import { findingsOf } from './findings.ts'
import { impliedTaxa } from './implied-taxa.ts'
import { innocentReadings } from './innocent-readings.ts'
import { jurisdictionOf } from './jurisdiction.ts'
import { kindOf } from './kind.ts'
import { legalBasis } from './legal-basis.ts'
import { readMentions } from './mentions.ts'
import { logistic, type Model, readModel, tierOf } from './model.ts'
import { namedProducts } from './named-products.ts'
import { namedSignals } from './named-signals.ts'
import { namedTaxa, strictest } from './named-taxa.ts'
import type { SignalValue } from './signal-value.ts'
import { SIGNALS } from './signals.ts'

export interface Classifier {
  /** Never throws on any text; `score` is the logistic of the sum of the reasons' weights. */
  assess(input: Assessable & { asOf: string }): Assessment
  /** Content hash of the lexicon. */
  readonly lexicon: string
  /** Content hash of the model. */
  readonly model: string
}

export function openClassifier(lexicon: Lexicon = loadLexicon(), model: Model = readModel()): Classifier {
  return {
    lexicon: lexicon.hash,
    model: model.hash,
    assess: (input) => assess(input, lexicon, model),
  }
}

function assess(input: Assessable & { asOf: string }, lexicon: Lexicon, model: Model): Assessment {
  const reading = readMentions(input, lexicon)
  const findings = findingsOf(reading)
  const values = namedSignals(input, findings, lexicon)
  const reasons = values.map((value) => reasonOf(value, model)).filter(({ weight }) => weight !== 0)
  const score = logistic(reasons.reduce((sum, { weight }) => sum + weight, 0))
  const tier = cappedByProof(tierOf(score, model.thresholds), values)
  const named = namedTaxa(findings.taxa, lexicon.taxonomy, input.asOf)
  const open = tier !== 'none' && findings.taxa.every(({ entry }) => entry.strength === 'weak')
  const taxa = open ? [...named, ...impliedTaxa(findings, named, lexicon, input.asOf)] : named
  const products = namedProducts(findings, taxa, lexicon)
  const place = jurisdictionOf(input, reading.language)
  const text = `${input.title}\n${input.description}`
  return {
    id: input.id,
    language: reading.language,
    score,
    tier,
    kind: kindOf(values, tier),
    taxa,
    products,
    cites: strictest(taxa.map(({ cites }) => cites)),
    legalBasis: legalBasis(place, taxa, products, lexicon, input.asOf),
    exemptions: weighExemptions({ values, taxa, products, place, text }, lexicon),
    readings: innocentReadings(findings),
    reasons,
    asOf: input.asOf,
    lexicon: lexicon.hash,
    model: model.hash,
  }
}

/** Where a document is named that can be looked up, a person has to look: such a listing is never acted on at once. */
function cappedByProof(tier: Tier, values: readonly SignalValue[]): Tier {
  return tier === 'high' && namesDocument(values) ? 'review' : tier
}

function reasonOf({ signal, value, place, note = SIGNALS[signal] }: SignalValue, model: Model): Reason {
  const weight = model.weightOf(signal) * value
  return place === null ? { signal, weight, note } : { signal, weight, ...place, note }
}
