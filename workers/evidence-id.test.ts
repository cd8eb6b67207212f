import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { evidenceIdAt } from './evidence-id.ts'

const instants = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })

test('an identifier is a UUID of version 7', () => {
  expect(evidenceIdAt('2022-02-22T19:22:22.000Z')).toMatch(
    /^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
})

property.prop([instants, instants])('identifiers sort by time', (one, other) => {
  fc.pre(one.getTime() !== other.getTime())
  const isBefore = evidenceIdAt(one.toISOString()) < evidenceIdAt(other.toISOString())
  expect(isBefore).toBe(one < other)
})

test('two identifiers of the same millisecond differ', () => {
  const at = '2026-03-05T09:30:00.000Z'
  expect(new Set(Array.from({ length: 1_000 }, () => evidenceIdAt(at))).size).toBe(1_000)
})
