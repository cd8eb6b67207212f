/** The flagged listings that match a view, loaded page by page. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { countQueue, listQueue, type QueueFilter } from '../../contract/queue.ts'
import { call } from '../app/call.ts'
import { FACETS_KEY, QUEUE_KEY } from '../decision/items-cache.ts'
import type { QueueView } from './queue-address.ts'

export function useQueue({ filter, order }: QueueView) {
  const query = useInfiniteQuery({
    queryKey: [QUEUE_KEY, filter, order],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      call(listQueue, { querystring: { ...filter, order, cursor: pageParam ?? undefined } }, signal),
    getNextPageParam: (page) => page.next,
  })
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data])
  return { ...query, items }
}

export function useFacets(filter: QueueFilter) {
  return useQuery({
    queryKey: [FACETS_KEY, filter],
    queryFn: ({ signal }) => call(countQueue, { querystring: filter }, signal),
    placeholderData: keepPreviousData,
  })
}
