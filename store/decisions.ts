/** What people decide about items. Each change says which version it was made on; whoever comes second is told. */
import type { ClientSession } from 'mongodb'
import type { Decision, Item } from '../model/item.ts'
import { standingDecision } from './derive-item.ts'
import { ItemChangedError, ItemNotFoundError, NothingToUndoError } from './item-errors.ts'
import { appendEvent, itemEvents, type NewEvent, readItem } from './item-events.ts'
import type { Store } from './open-store.ts'
import { type StoredItem, shownItem } from './stored-item.ts'
import { withTransaction } from './transaction.ts'

export interface Change {
  itemId: string
  /** `Item.version` as the person saw it. */
  expectedVersion: number
  /** Name of the user. */
  by: string
  at: string
}

/**
 * Decides an item, or decides it anew.
 * @throws ItemNotFoundError
 * @throws ItemChangedError
 */
export function decideItem(store: Store, change: Change & { decision: Decision }): Promise<Item> {
  const { at, by, decision } = change
  return changeItem(store, change, async () => ({
    type: 'decided',
    at,
    actor: { kind: 'user', id: by },
    decision,
  }))
}

/**
 * Takes back the standing decision; the one before it, if there is one, stands again.
 * @throws ItemNotFoundError
 * @throws ItemChangedError
 * @throws NothingToUndoError
 */
export function undoDecision(store: Store, change: Change): Promise<Item> {
  const { at, by, itemId } = change
  return changeItem(store, change, async (session) => {
    const decided = standingDecision(await itemEvents(store, itemId, session))
    if (decided === undefined) throw new NothingToUndoError(itemId)
    return { type: 'undone', at, actor: { kind: 'user', id: by }, undoes: decided.eventId }
  })
}

function changeItem(
  store: Store,
  { itemId, expectedVersion }: Change,
  eventFor: (session: ClientSession, standing: StoredItem) => Promise<NewEvent>,
): Promise<Item> {
  return withTransaction(store, async (session) => {
    const standing = await readItem(store, itemId, session)
    if (standing === null) throw new ItemNotFoundError(itemId)
    if (standing.version !== expectedVersion) throw new ItemChangedError(shownItem(standing), expectedVersion)
    const event = await eventFor(session, standing)
    return shownItem(await appendEvent(store, standing, event, {}, session))
  })
}
