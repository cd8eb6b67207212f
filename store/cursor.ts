/** Where a page of items ended, as text that a browser may keep but not use for anything else. */
import type { Filter } from 'mongodb'
import { z } from 'zod'
import { WtmError } from '../model/error.ts'
import { instant } from '../model/primitives.ts'
import type { ItemOrder } from './item-filter.ts'
import type { StoredItem } from './stored-item.ts'

const position = z.discriminatedUnion('order', [
  z.strictObject({ order: z.literal('priority'), value: z.number(), itemId: z.string().max(1_024) }),
  z.strictObject({ order: z.enum(['newest', 'oldest']), value: instant, itemId: z.string().max(1_024) }),
])
type Position = z.infer<typeof position>

/** A cursor that this store did not give, or gave for another order. */
export class CursorInvalidError extends WtmError {
  constructor() {
    super('CURSOR_INVALID', 'This place in the list is not known; start again at its beginning.')
  }
}

/** The cursor of the page after `last`. */
export function cursorAfter(last: StoredItem, order: ItemOrder): string {
  const at: Position =
    order === 'priority'
      ? { order, value: last.priority, itemId: last.itemId }
      : { order, value: last.flaggedAt, itemId: last.itemId }
  return Buffer.from(JSON.stringify(at)).toString('base64url')
}

/**
 * The condition for items that come after `cursor`. The bound on the sort field alone is what the index starts at; the
 * rest tells apart items with the same value.
 * @throws CursorInvalidError
 */
export function afterCursor(cursor: string, order: ItemOrder): Filter<StoredItem> {
  const at = read(cursor)
  if (at.order !== order) throw new CursorInvalidError()
  switch (at.order) {
    case 'priority':
      return {
        priority: { $lte: at.value },
        $or: [{ priority: { $lt: at.value } }, { itemId: { $gt: at.itemId } }],
      }
    case 'newest':
      return {
        flaggedAt: { $lte: at.value },
        $or: [{ flaggedAt: { $lt: at.value } }, { itemId: { $gt: at.itemId } }],
      }
    case 'oldest':
      return {
        flaggedAt: { $gte: at.value },
        $or: [{ flaggedAt: { $gt: at.value } }, { itemId: { $lt: at.itemId } }],
      }
  }
}

function read(cursor: string): Position {
  try {
    return position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    throw new CursorInvalidError()
  }
}
