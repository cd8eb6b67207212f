import { expect, test } from 'vitest'
import { f1, scoreFields } from './score-fields.ts'

const price = { amount: 12.5, currency: 'EUR' }

function priceScore(given: typeof price | null, wanted: typeof price | null) {
  return scoreFields([{ truth: { title: 'x', price: wanted }, read: { price: given } }])[0]
}

test('the right price is right, in amount and currency', () => {
  expect(priceScore(price, price)).toEqual({ field: 'price', right: 1, wrong: 0, missed: 0 })
  expect(priceScore({ ...price, currency: 'USD' }, price)).toMatchObject({ right: 0, wrong: 1, missed: 1 })
})

test('a price where there is none is wrong, and none where there is one is missed', () => {
  expect(priceScore(price, null)).toMatchObject({ right: 0, wrong: 1, missed: 0 })
  expect(priceScore(null, price)).toMatchObject({ right: 0, wrong: 0, missed: 1 })
  expect(priceScore(null, null)).toMatchObject({ right: 0, wrong: 0, missed: 0 })
})

test('fields of which the truth says nothing are not judged', () => {
  const scores = scoreFields([{ truth: { title: 'x', price: null }, read: { title: 'x', seller: 'Ana' } }])
  expect(scores.find(({ field }) => field === 'seller')).toMatchObject({ right: 0, wrong: 0 })
})

test('F1 is the harmonic mean of precision and recall', () => {
  expect(f1({ field: 'price', right: 8, wrong: 2, missed: 2 })).toBeCloseTo(0.8)
  expect(f1({ field: 'price', right: 0, wrong: 2, missed: 2 })).toBe(0)
})
