/** Appending to an item: the event and the state that follows from it, in one transaction. */
import type { ClientSession } from 'mongodb'
import { type Actor, type ItemEvent, itemEvent } from '../model/item.ts'
import { checked } from './checked.ts'
import { collection, WITHOUT_ID } from './collections.ts'
import { deriveItem } from './derive-item.ts'
import { exactly } from './exactly.ts'
import { ItemChangedError } from './item-errors.ts'
import type { Store } from './open-store.ts'
import { type StoredItem, shownItem, storedItem } from './stored-item.ts'

type WithoutPlace<E> = E extends ItemEvent ? Omit<E, 'schemaVersion' | 'eventId' | 'itemId' | 'seq'> : never
/** An event before it has its place in an item's history. */
export type NewEvent = WithoutPlace<ItemEvent>

/** What the project does by itself. */
export const SYSTEM: Actor = { kind: 'system', id: 'wtm' }

/** All events of an item, first to last. */
export function itemEvents(store: Store, itemId: string, session?: ClientSession): Promise<ItemEvent[]> {
  return collection(store, 'itemEvents')
    .find(exactly({ itemId }), { ...WITHOUT_ID, ...(session && { session }) })
    .sort({ seq: 1 })
    .toArray()
}

/** The event in its place: `seq` counts up within the item, and the identifier follows from it. */
export function placed(event: NewEvent, itemId: string, seq: number): ItemEvent {
  return checked(itemEvent, { schemaVersion: 1, eventId: `${itemId}#${seq}`, itemId, seq, ...event })
}

/**
 * Adds `event` to the history of `standing` and stores the item with `changes` and the state that its events now add up
 * to. Two writers cannot both do so: the number of an event is unique within its item.
 */
export async function appendEvent(
  store: Store,
  standing: StoredItem,
  event: NewEvent,
  changes: Partial<StoredItem>,
  session: ClientSession,
): Promise<StoredItem> {
  const { itemId, version } = standing
  const next = placed(event, itemId, version + 1)
  const events = [...(await itemEvents(store, itemId, session)), next]
  const item = checked(storedItem, { ...standing, ...changes, ...deriveItem(events) })
  await collection(store, 'itemEvents').insertOne(next, { session })
  const { matchedCount } = await collection(store, 'items').replaceOne(exactly({ itemId, version }), item, {
    session,
  })
  if (matchedCount === 0) throw new ItemChangedError(shownItem(standing), version)
  return item
}

/** The item as it is stored. */
export function readItem(store: Store, itemId: string, session?: ClientSession): Promise<StoredItem | null> {
  return collection(store, 'items').findOne(exactly({ itemId }), {
    ...WITHOUT_ID,
    ...(session && { session }),
  })
}
