/** The takedown list as JSON Lines: the canonical form for machines, nothing escaped or joined. */
import { type TakedownEntry, takedownEntry } from './takedown-entry.ts'

/** One line an entry, each ended by LF. */
export function takedownJsonl(entries: Iterable<TakedownEntry>): string {
  return Array.from(entries, (entry) => `${JSON.stringify(takedownEntry.parse(entry))}\n`).join('')
}
