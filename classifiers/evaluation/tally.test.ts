import { expect, test } from 'vitest'
import { type Outcome, tallyOf } from './tally.ts'

const hit: Outcome = { flag: true, right: true }
const missed: Outcome = { flag: true, right: false }
const alarm: Outcome = { flag: false, right: false }
const quiet: Outcome = { flag: false, right: true }

function times(count: number, outcome: Outcome): Outcome[] {
  return Array.from({ length: count }, () => outcome)
}

test('F1 counts hits twice and every mistake once', () => {
  const tally = tallyOf([...times(6, hit), ...times(2, missed), alarm, quiet])
  expect(tally).toMatchObject({ rows: 10, hits: 6, missed: 2, falseAlarms: 1, right: 0.7 })
  expect(tally.f1).toBeCloseTo(12 / 15)
})

test('the interval holds the value, and narrows with more rows', () => {
  const few = tallyOf([...times(8, hit), missed, alarm])
  const many = tallyOf([...times(800, hit), ...times(100, missed), ...times(100, alarm)])
  for (const { f1, f1Interval } of [few, many]) {
    expect(f1Interval[0]).toBeLessThanOrEqual(f1)
    expect(f1Interval[1]).toBeGreaterThanOrEqual(f1)
  }
  const width = ([low, high]: readonly [number, number]) => high - low
  expect(width(many.f1Interval)).toBeLessThan(width(few.f1Interval))
})

test('the same rows always give the same interval', () => {
  const rows = [...times(5, hit), ...times(3, alarm)]
  expect(tallyOf(rows)).toEqual(tallyOf(rows))
})

test('no rows give zeros', () => {
  expect(tallyOf([])).toMatchObject({ rows: 0, f1: 0, f1Interval: [0, 0] })
})
