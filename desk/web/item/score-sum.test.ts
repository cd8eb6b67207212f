import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import type { Reason } from '../../../model/assessment.ts'
import { scoreSum } from './score-sum.ts'

const weights = (...all: number[]): Reason[] =>
  all.map((weight, index) => ({ signal: index === 0 ? 'bias' : 'product', weight }))

const logistic = (logit: number) => 1 / (1 + Math.exp(-logit))

test('the parts add up to the logit, and the logit gives the score', () => {
  const sum = scoreSum(weights(-2.2, 2.1, 2.69), logistic(2.59))
  expect(sum.rows.map(({ shown }) => shown)).toEqual(['−2.20', '+2.69', '+2.10'])
  expect(sum.logit).toBe('+2.59')
  expect(sum.score).toBe('0.9302')
  expect(sum.rounding).toBeNull()
})

test('the starting point comes first, then the strongest, each with its number', () => {
  const rows = scoreSum(weights(-0.1, 0.5, -1.5), 0.3).rows
  expect(rows.map(({ number, reason }) => [number, reason.weight])).toEqual([
    [1, -0.1],
    [2, -1.5],
    [3, 0.5],
  ])
})

test('weights with more decimals are shown with more', () => {
  expect(scoreSum(weights(1.125), 0.75).rows[0]?.shown).toBe('+1.125')
})

test('what rounding takes away is a row of its own', () => {
  const sum = scoreSum(weights(1 / 3, 1 / 3, 1 / 3), 0.73)
  expect(sum.rows.map(({ shown }) => shown)).toEqual(['+0.3333', '+0.3333', '+0.3333'])
  expect(sum.logit).toBe('+1.0000')
  expect(sum.rounding).toBe('+0.0001')
})

property.prop([fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 1, maxLength: 30 })])(
  'the shown parts and the rounding always add up to the shown sum',
  (all) => {
    const sum = scoreSum(weights(...all), 0.5)
    const parts = [...sum.rows.map(({ shown }) => shown), sum.rounding ?? '0']
    const total = parts.reduce((units, part) => units + inUnits(part), 0)
    expect(total).toBe(inUnits(sum.logit))
  },
)

/** In ten-thousandths, so that adding is exact. */
function inUnits(shown: string): number {
  return Math.round(Number(shown.replace('−', '-')) * 10_000)
}
