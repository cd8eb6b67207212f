/** What the forum says: one JSON line a thread, its posts in the order they were written. */
import { z } from 'zod'
import { languageCode } from '../../model/primitives.ts'
import type { Change } from '../calendar/change.ts'
import { drawingName, drawingTint, listingIdentifier } from '../catalogue.ts'
import { readJsonLines } from '../json-lines.ts'
import { withNewPrice } from './post-price.ts'

export const SECTIONS = {
  curios: 'Curios & old things',
  keepers: 'Keepers & breeders',
  household: 'House & workshop',
  remedies: 'Kitchen, remedies & teas',
  hobby: 'Hobby, sport & music',
  wanted: 'Wanted',
} as const
export type Section = keyof typeof SECTIONS

const pictured = z.strictObject({
  subject: drawingName,
  tint: drawingTint.optional(),
  pictures: z.int().min(1).max(5),
})

const post = z.strictObject({
  by: z.string().min(1),
  /** Where its author says to be from. */
  from: z.string().min(1),
  text: z.string().min(1).max(4_000),
  /** After the one before it. */
  hoursLater: z.number().nonnegative().default(0),
  /** Number, from 1, of an earlier post that it repeats and answers. */
  quotes: z.int().min(1).optional(),
  attached: pictured.optional(),
})
export type Post = z.infer<typeof post>

export const thread = z.strictObject({
  id: listingIdentifier,
  language: languageCode,
  section: z.enum(Object.keys(SECTIONS) as [Section, ...Section[]]),
  title: z.string().min(1).max(120),
  postedHoursAgo: z.number().nonnegative(),
  posts: z.array(post).min(1),
  /** In its section, but robots.txt forbids its page. */
  disallowed: z.boolean().optional(),
})
export type Thread = z.infer<typeof thread> & { answers?: never }

/** @throws ZodError when a line is not a thread. */
export function readThreads(): Thread[] {
  return readJsonLines(new URL('../catalogue/board.jsonl', import.meta.url), thread)
}

/** What names a post for ever: `p` and its number in the thread, in two digits, behind the thread's own. */
export function postId({ id }: Pick<Thread, 'id'>, at: number): string {
  return `p${id}${String(at + 1).padStart(2, '0')}`
}

/**
 * The thread with another price and a sentence more in the opening post; some sellers tell the price in an answer. Whoever has
 * the thing next opens a thread of their own: the same words and pictures, none of the talk.
 */
export function changedThread(entry: Thread, change: Change): Thread {
  const { note, seller } = change
  const [opening, ...answers] = withNewPrice(entry, change)
  if (opening === undefined) return entry
  const text = note === null ? opening.text : `${opening.text} ${note}`
  if (seller === null) return { ...entry, posts: [{ ...opening, text }, ...answers] }
  return { ...entry, posts: [{ ...opening, text, by: seller }] }
}
