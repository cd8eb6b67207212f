/** The filters of the queue as they stand in the address of the page, so that a view can be kept and sent. */
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { type QueueFilter, type QueueOrder, queueFilter, queueOrder } from '../../contract/queue.ts'

export interface QueueView {
  filter: QueueFilter
  order: QueueOrder
}

/** What the address asks for; parts of it that mean nothing are left out. */
export function readQueueAddress(search: URLSearchParams): QueueView {
  const given = Object.entries(queueFilter.shape).flatMap(([name, schema]) => {
    const value = search.get(name)
    return value !== null && schema.safeParse(value).success ? [[name, value]] : []
  })
  const order = queueOrder.safeParse(search.get('order'))
  return {
    filter: queueFilter.parse(Object.fromEntries(given)),
    order: order.success ? order.data : 'priority',
  }
}

/** The address for a view; what is as usual is not written. */
export function writeQueueAddress({ filter, order }: QueueView): URLSearchParams {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) {
    if (value === undefined || (name === 'status' && value === 'open')) continue
    search.set(name, String(value))
  }
  if (order !== 'priority') search.set('order', order)
  return search
}

/** The view in the address and the way to change it. */
export function useQueueAddress() {
  const [search, setSearch] = useSearchParams()
  const view = useMemo(() => readQueueAddress(search), [search])
  return {
    view,
    search: search.size === 0 ? '' : `?${search}`,
    change(part: Partial<QueueFilter>, order: QueueOrder = view.order) {
      setSearch(writeQueueAddress({ filter: { ...view.filter, ...part }, order }))
    },
    clear() {
      setSearch(writeQueueAddress({ filter: queueFilter.parse({}), order: view.order }))
    },
  }
}
