import { expect, test } from 'vitest'
import type { Assessment } from '../model/assessment.ts'
import type { Listing } from '../model/listing.ts'
import type { AssessmentRecord, Observation } from '../model/observation.ts'
import { describeItem, itemIdOf } from './describe-item.ts'

const seenAt = '2026-03-05T09:00:00.000Z'
const times = { firstSeenAt: seenAt, flaggedAt: seenAt }

function described(listing: Partial<Listing>, assessment: Partial<Assessment> = {}) {
  const observation = {
    seenAt,
    listing: {
      url: 'http://x/1',
      title: 'Bangle',
      description: 'Old ivory',
      price: null,
      listingId: '1',
      ...listing,
    },
  } as Observation
  const record = {
    assessment: {
      kind: 'offer',
      cites: 'I',
      language: 'en',
      score: 0.9,
      taxa: [],
      products: [],
      ...assessment,
    },
  } as unknown as AssessmentRecord
  return describeItem(observation, record, times)
}

test('one listing has one item, however often it is seen', () => {
  expect(itemIdOf('market', '17')).toBe('market/17')
})

test('taxa and products are named once each', () => {
  const taxon = { name: 'Panthera tigris', rank: 'species', cites: 'I', matched: 'tiger' } as const
  const product = { product: 'bone', term: 'BON' }
  expect(
    described({}, { taxa: [taxon, { ...taxon, matched: 'hổ' }], products: [product, product] }),
  ).toMatchObject({ taxa: ['Panthera tigris'], products: ['bone'] })
})

test('a seller without a name goes by the identifier, a listing without a seller has none', () => {
  expect(described({ seller: { id: 's1', name: null, url: null } }).seller).toBe('s1')
  expect(described({ seller: { id: 's1', name: 'Ana', url: null } }).seller).toBe('Ana')
  expect(described({ seller: null, location: null })).toMatchObject({ seller: null, location: null })
})

test('an item is found by what it says, who sells it, where, and what it was judged to be', () => {
  const { tokens } = described(
    { seller: { id: null, name: 'Ana', url: null }, location: { text: 'Lyon', country: 'FR' } },
    { taxa: [{ name: 'Loxodonta africana', rank: 'species', cites: 'I', matched: 'ivory' }] },
  )
  expect(tokens).toEqual(expect.arrayContaining(['bangle', 'ivory', 'ana', 'lyon', 'loxodonta', '1']))
})

test('what went up long before it was first seen is less urgent', () => {
  expect(described({ postedAt: '2026-01-01T00:00:00.000Z' }).priority).toBeLessThan(described({}).priority)
})
