/** Whether a mention is named only to say that it is not that: "not ivory", `हाथी दांत नहीं`. */
import type { Mention, Reading } from './mentions.ts'

/** How far a "not" reaches: to what follows within so many characters of the same clause. */
const REACH = 14
const REACH_AFTER = 16

/** @param before words that deny what follows them; `after`: words that deny what stands before them. */
export function isDenied(
  mention: Mention,
  before: readonly Mention[],
  after: readonly Mention[],
  reading: Reading,
): boolean {
  if (before.length === 0 && after.length === 0) return false
  const text = reading.fields.find(({ field }) => field === mention.field)?.original ?? ''
  const clause = (start: number, end: number) => !/[.!?;,:()/。！？；，：、·\n]/.test(text.slice(start, end))
  return (
    before.some(
      (word) =>
        word.field === mention.field &&
        word.end <= mention.start &&
        mention.start - word.end <= REACH &&
        clause(word.end, mention.start),
    ) ||
    after.some(
      (word) =>
        word.field === mention.field &&
        word.start >= mention.end &&
        word.start - mention.end <= REACH_AFTER &&
        clause(mention.end, word.start),
    )
  )
}
