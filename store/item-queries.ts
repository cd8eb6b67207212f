/** Lists, counts and facets of items. */
import type { Document } from 'mongodb'
import { z } from 'zod'
import type { Item } from '../model/item.ts'
import { collection, WITHOUT_ID } from './collections.ts'
import { afterCursor, cursorAfter } from './cursor.ts'
import { exactly, FilterInvalidError } from './exactly.ts'
import { type ItemFilter, itemConditions, itemFilter, itemOrder, readItemFilter } from './item-filter.ts'
import { itemIndex, itemSort } from './item-indexes.ts'
import type { Store } from './open-store.ts'
import { shownItem } from './stored-item.ts'

export const itemQuery = itemFilter.extend({
  order: itemOrder.default('priority'),
  limit: z.int().min(1).max(200).default(50),
  /** As `next` of the page before. */
  cursor: z.string().max(4_096).nullish(),
})
export type ItemQuery = z.input<typeof itemQuery>

export interface ItemPage {
  items: Item[]
  /** Cursor of the next page; null on the last. */
  next: string | null
}

export interface FacetCount {
  value: string
  count: number
}

/** How many items there are of each value; `cites` says `none` where no appendix applies. */
export type ItemFacets = Record<'sites' | 'taxa' | 'cites' | 'languages' | 'tiers', FacetCount[]>

/**
 * One page of items.
 * @throws FilterInvalidError
 * @throws CursorInvalidError
 */
export async function listItems(store: Store, query: ItemQuery): Promise<ItemPage> {
  const { limit, order } = readItemQuery(query)
  const found = await itemsCursor(store, query).toArray()
  const items = found.slice(0, limit)
  const last = items.at(-1)
  const isMore = found.length > limit && last !== undefined
  return { items: items.map(shownItem), next: isMore ? cursorAfter(last, order) : null }
}

/** The database's own account of how it would read a page. */
export function explainItems(store: Store, query: ItemQuery): Promise<Document> {
  return itemsCursor(store, query).explain('queryPlanner')
}

/** @throws FilterInvalidError */
export function countItems(store: Store, filter: ItemFilter): Promise<number> {
  const read = readItemFilter(filter)
  return collection(store, 'items').countDocuments(itemConditions(read), {
    hint: itemIndex(read, 'priority'),
  })
}

/** @throws FilterInvalidError */
export async function itemFacets(store: Store, filter: ItemFilter): Promise<ItemFacets> {
  const [facets] = await collection(store, 'items')
    .aggregate<ItemFacets>([
      { $match: itemConditions(readItemFilter(filter)) },
      {
        $facet: {
          sites: countsOf('$site'),
          taxa: [{ $unwind: '$taxa' }, ...countsOf('$taxa')],
          cites: countsOf({ $ifNull: ['$cites', 'none'] }),
          languages: countsOf('$language'),
          tiers: countsOf('$tier'),
        },
      },
    ])
    .toArray()
  return facets ?? { sites: [], taxa: [], cites: [], languages: [], tiers: [] }
}

/** What the platform is asked to take down, the most urgent first. */
export async function* takedownItems(store: Store, site: string): AsyncGenerator<Item> {
  const found = collection(store, 'items')
    .find(exactly({ status: 'takedown', site }), WITHOUT_ID)
    .sort(itemSort('priority'))
  for await (const stored of found) yield shownItem(stored)
}

function readItemQuery(query: ItemQuery) {
  const result = itemQuery.safeParse(query)
  if (!result.success) throw new FilterInvalidError(z.prettifyError(result.error))
  return result.data
}

/** One more than the page holds tells whether there is a next page. */
function itemsCursor(store: Store, query: ItemQuery) {
  const { order, limit, cursor, ...asked } = readItemQuery(query)
  const filter = readItemFilter(asked)
  const conditions = itemConditions(filter)
  return collection(store, 'items')
    .find(cursor ? { ...conditions, ...afterCursor(cursor, order) } : conditions, WITHOUT_ID)
    .sort(itemSort(order))
    .hint(itemIndex(filter, order))
    .limit(limit + 1)
}

function countsOf(value: string | Document): Document[] {
  return [
    { $group: { _id: value, count: { $sum: 1 } } },
    { $sort: { count: -1, _id: 1 } },
    { $project: { _id: 0, value: '$_id', count: 1 } },
  ]
}
