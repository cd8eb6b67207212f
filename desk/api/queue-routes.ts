/** The queue of flagged listings and the numbers beside its filters. */
import { listItems } from '../../store/item-queries.ts'
import { countQueue, listQueue, type QueueFilter } from '../contract/queue.ts'
import type { DeskApp, DeskContext } from './desk-context.ts'
import { queueFacets, toItemFilter } from './queue-facets.ts'

export function addQueueRoutes(app: DeskApp, { store }: DeskContext): void {
  app.route({
    ...listQueue,
    handler: async ({ query: { order, limit, cursor, ...filter } }) =>
      listItems(store, { ...toItemFilter(filter), order, limit, cursor: cursor ?? null }),
  })

  app.route({
    ...countQueue,
    handler: async ({ query }: { query: QueueFilter }) => queueFacets(store, query),
  })
}
