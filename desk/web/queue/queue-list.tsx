/** The rows of the queue, with the keys that move through them and decide them. */
import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Item, Verdict } from '../../../model/item.ts'
import { ENTER, useKeys } from '../app/keys.ts'
import { useDecisions } from '../decision/decisions.tsx'
import { verdictKeys } from '../decision/verdict-keys.ts'
import { Empty } from '../parts/empty.tsx'
import { PageLoading } from '../parts/page-loading.tsx'
import { Trouble } from '../parts/trouble.tsx'
import styles from './queue.module.css'
import type { QueueView } from './queue-address.ts'
import { QueueRow } from './queue-row.tsx'
import { useQueue } from './use-queue.ts'

interface QueueListProps {
  view: QueueView
  /** The filters as they stand in the address, to be carried to the listing's page. */
  search: string
  filtered: boolean
  clear: () => void
}

export function QueueList({ view, search, filtered, clear }: QueueListProps) {
  const queue = useQueue(view)
  if (queue.isPending) return <PageLoading />
  if (queue.error !== null && queue.items.length === 0) {
    return <Trouble error={queue.error} retry={() => queue.refetch()} />
  }
  if (queue.items.length === 0 && !queue.hasNextPage) return <NothingHere filtered={filtered} clear={clear} />
  return (
    <>
      <Rows
        items={queue.items}
        search={search}
        loadMore={() => queue.hasNextPage && !queue.isFetching && void queue.fetchNextPage()}
      />
      <div className={styles.more}>
        {queue.hasNextPage ? (
          <Button
            variant="default"
            loading={queue.isFetchingNextPage}
            onClick={() => void queue.fetchNextPage()}
          >
            Load more
          </Button>
        ) : (
          <span>That is all.</span>
        )}
      </div>
    </>
  )
}

/** Loads the next page when this few rows are left below the current one. */
const ROWS_AHEAD = 5

function Rows({ items, search, loadMore }: { items: Item[]; search: string; loadMore: () => void }) {
  const { current, index, move, body } = useCurrentRow(items, loadMore)
  const { decide, isBeingDecided, undo } = useDecisions()
  const navigate = useNavigate()
  const open = () => {
    if (current !== undefined) void navigate(`/items/${encodeURIComponent(current.itemId)}${search}`)
  }
  /** Keys may come faster than rows can go: each decides the next one that is not decided yet. */
  const decideNext = (verdict: Verdict) => {
    const inOrder = [...items.slice(index), ...items.slice(0, index)]
    const next = inOrder.find((item) => !isBeingDecided(item))
    if (next !== undefined) decide(next, verdict, '')
  }
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    s: () => move(1),
    u: undo,
    ...verdictKeys(decideNext),
    [ENTER]: open,
  })
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.thumbnailColumn}>
            <span className={styles.unseen}>Picture</span>
          </th>
          <th scope="col">Score</th>
          <th scope="col">Listing</th>
          <th scope="col">Species</th>
          <th scope="col" className={styles.number}>
            Price
          </th>
          <th scope="col">Site</th>
          <th scope="col" className={styles.number}>
            Flagged
          </th>
        </tr>
      </thead>
      <tbody ref={body}>
        {items.map((item, at) => (
          <QueueRow key={item.itemId} item={item} current={at === index} search={search} />
        ))}
      </tbody>
    </table>
  )
}

/** Keeps one row current while rows come and go: the same listing, or the one that took its place. */
function useCurrentRow(items: Item[], loadMore: () => void) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [place, setPlace] = useState({ itemId: items[0]?.itemId ?? '', index: 0 })
  const found = items.findIndex((item) => item.itemId === place.itemId)
  const index = found >= 0 ? found : Math.min(place.index, items.length - 1)
  const current = items[index]
  useEffect(() => {
    if (current !== undefined) setPlace({ itemId: current.itemId, index })
  }, [current, index])
  useEffect(() => {
    if (items.length - index <= ROWS_AHEAD) loadMore()
  })
  const move = (by: number) => {
    const next = Math.max(0, Math.min(items.length - 1, index + by))
    const item = items[next]
    if (item === undefined) return
    setPlace({ itemId: item.itemId, index: next })
    body.current?.rows[next]?.querySelector('a')?.focus()
  }
  return { current, index, move, body }
}

function NothingHere({ filtered, clear }: { filtered: boolean; clear: () => void }) {
  if (!filtered) {
    return (
      <Empty title="Nothing waits here" action={{ label: 'See the runs', to: '/runs' }}>
        New listings appear as the runs find them.
      </Empty>
    )
  }
  return (
    <Empty title="No listing matches">
      Every filter together leaves nothing.{' '}
      <Button variant="subtle" size="compact-sm" onClick={clear}>
        Clear all filters
      </Button>
    </Empty>
  )
}
