/**
 * Letters of two words that were set apart alike, so that nothing tells where the first word ends: `м о р с к о й к о н ё к`.
 * Each place where it may end gives a reading; a term of two words is then found in one of them.
 */
import { type MappedText, type MappedTextBuilder, READING_SEPARATOR } from './mapped-text.ts'

/** Two words of two letters are the least; longer runs are no name. */
const FEWEST = 4
const MOST = 24
/** Pieces shorter than this are no word. */
const SHORTEST_PIECE = 2
/** Runs read so in one text: the readings of a run are as long as its square. */
export const MOST_RUNS = 12

/** Appends the readings of one run of letters, given without what set them apart. */
export function pushSplitReadings(run: MappedText, builder: MappedTextBuilder): void {
  const { length } = run.units
  if (length < FEWEST || length > MOST) return
  for (let split = SHORTEST_PIECE; split <= length - SHORTEST_PIECE; split++) {
    const place = run.start(split)
    builder.push(READING_SEPARATOR, run.start(0), run.start(0))
    for (let at = 0; at < length; at++) {
      if (at === split) builder.push(' ', place, place)
      builder.pushUnit(run.units[at] ?? 0, run.start(at), run.end(at))
    }
    builder.push(' ', run.end(length - 1), run.end(length - 1))
  }
}
