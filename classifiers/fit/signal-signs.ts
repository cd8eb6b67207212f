/**
 * What sense demands of a signal's weight before any data are seen: its sign, and where it starts from. A weight only
 * leaves its prior as far as labelled rows speak for it, so that a signal that is rare in them still works.
 */
import type { SignalName } from '../signals.ts'

interface Expectation {
  readonly sign: 1 | -1 | 0
  readonly prior: number
}

export const EXPECTATIONS: Readonly<Record<SignalName, Expectation>> = {
  bias: { sign: 0, prior: -2 },
  'taxon-strong': { sign: 1, prior: 2.5 },
  'taxon-in-title': { sign: 1, prior: 0.5 },
  'taxon-weak': { sign: 1, prior: 0.5 },
  'taxon-misspelled': { sign: 1, prior: 1.8 },
  'taxon-scientific': { sign: 1, prior: 0.3 },
  'code-word': { sign: 1, prior: 1 },
  'no-taxon': { sign: -1, prior: -1 },
  'taxon-denied': { sign: -1, prior: -1 },
  disguised: { sign: 1, prior: 1.5 },
  'taxon-and-part': { sign: 1, prior: 1 },
  'taxon-and-live': { sign: 1, prior: 1 },
  product: { sign: 1, prior: 0.3 },
  offer: { sign: 1, prior: 0.2 },
  wanted: { sign: 1, prior: 0.5 },
  priced: { sign: 1, prior: 0.3 },
  contact: { sign: 1, prior: 0.3 },
  shipping: { sign: 0, prior: 0 },
  wholesale: { sign: 1, prior: 0.5 },
  'no-papers': { sign: 1, prior: 1.2 },
  'hidden-deal': { sign: 1, prior: 1 },
  wild: { sign: 1, prior: 0.6 },
  captive: { sign: 0, prior: -0.2 },
  ring: { sign: -1, prior: -0.3 },
  'papers-claim': { sign: -1, prior: -0.5 },
  'papers-strong': { sign: -1, prior: -0.8 },
  'permit-number': { sign: -1, prior: -0.5 },
  'credible-proof': { sign: -1, prior: -1 },
  antique: { sign: 0, prior: 0 },
  replica: { sign: -1, prior: -1.2 },
  'replica-statement': { sign: -1, prior: -1.5 },
  'denies-imitation': { sign: 1, prior: 0.8 },
  genuine: { sign: 1, prior: 0.4 },
  remedy: { sign: 1, prior: 0.3 },
  'live-animal': { sign: 1, prior: 0.1 },
  news: { sign: -1, prior: -1.2 },
  question: { sign: -1, prior: -1.2 },
  'lost-pet': { sign: -1, prior: -1.2 },
  advocacy: { sign: -1, prior: -1.2 },
  'ordinary-goods': { sign: -1, prior: -0.8 },
  'innocent-colour': { sign: -1, prior: -1.2 },
  'innocent-brand': { sign: -1, prior: -1.2 },
  'innocent-food': { sign: -1, prior: -1 },
  'innocent-material': { sign: -1, prior: -1.2 },
  'innocent-species': { sign: -1, prior: -0.8 },
  'innocent-game': { sign: -1, prior: -1.2 },
  'talk-unpriced': { sign: -1, prior: -0.8 },
  'question-mark': { sign: -1, prior: -0.8 },
  'nothing-traded': { sign: -1, prior: -0.8 },
  'secret-product': { sign: 1, prior: 1.2 },
}
