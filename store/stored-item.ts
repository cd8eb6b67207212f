/** An item as it lies in the database: with what its queries need beside what the desk shows. */
import { z } from 'zod'
import { type Item, item } from '../model/item.ts'
import { instant } from '../model/primitives.ts'

export const storedItem = item.extend({
  /** Sort key of the queue, see priority.ts. */
  priority: z.number(),
  /** What the search box finds it by, see search-tokens.ts. */
  tokens: z.array(z.string()),
  /** When the content that was judged last was first seen: an older judgement that arrives late changes nothing. */
  observedAt: instant,
})
export type StoredItem = z.infer<typeof storedItem>

/** The item without what only queries need. */
export function shownItem(stored: StoredItem): Item {
  const { priority: _priority, tokens: _tokens, observedAt: _observedAt, ...shown } = stored
  return shown
}
