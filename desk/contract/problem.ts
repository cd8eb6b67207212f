/** What the desk answers when it cannot do what was asked. */
import { z } from 'zod'
import { item } from '../../model/item.ts'
import { instant } from '../../model/primitives.ts'

export const problem = z.object({
  /** Stable and never reworded. */
  code: z.string(),
  /** Says what happened and what to do next. */
  message: z.string(),
})
export type Problem = z.infer<typeof problem>

/** Somebody else moved the item first: who, what and when, with the item as it stands now. */
export const conflict = problem.extend({
  code: z.literal('ITEM_CHANGED'),
  by: z.string().nullable(),
  at: instant.nullable(),
  did: z.string(),
  item,
})
export type Conflict = z.infer<typeof conflict>
