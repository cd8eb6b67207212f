import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { checkRecord, compareFill, recordCheck } from './check-record.ts'
import { type FieldFill, fieldFill } from './field-fill.ts'

const price = (filled: number, of = 3): FieldFill[] => [
  { field: 'price', filled, of, sources: [], example: null },
]
const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`

/** Checks on days of a month, with how many of three listings had a price. */
function history(...days: [number, number][]) {
  return days.reduce<ReturnType<typeof recordCheck> | null>(
    (before, [day, filled]) => recordCheck('green', price(filled), before, at(day)),
    null,
  )
}

test('a field that was found and is not any more is broken, with the day it was last found', () => {
  const [change] = compareFill(price(0), history([18, 3], [20, 3]), at(25))
  expect(change).toMatchObject({
    state: 'broken',
    text: 'not found on 3 of 3 listings; last found 2026-11-20',
  })
})

test('a field that stays broken keeps the day since when', () => {
  const [change] = compareFill(price(0), history([20, 3], [22, 0], [23, 0]), at(25))
  expect(change?.text).toBe('not found on 3 of 3 listings, since 2026-11-22; last found 2026-11-20')
})

test('a field that is found again is found', () => {
  const before = history([20, 3], [22, 0], [23, 2])
  expect(before?.fields.price).toEqual({ lastFoundAt: at(23), lastFilled: 2, lastOf: 3, missingSince: null })
  expect(compareFill(price(2), before, at(25))[0]?.state).toBe('found')
})

test('a field that was never found is not broken', () => {
  expect(compareFill(price(0), history([20, 0]), at(25))[0]).toMatchObject({ state: 'never-found' })
  expect(compareFill(price(0), null, at(25))[0]).toMatchObject({ state: 'never-found' })
})

test('a field found on half as many listings as before is said', () => {
  expect(compareFill(price(1), history([20, 3]), at(25))[0]).toMatchObject({
    state: 'fewer',
    text: 'found on 1 of 3 listings; on 3 of 3 on 2026-11-20',
  })
})

test('without any listing nothing is filled', () => {
  expect(fieldFill([]).every(({ filled, of }) => filled === 0 && of === 0)).toBe(true)
})

property.prop([
  fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 3 })), { minLength: 1 }),
])('a record is what the schema says, and a field is missing since after it was last found', (days) => {
  const record = history(...days.toSorted(([one], [other]) => one - other))
  expect(checkRecord.safeParse(record).success).toBe(true)
  const field = record?.fields.price
  if (field?.missingSince) expect(field.missingSince >= (field.lastFoundAt ?? '')).toBe(true)
})
