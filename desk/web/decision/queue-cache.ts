/** The loaded pages of a queue after an item has moved, without asking the desk. */
import type { InfiniteData } from '@tanstack/react-query'
import type { Item, ItemStatus, Verdict } from '../../../model/item.ts'
import { TAKEDOWN_VERDICTS } from '../../../model/item.ts'
import type { QueueFilter, QueuePage } from '../../contract/queue.ts'

export type QueuePages = InfiniteData<QueuePage, string | null>

/** The item as the desk will most likely answer: decided, one version further. */
export function asDecided(item: Item, verdict: Verdict, note: string, by: string, at: string): Item {
  const status = TAKEDOWN_VERDICTS.includes(verdict) ? 'takedown' : 'dismissed'
  const version = item.version + 1
  const decision = { verdict, note, by, at, eventId: `pending-${version}` }
  return { ...item, status, decision, changedSinceDecision: false, version }
}

/** Puts `item` in the place of its older self; takes it out where the queue no longer shows its status. */
export function withItem(pages: QueuePages, item: Item, status: QueueFilter['status']): QueuePages {
  return {
    ...pages,
    pages: pages.pages.map((page) => ({
      ...page,
      items: page.items.flatMap((other) => {
        if (other.itemId !== item.itemId) return [other]
        return shows(status, item.status) ? [item] : []
      }),
    })),
  }
}

function shows(filter: QueueFilter['status'], status: ItemStatus): boolean {
  return filter === 'any' || filter === status
}
