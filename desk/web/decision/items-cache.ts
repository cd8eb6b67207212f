/** What this window has loaded of items: changed ahead of the desk's answer, and put back when it refuses. */
import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { Item } from '../../../model/item.ts'
import type { ItemDetail } from '../../contract/item-detail.ts'
import { queueFilter } from '../../contract/queue.ts'
import { type QueuePages, withItem } from './queue-cache.ts'

export const QUEUE_KEY = 'queue'
export const FACETS_KEY = 'facets'
export const ITEM_KEY = 'item'
export const TAKEDOWNS_KEY = 'takedowns'

export class ItemsCache {
  readonly #client: QueryClient
  /** Decisions on their way; lists are asked for anew only when the last has arrived. */
  #underway = 0

  constructor(client: QueryClient) {
    this.#client = client
  }

  /** Shows `item` everywhere as it is expected to become; the function returned takes that back. */
  async put(item: Item): Promise<() => void> {
    this.#underway += 1
    await this.#client.cancelQueries({ queryKey: [QUEUE_KEY] })
    const queues = this.#client.getQueriesData<QueuePages>({ queryKey: [QUEUE_KEY] })
    const detailKey = [ITEM_KEY, item.itemId]
    const detail = this.#client.getQueryData<ItemDetail>(detailKey)
    this.#show(item)
    return () => {
      for (const [key, pages] of queues) this.#client.setQueryData(key, pages)
      if (detail !== undefined) this.#client.setQueryData(detailKey, detail)
      this.#underway -= 1
    }
  }

  /** Takes over the desk's answer. */
  settle(item: Item): void {
    this.#underway -= 1
    this.#show(item)
    void this.#client.invalidateQueries({ queryKey: [ITEM_KEY, item.itemId] })
    if (this.#underway > 0) return
    void this.#client.invalidateQueries({ queryKey: [FACETS_KEY] })
    void this.#client.invalidateQueries({ queryKey: [TAKEDOWNS_KEY] })
    void this.#client.invalidateQueries({ queryKey: [QUEUE_KEY], refetchType: 'none' })
  }

  /** Asks for everything about the item anew. */
  async reload(itemId: string): Promise<void> {
    const keys: QueryKey[] = [[QUEUE_KEY], [FACETS_KEY], [TAKEDOWNS_KEY], [ITEM_KEY, itemId]]
    await Promise.all(keys.map((queryKey) => this.#client.invalidateQueries({ queryKey })))
  }

  #show(item: Item): void {
    for (const [key, pages] of this.#client.getQueriesData<QueuePages>({ queryKey: [QUEUE_KEY] })) {
      if (pages === undefined) continue
      const { status } = queueFilter.parse(key[1])
      this.#client.setQueryData(key, withItem(pages, item, status))
    }
    this.#client.setQueryData<ItemDetail>([ITEM_KEY, item.itemId], (detail) => detail && { ...detail, item })
  }
}
