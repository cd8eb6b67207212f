/** Papers that are said not to be needed are no missing papers: "no licence needed", `справки не нужны`, `書類不要`. */
import type { SignalEntry } from '../keywords/entries.ts'
import { gapBetween, within } from './mention-places.ts'
import type { Mention, ReadField } from './mentions.ts'

type Word = Mention<SignalEntry>

/** Room for the "not" between the papers and the need. */
const NEAR = 10

/**
 * The words with those of missing papers that stand beside a need changed into a claim that none are asked for. What is
 * listed asks for papers all the same, so call it only where no taxon is spoken of.
 */
export function withNeedlessPapers(words: readonly Word[], fields: readonly ReadField[]): readonly Word[] {
  const needs = words.filter(({ entry }) => entry.signal === 'need')
  if (needs.length === 0) return words
  const needless = (word: Word) => needs.some((need) => within(need, word) || isBeside(need, word, fields))
  return words.map((word) =>
    word.entry.signal === 'no-papers' && needless(word)
      ? { ...word, entry: { ...word.entry, signal: 'not-listed' } }
      : word,
  )
}

function isBeside(need: Word, word: Word, fields: readonly ReadField[]): boolean {
  if (gapBetween(need, word) > NEAR) return false
  const text = fields.find(({ field }) => field === word.field)?.original ?? ''
  const [first, second] = need.start < word.start ? [need, word] : [word, need]
  return !CLAUSE_END.test(text.slice(first.end, second.start))
}

const CLAUSE_END = /[.!?;,:()/\n。！？；，：、·]/
