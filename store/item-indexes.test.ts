import { expect, test } from 'vitest'
import { type ItemFilter, itemOrder } from './item-filter.ts'
import { ITEM_INDEXES, itemIndex, itemSort } from './item-indexes.ts'

const filters: ItemFilter[] = [
  {},
  { status: 'open' },
  { status: 'open', site: 'market' },
  { taxon: 'Panthera tigris' },
  { q: 'ivory', site: 'market', taxon: 'Panthera tigris' },
  { language: 'vi', minScore: 0.5 },
]
const questions = filters.flatMap((filter) => itemOrder.options.map((order) => ({ filter, order })))

test.each(questions)('there is an index for $filter in the order $order', ({ filter, order }) => {
  const keys = ITEM_INDEXES.map(({ key }) => JSON.stringify(key))
  expect(keys).toContain(JSON.stringify(itemIndex(filter, order)))
})

test.each(questions)(
  'the index for $filter ends in the order $order, read forwards or backwards',
  ({ filter, order }) => {
    const sort = Object.entries(itemSort(order))
    const tail = Object.entries(itemIndex(filter, order)).slice(-sort.length)
    const backwards = tail.map(([field, direction]) => [field, -direction])
    expect([JSON.stringify(tail), JSON.stringify(backwards)]).toContain(JSON.stringify(sort))
  },
)

test('what comes before the order is fixed by the filter', () => {
  expect(Object.keys(itemIndex({ q: 'ivory', site: 'market' }, 'priority'))).toEqual([
    'status',
    'tokens',
    'priority',
    'itemId',
  ])
  expect(Object.keys(itemIndex({ site: 'market' }, 'oldest'))).toEqual([
    'status',
    'site',
    'flaggedAt',
    'itemId',
  ])
})

test('no index holds two lists, which MongoDB cannot build', () => {
  const lists = ['tokens', 'taxa', 'products']
  for (const { key } of ITEM_INDEXES) {
    expect(Object.keys(key).filter((field) => lists.includes(field)).length).toBeLessThanOrEqual(1)
  }
})
