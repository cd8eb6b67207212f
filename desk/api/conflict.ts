/** Who was first, and what they did, in words for the one who came second. */
import type { Item } from '../../model/item.ts'
import type { ItemChangedError } from '../../store/item-errors.ts'
import type { Conflict } from '../contract/problem.ts'

export function describeConflict({ message, standing }: ItemChangedError): Conflict {
  return {
    code: 'ITEM_CHANGED',
    message,
    by: standing.decision?.by ?? null,
    at: standing.decision?.at ?? null,
    did: whatWasDone(standing),
    item: standing,
  }
}

function whatWasDone({ decision }: Item): string {
  return decision === null
    ? 'changed this item; it has no decision now'
    : `decided this item as ${decision.verdict.replaceAll('-', ' ')}`
}
