/** From a listing's text to an assessment: pure, explained to the last decimal. */

import { type Lexicon, loadLexicon } from '../keywords/lexicon.ts'
import type { Assessable, Assessment, Reason } from '../model/assessment.ts'
import { findingsOf } from './findings.ts'
import { impliedTaxa } from './implied-taxa.ts'
import { innocentReadings } from './innocent-readings.ts'
import { kindOf } from './kind.ts'
import { legalBasis } from './legal-basis.ts'
import { readMentions } from './mentions.ts'
import { logistic, type Model, readModel, tierOf } from './model.ts'
import { namedProducts } from './named-products.ts'
import { strictest } from './named-taxa.ts'
import type { SignalValue } from './signal-value.ts'
import { SIGNALS } from './signals.ts'
import { inThread, reasonInThread } from './thread-context.ts'
import { weighListing } from './weigh-listing.ts'

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
  const { listing, reading, byThread } = inThread(input, (of) => readMentions(of, lexicon))
  const findings = findingsOf(reading)
  const weighed = weighListing(listing, findings, lexicon)
  const { values, jurisdiction, claims } = weighed
  const reasons = values.map((value) => reasonOf(value, model)).filter(({ weight }) => weight !== 0)
  const score = logistic(reasons.reduce((sum, { weight }) => sum + weight, 0))
  const reached = tierOf(score, model.thresholds)
  // Where a document is named that can be looked up, or the thread alone says what a reply offers, a person has to look:
  // such a listing is never acted on at once.
  const tier = reached === 'high' && (weighed.namesDocument || byThread) ? 'review' : reached
  const open = tier !== 'none' && findings.taxa.every(({ entry }) => entry.strength === 'weak')
  const taxa = open
    ? [...weighed.taxa, ...impliedTaxa(findings, weighed.taxa, lexicon, input.asOf)]
    : weighed.taxa
  const products = taxa === weighed.taxa ? weighed.products : namedProducts(findings, taxa, lexicon)
  return {
    id: input.id,
    language: reading.language,
    score,
    tier,
    kind: kindOf(values, tier),
    taxa: [...taxa],
    products: [...products],
    cites: strictest(taxa.map(({ cites }) => cites)),
    jurisdiction,
    legalBasis: legalBasis(jurisdiction.place, taxa, products, lexicon, input.asOf),
    exemptions: claims.map(({ exemption }) => exemption),
    readings: innocentReadings(findings),
    reasons: byThread ? reasons.map(reasonInThread) : reasons,
    asOf: input.asOf,
    lexicon: lexicon.hash,
    model: model.hash,
  }
}

function reasonOf({ signal, value, place, note = SIGNALS[signal] }: SignalValue, model: Model): Reason {
  const weight = model.weightOf(signal) * value
  return place === null ? { signal, weight, note } : { signal, weight, ...place, note }
}
