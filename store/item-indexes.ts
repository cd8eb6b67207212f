/**
 * Which index answers which question about items. Each begins with what the filter fixes and goes on with the order,
 * so that MongoDB reads a page from it and neither sorts nor looks at other pages. What a filter asks beyond that is
 * checked on the records read.
 */
import type { IndexDescription } from 'mongodb'
import type { ItemFilter, ItemOrder } from './item-filter.ts'

type IndexKey = Record<string, 1 | -1>

/** The filters worth an index of their own, the most selective first. */
const LEADS = ['tokens', 'taxa', 'site'] as const

const ORDERS = {
  priority: { priority: -1, itemId: 1 },
  newest: { flaggedAt: -1, itemId: 1 },
  oldest: { flaggedAt: 1, itemId: -1 },
} as const satisfies Record<ItemOrder, IndexKey>

/** `oldest` reads the index of `newest` from its other end. */
const STORED_ORDERS = [ORDERS.priority, ORDERS.newest]

export const ITEM_INDEXES: readonly IndexDescription[] = [
  { key: { itemId: 1 }, unique: true },
  ...STORED_ORDERS.flatMap((order) => [
    { key: { status: 1 as const, ...order } },
    ...LEADS.map((lead) => ({ key: { status: 1 as const, [lead]: 1 as const, ...order } })),
  ]),
]

export function itemSort(order: ItemOrder): IndexKey {
  return ORDERS[order]
}

/** The index to read for `filter` in `order`; given as a hint, so that the choice does not hang on statistics. */
export function itemIndex(filter: ItemFilter, order: ItemOrder): IndexKey {
  const stored = order === 'priority' ? ORDERS.priority : ORDERS.newest
  const lead = LEADS.find((candidate) => filter[LEAD_FILTERS[candidate]] !== undefined)
  return lead === undefined ? { status: 1, ...stored } : { status: 1, [lead]: 1, ...stored }
}

const LEAD_FILTERS = { tokens: 'q', taxa: 'taxon', site: 'site' } as const
