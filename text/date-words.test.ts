import { expect, test } from 'vitest'
import { BEFORE_YESTERDAY, DAY, PAST, pairOfUnits, TODAY, unitAt, YESTERDAY } from './date-words.ts'
import { foldTerm } from './normalize.ts'

test.each([
  ['days', DAY],
  ['dní', DAY],
  ['недель', 7 * DAY],
  ['tygodnie', 7 * DAY],
  ['週間', 7 * DAY],
  ['天前', DAY],
  ['ヶ月前', 30 * DAY],
  ['months', 30 * DAY],
  ['minutes', 60_000],
  ['m', 60_000],
  ['saat', 3_600_000],
  ['pieces', null],
  ['', null],
])('%s begins with a unit of %d', (text, length) => {
  expect(unitAt(foldTerm(text))).toBe(length)
})

test('words count where they stand alone, behind a label too', () => {
  expect(PAST.test('3 days ago')).toBe(true)
  expect(PAST.test('santiago')).toBe(false)
  expect(TODAY.test('today, 10:00')).toBe(true)
  expect(TODAY.test('posted: today')).toBe(true)
  expect(TODAY.test('todays special')).toBe(false)
  expect(YESTERDAY.test(foldTerm('어제'))).toBe(true)
  expect(BEFORE_YESTERDAY.test('avant hier')).toBe(true)
})

test('two of a unit may be one word', () => {
  expect(pairOfUnits(foldTerm('منذ يومين'))).toBe(2 * DAY)
  expect(pairOfUnits('two days')).toBe(0)
})
