import { expect, test } from 'vitest'
import { logistic, ModelFileError, parseModel, readModel, tierOf } from './model.ts'
import { SIGNAL_NAMES } from './signals.ts'

const weights = Object.fromEntries(SIGNAL_NAMES.map((name) => [name, 0]))
const thresholds = { high: 0.85, review: 0.4 }

test('the hash is over the content of the file', () => {
  const one = parseModel(JSON.stringify({ about: 'x', thresholds, weights }))
  const other = parseModel(JSON.stringify({ about: 'y', thresholds, weights }))
  expect(one.hash).not.toBe(other.hash)
  expect(readModel().hash).toBe(readModel().hash)
})

test.each([
  [{ about: 'x', thresholds, weights: {} }, 'no weight for bias'],
  [{ about: 'x', thresholds, weights: { ...weights, luck: 1 } }, 'unknown signals luck'],
  [{ about: 'x', thresholds, weights: { ...weights, toString: 1 } }, 'unknown signals toString'],
  [{ about: 'x', weights }, 'thresholds is missing'],
  [{ about: 'x', thresholds: { high: 2, review: 0 }, weights }, 'high'],
])('a model that does not fit the signals is refused', (file, message) => {
  expect(() => parseModel(JSON.stringify(file))).toThrow(ModelFileError)
  expect(() => parseModel(JSON.stringify(file))).toThrow(message)
})

test('a model that is no JSON, or not there, is refused with what to do', () => {
  expect(() => parseModel('{"about":')).toThrow(/is not JSON: .*; run npm run fit/)
  expect(() => readModel(new URL('./no-model.json', import.meta.url))).toThrow(ModelFileError)
})

test('tiers begin at their thresholds', () => {
  expect([0.39, 0.4, 0.84, 0.85].map((score) => tierOf(score, thresholds))).toEqual([
    'none',
    'review',
    'review',
    'high',
  ])
  expect(logistic(0)).toBe(0.5)
})
