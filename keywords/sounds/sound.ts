/**
 * Sounds as far as spellings of one name in different scripts agree on them. A consonant is a set of those that a letter
 * may stand for in a borrowed word (Arabic `ب` is b or p), kept as bits: two letters agree where their sets meet. Vowels
 * that follow each other are one set, since no two languages hear them alike.
 */

/** Bits of consonants below VOWELS, bits of vowels above. */
export type SoundSet = number

/** x is the German `ch`, T the English `th`, S `sh`, Z its voiced twin, C `ch`, c `ts`. */
const CONSONANT_LETTERS = 'bpvfwmndtTgkxhszSZCjclr'
const VOWEL_LETTERS = 'aeiou'
const LETTERS = CONSONANT_LETTERS + VOWEL_LETTERS

export const CONSONANTS: SoundSet = 2 ** CONSONANT_LETTERS.length - 1
export const VOWELS: SoundSet = (2 ** VOWEL_LETTERS.length - 1) << CONSONANT_LETTERS.length

export function soundSet(letters: string): SoundSet {
  let set = 0
  for (let i = 0; i < letters.length; i++) {
    const bit = LETTERS.indexOf(letters.charAt(i))
    if (bit < 0) throw new RangeError(`"${letters.charAt(i)}" is no sound; the list is: ${LETTERS}`)
    set |= 1 << bit
  }
  return set
}

/** What may be heard or not: many languages have no such sound, and leave it out or put it in. */
export const SILENT: SoundSet = soundSet('h')

/** Set beside the sounds that may be left out: a vowel that a letter has by itself, the nasal before a Greek stop. */
export const OPTIONAL: SoundSet = 1 << LETTERS.length
