/** Where a word may begin, as far as the characters alone can tell. */
import { isSpacedScript, SCRIPT_RANGES, type Script } from '../text/script.ts'

/** The full stops of the scripts of India stand in the block of Devanagari and are no letters. */
const FIRST_DANDA = 0x964

/**
 * A number for each UTF-16 unit: 0 where a word may begin whatever stands before (scripts without spaces, signs, and
 * Arabic and Korean, which write particles and words together); otherwise the number of its script, which only begins
 * a word behind something else.
 */
export const WORD_CLASS: Uint8Array = classes()

/** @param classBefore class of the unit before; 0 at the start of a text. */
export function mayBegin(wordClass: number, classBefore: number): boolean {
  return wordClass === 0 || wordClass !== classBefore
}

function classes(): Uint8Array {
  const numbers = new Map<Script, number>()
  const table = new Uint8Array(0x10000)
  for (const [first, last, script] of SCRIPT_RANGES) {
    const bound =
      script === 'digit' ||
      script === 'katakana' ||
      (isSpacedScript(script) && script !== 'arabic' && script !== 'hangul')
    if (!bound) continue
    const number = numbers.get(script) ?? numbers.size + 1
    numbers.set(script, number)
    table.fill(number, first, last + 1)
  }
  table.fill(0, FIRST_DANDA, FIRST_DANDA + 2)
  return table
}
