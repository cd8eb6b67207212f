/**
 * Which words of a folded text look disguised. Most texts have none, so they are looked through once without a record
 * of their words; only then are the words listed.
 */
import {
  APART,
  CYRILLIC,
  JAMO,
  LATIN,
  LATIN_ALIKE,
  LETTER,
  MASK,
  SIGN,
  SIGNS,
  UNSPACED,
} from './disguise-signs.ts'
import { type Script, scriptOf } from './script.ts'

/** One word of the folded text; what stands without spaces counts as one word. */
export interface Word {
  readonly start: number
  readonly end: number
  disguised: boolean
  /** Belongs to the word before: letters set apart by spaces. */
  joined: boolean
  /** Cyrillic letters stand in it, or in the run that it belongs to. */
  cyrillic: boolean
}

/** Longer words of an alphabet are addresses, or no words at all. */
export const LONGEST_WORD = 40
/** Longer stretches without a space are cut, so that a window never holds more than a few of them. */
const LONGEST_STRETCH = 400
const SPACE = 0x20
const HASH = 0x23

/** The words of the text with those marked that look disguised; null where none does. */
export function disguisedWords(units: Uint16Array): Word[] | null {
  if (!looksDisguised(units)) return null
  const words: Word[] = []
  for (let start = wordStart(units, 0); start < units.length; ) {
    const end = wordEnd(units, start)
    const disguised = isDisguised(units, start, end)
    words.push({
      start,
      end,
      disguised,
      joined: false,
      cyrillic: disguised && hasCyrillic(units, start, end),
    })
    start = wordStart(units, end)
  }
  joinSpacedLetters(units, words)
  return words
}

/** One pass: is there a disguised or masked word, or two very short words beside each other? */
function looksDisguised(units: Uint16Array): boolean {
  let short = 0
  for (let start = wordStart(units, 0); start < units.length; ) {
    const end = wordEnd(units, start)
    if (end - start > 2) {
      short = 0
      if (isDisguised(units, start, end) || maskPosition(units, start, end) >= 0) return true
    } else {
      short += 1
      const unspaced = !isAlphabetic(scriptOf(units[start] ?? 0))
      if (short >= 4 || (short >= 2 && unspaced) || isDisguised(units, start, end)) return true
    }
    start = wordStart(units, end)
  }
  return false
}

function wordStart(units: Uint16Array, from: number): number {
  let at = from
  while (at < units.length && units[at] === SPACE) at += 1
  return at
}

function wordEnd(units: Uint16Array, start: number): number {
  const limit = Math.min(units.length, start + LONGEST_STRETCH)
  let at = start
  while (at < limit && units[at] !== SPACE) at += 1
  return at
}

/** True for a word with letters that has signs in their place, between them or too many of them. */
export function isDisguised(units: Uint16Array, start: number, end: number): boolean {
  if (end - start < 2) return false
  let all = 0
  let letters = 0
  let leading = 0
  let inside = 0
  let pending = 0
  let piece = 0
  let shortest = LONGEST_STRETCH
  let pieces = 0
  let masks = 0
  let stretched = false
  for (let i = start; i < end; i++) {
    const unit = units[i] ?? 0
    const flags = SIGNS[unit] ?? 0
    if ((flags & LETTER) !== 0) {
      all |= flags
      letters += 1
      piece += 1
      inside += pending
      pending = 0
      if (i >= start + 2 && units[i - 1] === unit && units[i - 2] === unit) stretched = true
      continue
    }
    if ((flags & SIGN) !== 0) {
      if (letters === 0) leading += 1
      else pending += 1
      piece += 1
    }
    const parts = (flags & (APART | MASK)) !== 0 && letters > 0 && i < end - 1
    if (!parts || piece === 0) continue
    if ((flags & MASK) !== 0) masks += 1
    shortest = Math.min(shortest, piece)
    pieces += 1
    piece = 0
  }
  if (letters === 0) return false
  if (pieces > 0 && piece > 0) shortest = Math.min(shortest, piece)
  const unspaced = (all & UNSPACED) !== 0
  if (!unspaced && end - start > LONGEST_WORD) return false
  if (units[start] === HASH && letters >= SHORTEST_RUN_TOGETHER) return true
  if (stretched || (all & JAMO) !== 0) return true
  if ((all & LATIN) !== 0 && (all & LATIN_ALIKE) !== 0) return true
  if (pieces > masks) return unspaced || shortest <= LONGEST_PIECE
  // Masks set letters apart where they stand after every single one, or between characters that are words.
  if (masks > 0 && (unspaced || (masks >= 3 && shortest === 1 && letters <= masks + 1))) return true
  if (unspaced) return false
  return (
    (inside > 0 && letters >= 2) ||
    (leading > 0 && leading < 3 && letters >= 4) ||
    (pending === 1 && letters >= 4)
  )
}

