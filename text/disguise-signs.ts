/** What each UTF-16 unit may be for in a disguised word, as flags in one table: the readings look at every unit. */
import { letterForSign } from './confusables.ts'
import { isLetter, type Script, scriptOf } from './script.ts'

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

/** Flags of each UTF-16 unit. */
export const SIGNS: Uint16Array = signTable()

function signTable(): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (let unit = 0; unit < table.length; unit++) table[unit] = flagsOf(unit)
  return table
}

function flagsOf(unit: number): number {
  const character = String.fromCharCode(unit)
  let flags = 0
  if (SET_APART.includes(character)) flags |= APART
  if (MASKS.includes(character)) flags |= MASK
  if (letterForSign(unit, 0) !== undefined) flags |= SIGN
  if (!isLetter(unit) || flags !== 0) return flags
  const script = scriptOf(unit)
  if (script === 'latin') flags |= LATIN
  if (script === 'cyrillic') flags |= CYRILLIC
  if (ALPHABETS_ALIKE.includes(script) || (unit >= 0x531 && unit <= 0x587)) flags |= LATIN_ALIKE
  if (WITHOUT_SPACES.includes(script)) flags |= UNSPACED
  if (unit >= 0x1100 && unit <= 0x11ff) flags |= JAMO
  return flags | LETTER
}
