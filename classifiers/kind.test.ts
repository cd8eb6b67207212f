import { expect, test } from 'vitest'
import { kindOf } from './kind.ts'
import type { SignalValue } from './signal-value.ts'
import { SIGNAL_NAMES, type SignalName } from './signals.ts'

function values(signals: Partial<Record<SignalName, number>>): SignalValue[] {
  return SIGNAL_NAMES.filter((signal) => signals[signal] !== undefined).map((signal) => ({
    signal,
    value: signals[signal] ?? 0,
    place: null,
  }))
}

test('what is flagged is an offer, demand, or exempt, never innocent', () => {
  expect(kindOf(values({ 'taxon-strong': 1, question: 2 }), 'review')).toBe('offer')
  expect(kindOf(values({ 'taxon-strong': 1, wanted: 1 }), 'high')).toBe('demand')
  expect(kindOf(values({ 'taxon-strong': 1, 'credible-proof': 1 }), 'review')).toBe('exempt')
})

test('what is not flagged is told apart by its words', () => {
  expect(kindOf(values({ 'no-taxon': 1 }), 'none')).toBe('unrelated')
  expect(kindOf(values({ 'no-taxon': 1, 'innocent-colour': 1 }), 'none')).toBe('lookalike')
  expect(kindOf(values({ 'taxon-strong': 1, news: 1 }), 'none')).toBe('talk')
  expect(kindOf(values({ 'taxon-strong': 1, 'credible-proof': 1, priced: 1 }), 'none')).toBe('exempt')
})
