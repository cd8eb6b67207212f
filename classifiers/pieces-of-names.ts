/** Words within a name, and words so short that only a name beside them gives them a meaning. */
import type { SignalEntry } from '../keywords/entries.ts'
import { longer, within } from './mention-places.ts'
import type { Mention } from './mentions.ts'

/**
 * A piece of a name is no word of its own: the board `도마` in the lizard `도마뱀`, what is false about a false gharial. Only
 * what sellers say of an animal or a thing may stand in the name by which they call it: `sběr Mexiko`, "antique ivory".
 */
export function isPieceOfName(word: Mention<SignalEntry>, named: readonly Mention[]): boolean {
  return (
    !SAID_BY_NAMES.has(word.entry.signal) && named.some((taxon) => within(word, taxon) && longer(taxon, word))
  )
}

const SAID_BY_NAMES: ReadonlySet<string> = new Set([
  ...['live-animal', 'wild', 'captive', 'antique', 'genuine', 'remedy', 'offer', 'wanted', 'wholesale'],
  ...['no-papers', 'hidden-deal'],
])

/** A Chinese character, or a Vietnamese `da` (skin), is a part of an animal only beside one. */
export function isTooShort(text: string): boolean {
  return text.length === 1 || (text.length === 2 && /^\p{sc=Latin}+$/u.test(text))
}
