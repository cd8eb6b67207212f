import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { chanceOfShareAsLow } from './exact-test.ts'

const share = fc
  .record({ of: fc.nat({ max: 60 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ of, part }) => ({ good: Math.round(of * part), of }))

test("the lady tasting tea, in Fisher's own example", () => {
  expect(chanceOfShareAsLow({ good: 0, of: 4 }, { good: 4, of: 4 })).toBeCloseTo(1 / 70, 12)
  expect(chanceOfShareAsLow({ good: 1, of: 4 }, { good: 3, of: 4 })).toBeCloseTo(17 / 70, 12)
})

test('missing on every new listing after it was on every one before', () => {
  expect(chanceOfShareAsLow({ good: 0, of: 1 }, { good: 200, of: 200 })).toBeCloseTo(1 / 201, 12)
  expect(chanceOfShareAsLow({ good: 0, of: 3 }, { good: 100, of: 100 })).toBeCloseTo(1 / 176_851, 12)
})

property.prop([share, share])('a chance lies between none and certainty', (now, before) => {
  const chance = chanceOfShareAsLow(now, before)
  expect(chance).toBeGreaterThanOrEqual(0)
  expect(chance).toBeLessThanOrEqual(1)
})

property.prop([share, share])('one more good case now makes the share less surprising', (now, before) => {
  fc.pre(now.good < now.of)
  const better = chanceOfShareAsLow({ ...now, good: now.good + 1 }, before)
  expect(better).toBeGreaterThanOrEqual(chanceOfShareAsLow(now, before) - 1e-12)
})

property.prop([share])('nothing to compare is no surprise', (now) => {
  expect(chanceOfShareAsLow(now, { good: 0, of: 0 })).toBeCloseTo(1, 12)
  expect(chanceOfShareAsLow({ good: 0, of: 0 }, now)).toBeCloseTo(1, 12)
})
