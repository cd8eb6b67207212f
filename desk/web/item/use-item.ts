/** One listing with all that is known of it, and its neighbours in the queue it was opened from. */
import { useQuery } from '@tanstack/react-query'
import { showItem } from '../../contract/item-detail.ts'
import { call } from '../app/call.ts'
import { ITEM_KEY } from '../decision/items-cache.ts'
import { useQueueAddress } from '../queue/queue-address.ts'
import { useQueue } from '../queue/use-queue.ts'

export function useItem(itemId: string) {
  return useQuery({
    queryKey: [ITEM_KEY, itemId],
    queryFn: ({ signal }) => call(showItem, { params: { itemId } }, signal),
    /** Each answer is recorded as a view, so it is not asked for again without need. */
    refetchOnWindowFocus: false,
    staleTime: 30_000,
  })
}

export interface Neighbours {
  previous: string | null
  next: string | null
  /** 1 for the first; null when the listing is not in the queue as filtered. */
  place: number | null
  loaded: number
  /** The queue's filters, as they stand in the address. */
  search: string
}

export function useNeighbours(itemId: string): Neighbours {
  const { view, search } = useQueueAddress()
  const { items } = useQueue(view)
  const at = items.findIndex((item) => item.itemId === itemId)
  return {
    previous: at > 0 ? (items[at - 1]?.itemId ?? null) : null,
    next: at >= 0 ? (items[at + 1]?.itemId ?? null) : (items[0]?.itemId ?? null),
    place: at >= 0 ? at + 1 : null,
    loaded: items.length,
    search,
  }
}
