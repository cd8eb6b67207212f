import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { readRetryAfter } from './retry-after.ts'

const now = new Date('2026-03-05T09:30:00.000Z')

test.each([
  ['120', '2026-03-05T09:32:00.000Z'],
  [' 120 ', '2026-03-05T09:32:00.000Z'],
  ['0', '2026-03-05T09:30:01.000Z'],
  ['Thu, 05 Mar 2026 10:00:00 GMT', '2026-03-05T10:00:00.000Z'],
  ['Thursday, 05-Mar-26 10:00:00 GMT', '2026-03-05T10:00:00.000Z'],
  ['Thu, 05 Mar 2020 10:00:00 GMT', '2026-03-05T09:30:01.000Z'],
  ['99999999999', '2026-03-06T09:30:00.000Z'],
  ['Fri, 31 Dec 2100 10:00:00 GMT', '2026-03-06T09:30:00.000Z'],
])('%j means %s', (value, expected) => {
  expect(readRetryAfter(value, now)?.toISOString()).toBe(expected)
})

test.each([undefined, '', 'soon', '-5', '1.5', '2026-03-05', '5 minutes'])('%j says nothing', (value) => {
  expect(readRetryAfter(value, now)).toBeNull()
})

property.prop([fc.string()])('whatever a host sends, the wait is between a second and a day', (value) => {
  const until = readRetryAfter(value, now)
  if (until === null) return
  const wait = until.getTime() - now.getTime()
  expect(wait).toBeGreaterThanOrEqual(1_000)
  expect(wait).toBeLessThanOrEqual(86_400_000)
})