const SHORTEST_RUN_TOGETHER = 8
/** Letters of the shortest piece of a word that is set apart; `kilo/piece` is none. */
const LONGEST_PIECE = 3

/** Where the one masked letter of a word stands, or -1. */
export function maskPosition(units: Uint16Array, start: number, end: number): number {
  if (end - start < 4 || end - start > LONGEST_WORD) return -1
  for (let k = start + 1; k < end - 1; k++) {
    if (((SIGNS[units[k] ?? 0] ?? 0) & MASK) === 0) continue
    const sides = (SIGNS[units[k - 1] ?? 0] ?? 0) & (SIGNS[units[k + 1] ?? 0] ?? 0)
    if ((sides & LETTER) !== 0) return k
  }
  return -1
}

/** Marks runs of very short words as one word: four letters of an alphabet, two where words have no spaces. */
function joinSpacedLetters(units: Uint16Array, words: Word[]): void {
  let from = 0
  const close = (to: number) => {
    if (to - from >= 2 && spellsWord(units, words, from, to)) markRun(units, words, from, to)
    from = to
  }
  for (const [i, word] of words.entries()) {
    const previous = i > from ? words[i - 1] : undefined
    // A wider gap is the space between two words that are both spelled out.
    const apart = previous !== undefined && word.start - previous.end > 1
    if (apart || (previous !== undefined && endsArabicWord(units, previous, word))) close(i)
    if (word.end - word.start > 2 || !isSpelled(units[word.start] ?? 0)) {
      close(i)
      from = i + 1
    } else if (i + 1 - from >= LONGEST_WORD) close(i + 1)
  }
  close(words.length)
}

function isSpelled(unit: number): boolean {
  return ((SIGNS[unit] ?? 0) & (LETTER | SIGN)) !== 0 || scriptOf(unit) !== 'other' || isMark(unit)
}

/** Vowel signs and tone marks that stand alone once letters are set apart. */
function isMark(unit: number): boolean {
  return unit > 0x300 && /\p{M}/u.test(String.fromCharCode(unit))
}

function markRun(units: Uint16Array, words: Word[], from: number, to: number): void {
  const run = words.slice(from, to)
  const cyrillic = run.some(({ start, end }) => hasCyrillic(units, start, end))
  for (const [i, word] of run.entries()) {
    word.disguised = true
    word.joined = i > 0
    word.cyrillic = cyrillic
  }
}

/** Arabic has two-letter words of its own: after a loose last letter the next of them begins a new word. */
function endsArabicWord(units: Uint16Array, previous: Word, word: Word): boolean {
  const arabic = scriptOf(units[previous.start] ?? 0) === 'arabic'
  return arabic && previous.end - previous.start === 1 && word.end - word.start === 2
}

function spellsWord(units: Uint16Array, words: readonly Word[], from: number, to: number): boolean {
  let single = 0
  for (let i = from; i < to; i++) {
    const word = words[i]
    if (word !== undefined && word.end - word.start === 1) single += 1
  }
  const alphabetic = isAlphabetic(scriptOf(units[words[from]?.start ?? 0] ?? 0))
  return alphabetic ? to - from >= 4 && single >= to - from - 1 : single >= 1
}

const ALPHABETIC: ReadonlySet<Script> = new Set<Script>(['latin', 'cyrillic', 'greek', 'digit', 'other'])

function isAlphabetic(script: Script): boolean {
  return ALPHABETIC.has(script)
}

function hasCyrillic(units: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (((SIGNS[units[i] ?? 0] ?? 0) & CYRILLIC) !== 0) return true
  return false
}
