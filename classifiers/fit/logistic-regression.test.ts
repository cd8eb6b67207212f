import { expect, test } from 'vitest'
import { fitLogistic } from './logistic-regression.ts'

const options = {
  names: ['bias', 'good', 'bad'],
  l2: 0.01,
  signs: { bias: 0, good: 1, bad: -1 },
  priors: {},
} as const

function row(target: 0 | 1, values: Record<string, number>) {
  return { target, weight: 1, values: { bias: 1, ...values } }
}

test('what goes with the target weighs for it', () => {
  const weights = fitLogistic(
    [row(1, { good: 1 }), row(1, { good: 1 }), row(0, { bad: 1 }), row(0, {})],
    options,
  )
  expect(weights.good).toBeGreaterThan(1)
  expect(weights.bad).toBeLessThan(0)
})

test('a weight never takes the sign that sense forbids', () => {
  const weights = fitLogistic([row(0, { good: 1 }), row(1, { bad: 1 })], options)
  expect(weights.good).toBeCloseTo(0)
  expect(weights.bad).toBeCloseTo(0)
})

test('a signal that never occurs keeps its prior', () => {
  const weights = fitLogistic([row(1, {}), row(0, {})], { ...options, priors: { good: 0.7 } })
  expect(weights.good).toBeCloseTo(0.7)
})

test('where the data say half, the score says half', () => {
  const weights = fitLogistic([row(1, {}), row(0, {})], options)
  expect(weights.bias).toBeCloseTo(0)
})
