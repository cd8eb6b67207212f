/** Why a change to an item was refused. */
import { WtmError } from '../model/error.ts'
import type { Item } from '../model/item.ts'

/** The item is no longer what the writer saw. `standing` is what it is now. */
export class ItemChangedError extends WtmError {
  readonly standing: Item

  constructor(standing: Item, expectedVersion: number) {
    super(
      'ITEM_CHANGED',
      `${standing.itemId} has changed since you opened it (version ${standing.version}, not ${expectedVersion}); look at it again.`,
    )
    this.standing = standing
  }
}

export class ItemNotFoundError extends WtmError {
  constructor(itemId: string) {
    super('ITEM_NOT_FOUND', `There is no item ${itemId}.`)
  }
}

/** No decision stands that could be taken back. */
export class NothingToUndoError extends WtmError {
  constructor(itemId: string) {
    super('NOTHING_TO_UNDO', `${itemId} has no standing decision to undo.`)
  }
}
