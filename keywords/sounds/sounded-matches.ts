/** Adds to what the lexicon finds in a text the names that are written in another script as they sound. */
import type { NormalizedText } from '../../text/normalize.ts'
import type { Match } from '../matching.ts'
import type { NameBySound, SoundFinder } from './names-by-sound.ts'

/**
 * Never where the lexicon knows what stands there, and never an ordinary word. A strong name counts as a misspelled one;
 * one that means other things as well stays weak.
 * @param matches of the same text, in order; returned as they are where nothing is added.
 */
export function withSoundedNames(
  matches: Match[],
  { text, plainLength }: NormalizedText,
  sounds: SoundFinder,
): Match[] {
  const added: Match[] = []
  const names = sounds.find(text, plainLength).toSorted((a, b) => a.start - b.start)
  let near = 0
  for (const name of names) {
    // Terms are short: whatever ends before this name begins touches no later one either.
    while ((matches[near]?.end ?? Number.POSITIVE_INFINITY) <= name.start) near += 1
    if (isExplained(name, matches, near)) continue
    const { entry, start, end } = name
    added.push({ entry, start, end, disguised: false, misspelled: entry.strength === 'strong' })
  }
  if (added.length === 0) return matches
  return [...matches, ...added].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** @param from where the matches begin that may touch the name. */
function isExplained(name: NameBySound, matches: readonly Match[], from: number): boolean {
  for (let index = from; index < matches.length; index++) {
    const match = matches[index]
    if (match === undefined || match.start >= name.end) return false
    if (explains(match, name)) return true
  }
  return false
}

/** A name, a product or an innocent reading that touches the stretch; anything that covers it. */
function explains({ entry, start, end, disguised }: Match, name: NameBySound): boolean {
  if (disguised || start >= name.end || name.start >= end) return false
  if (entry.type === 'taxon' || entry.type === 'innocent' || entry.type === 'product') return true
  return start <= name.start && name.end <= end
}
