/** Deciding and undoing, the same from every page: at once on the screen, taken back if the desk refuses. */
import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import type { Item, Verdict } from '../../../model/item.ts'
import { decideItem, undoDecision } from '../../contract/decision.ts'
import { useAnnounce } from '../app/announcer.tsx'
import { call } from '../app/call.ts'
import { useSession } from '../app/session.ts'
import { VERDICT } from '../wording/labels.ts'
import { sayDecided, sayNothingToUndo, sayRefused, sayUndone } from './decision-notices.tsx'
import { ItemsCache } from './items-cache.ts'
import { asDecided } from './queue-cache.ts'

export interface Decisions {
  /** Does nothing while the same state of the item is being decided: a key pressed twice is one decision. */
  decide(item: Item, verdict: Verdict, note: string): void
  /** Whether a decision on this very state of the item is on its way. */
  isBeingDecided(item: Item): boolean
  /** Takes back the newest decision made in this window. */
  undo(): void
  /** Takes back the standing decision of `item`, whoever made it. */
  takeBack(item: Item): void
}

/** What the desk made of a decision; null when it refused. A promise, since undo may come before the answer. */
type Outcome = Promise<Item | null>

interface Made {
  itemId: string
  outcome: Outcome
}

const Context = createContext<Decisions>({
  decide: () => {},
  isBeingDecided: () => false,
  undo: () => {},
  takeBack: () => {},
})

export function useDecisions(): Decisions {
  return use(Context)
}

export function DecisionsProvider({ children }: { children: ReactNode }) {
  const decide = useDecide()
  const takeBack = useTakeBack()
  const [made] = useState<Made[]>([])
  const [underway] = useState(() => new Set<string>())
  const value = useMemo(
    () => ({
      decide(item: Item, verdict: Verdict, note: string) {
        if (underway.has(stateOf(item))) return
        underway.add(stateOf(item))
        const entry = { itemId: item.itemId, outcome: decide(item, verdict, note) }
        void entry.outcome.finally(() => underway.delete(stateOf(item)))
        made.push(entry)
        sayDecided(item, verdict, () => {
          made.splice(made.indexOf(entry), 1)
          void takeBack(entry.outcome)
        })
      },
      isBeingDecided: (item: Item) => underway.has(stateOf(item)),
      undo() {
        const newest = made.pop()
        if (newest === undefined) sayNothingToUndo()
        else void takeBack(newest.outcome)
      },
      takeBack(item: Item) {
        const at = made.findLastIndex(({ itemId }) => itemId === item.itemId)
        if (at >= 0) made.splice(at, 1)
        void takeBack(Promise.resolve(item))
      },
    }),
    [decide, made, takeBack, underway],
  )
  return <Context value={value}>{children}</Context>
}

function stateOf({ itemId, version }: Item): string {
  return `${version} ${itemId}`
}

function useItemsCache(): ItemsCache {
  const queryClient = useQueryClient()
  return useMemo(() => new ItemsCache(queryClient), [queryClient])
}

function useDecide() {
  const announce = useAnnounce()
  const user = useSession().data?.user.name ?? ''
  const cache = useItemsCache()
  return useCallback(
    async (item: Item, verdict: Verdict, note: string): Outcome => {
      announce(`${VERDICT[verdict].label}: ${item.title}`)
      const restore = await cache.put(asDecided(item, verdict, note, user, new Date().toISOString()))
      try {
        const body = { expectedVersion: item.version, verdict, note }
        const answer = await call(decideItem, { params: { itemId: item.itemId }, body })
        cache.settle(answer.item)
        return answer.item
      } catch (error) {
        restore()
        sayRefused(error, item)
        await cache.reload(item.itemId)
        return null
      }
    },
    [announce, cache, user],
  )
}

function useTakeBack() {
  const announce = useAnnounce()
  const cache = useItemsCache()
  return useCallback(
    async (outcome: Outcome) => {
      const item = await outcome
      if (item === null) return sayNothingToUndo()
      try {
        const { item: open } = await call(undoDecision, {
          params: { itemId: item.itemId },
          querystring: { expectedVersion: item.version },
        })
        sayUndone(open)
        announce(`Undone: ${open.title}`)
      } catch (error) {
        sayRefused(error, item)
      }
      await cache.reload(item.itemId)
    },
    [announce, cache],
  )
}
