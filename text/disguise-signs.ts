/** What each UTF-16 unit may be for in a disguised word, as flags in one table: the readings look at every unit. */
import { SIGNS_FOR_LETTERS } from './confusables.ts'
import { SCRIPT_RANGES, type Script } from './script.ts'

/** A letter of any script. */
export const LETTER = 1
/** A digit or sign that may stand for a letter of an alphabet. */
export const SIGN = 2
/** A sign that sets letters apart. */
export const APART = 4
/** A sign that masks a letter. */
export const MASK = 8
export const LATIN = 16
/** Letters that can be taken for Latin ones. */
export const CYRILLIC = 32
export const LATIN_ALIKE = 64
/** A loose letter of Hangul. */
export const JAMO = 128
/** A letter of a script whose words stand without spaces. */
export const UNSPACED = 256

const SET_APART = '.·•・_~|/\\+^,:;"丨'
const MASKS = '*○●□■◯〇×#_?∗＊'
const ALPHABETS_ALIKE: readonly Script[] = ['cyrillic', 'greek']
const WITHOUT_SPACES: readonly Script[] = ['han', 'hiragana', 'katakana', 'thai', 'lao', 'khmer', 'burmese']

/** Loose letters of Hangul. */
const FIRST_JAMO = 0x1100
const LAST_JAMO = 0x11ff

/** Flags of each UTF-16 unit. */
export const SIGNS: Uint16Array = signTable()

function signTable(): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (const [first, last, script] of SCRIPT_RANGES) {
    if (script !== 'digit') table.fill(LETTER | flagsOf(script), first, last + 1)
  }
  for (let unit = FIRST_JAMO; unit <= LAST_JAMO; unit++) table[unit] = (table[unit] ?? 0) | JAMO
  // What sets letters apart, masks one or stands for one is none itself.
  for (const unit of SIGNS_FOR_LETTERS) table[unit] = SIGN
  for (const [characters, flag] of [
    [SET_APART, APART],
    [MASKS, MASK],
  ] as const) {
    for (let i = 0; i < characters.length; i++) {
      const unit = characters.charCodeAt(i)
      table[unit] = ((table[unit] ?? 0) & (SIGN | APART)) | flag
    }
  }
  return table
}

function flagsOf(script: Script): number {
  let flags = 0
  if (script === 'latin') flags |= LATIN
  if (script === 'cyrillic') flags |= CYRILLIC
  if (ALPHABETS_ALIKE.includes(script)) flags |= LATIN_ALIKE
  if (WITHOUT_SPACES.includes(script)) flags |= UNSPACED
  return flags
}
