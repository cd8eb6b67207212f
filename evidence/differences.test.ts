import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { readListing } from '../crawlers/reading/read-listing.ts'
import type { Listing } from '../model/listing.ts'
import { differencesBetween } from './differences.ts'
import { page, SITE } from './evidence.fixture.ts'

const listing: Listing = readListing(SITE, page())

test('a listing does not differ from itself, whenever it was collected', () => {
  expect(differencesBetween(listing, { ...listing, collectedAt: '2027-01-01T00:00:00.000Z' })).toEqual([])
})

test('a changed price is named as it stood and as it stands', () => {
  const price = { amount: 900, currency: 'GBP', raw: '£900' }
  const [difference] = differencesBetween({ ...listing, price }, { ...listing, price: null })
  expect(difference).toEqual({ field: 'price', judged: JSON.stringify(price), captured: 'null' })
})

test('a long description is shortened where it is compared by a person', () => {
  const [difference] = differencesBetween(listing, { ...listing, description: 'x'.repeat(1_000_000) })
  expect(difference?.captured).toHaveLength(501)
})

property.prop([fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })])(
  'any two titles are compared without a lone surrogate in the result',
  (one, other) => {
    const found = differencesBetween({ ...listing, title: one }, { ...listing, title: other })
    expect(found).toHaveLength(one.toWellFormed() === other.toWellFormed() ? 0 : 1)
    expect(JSON.stringify(found).includes('\\ud8')).toBe(false)
  },
)
