import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FilterInvalidError } from './exactly.ts'
import { itemConditions, itemFilter, readItemFilter } from './item-filter.ts'

test('without a status all are named, so that an index that begins with it serves', () => {
  expect(itemConditions({})).toEqual({ status: { $in: ['open', 'takedown', 'dismissed', 'withdrawn'] } })
})

test('every filter becomes a condition', () => {
  expect(
    itemConditions({
      status: 'open',
      site: 'market',
      tier: 'high',
      taxon: 'Panthera tigris',
      cites: 'none',
      language: 'vi',
      minScore: 0.5,
      kind: 'offer',
      q: 'tê tê',
    }),
  ).toEqual({
    status: { $eq: 'open' },
    site: { $eq: 'market' },
    tier: { $eq: 'high' },
    taxa: { $eq: 'Panthera tigris' },
    cites: { $eq: null },
    language: { $eq: 'vi' },
    score: { $gte: 0.5 },
    kind: { $eq: 'offer' },
    tokens: { $all: ['te'] },
  })
})

test('words that say nothing ask for nothing', () => {
  expect(readItemFilter({ q: '  —  ', site: 'market' })).toEqual({ site: 'market' })
})

test('operators in place of values, and unknown filters, are refused', () => {
  const fields = fc.constantFrom(...Object.keys(itemFilter.shape))
  const operator = fc.dictionary(fc.constantFrom('$ne', '$gt', '$regex', '$in'), fc.jsonValue(), {
    minKeys: 1,
  })
  fc.assert(
    fc.property(fields, fc.oneof(operator, fc.array(fc.string())), (field, value) => {
      expect(() => readItemFilter({ [field]: value })).toThrow(FilterInvalidError)
    }),
  )
  for (const filter of [{ $where: '1' }, { team: 'other' }, null, 'open', []]) {
    expect(() => readItemFilter(filter)).toThrow(FilterInvalidError)
  }
})
