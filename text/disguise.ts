/**
 * Other readings of words that look disguised: letters set apart (`i v o r y`, `상.아`, `P.a.n.g`), digits and signs
 * for letters (`h4rimau`, `D€nte`), look-alikes of another alphabet, stretched letters, loose Hangul letters, words run
 * together in a hashtag (`#TigerBone`), and one letter masked (`el*phant`, see masked-letter.ts). A reading only matters
 * where it spells a term of the lexicon, so rules may be generous.
 */
import { asCyrillic, asLatin, isAmbiguousSign, letterForSign } from './confusables.ts'
import { APART, CYRILLIC, LATIN, LETTER, MASK, SIGN, SIGNS, UNSPACED } from './disguise-signs.ts'
import { disguisedWords, type Word } from './disguised-words.ts'
import { syllableAt } from './jamo.ts'
import { type MappedText, MappedTextBuilder, READING_SEPARATOR } from './mapped-text.ts'
import { pushUnmaskedReadings } from './masked-letter.ts'
import { MOST_RUNS, pushSplitReadings } from './split-letters.ts'

const CONTEXT = 2

/** Appends the readings of all disguised stretches, each with two words of context on both sides. */
export function pushDisguisedReadings(
  folded: MappedText,
  original: string,
  builder: MappedTextBuilder,
): void {
  const words = disguisedWords(folded.units)
  if (words === null) return
  pushUnmaskedReadings(folded, words, builder)
  pushRuns(folded, original, words, builder)
  for (const [from, to] of disguisedWindows(words)) {
    pushWindow(folded, original, words, from, to, 0, builder)
    if (hasSecondReading(folded, words, from, to)) {
      pushWindow(folded, original, words, from, to, 1, builder)
    }
  }
}

/** Runs of letters set apart by spaces, and words whose letters are all set apart by signs. */
function pushRuns(
  folded: MappedText,
  original: string,
  words: readonly Word[],
  builder: MappedTextBuilder,
): void {
  let runs = 0
  for (let from = 0; from < words.length && runs < MOST_RUNS; ) {
    let to = from + 1
    while (words[to]?.joined === true) to += 1
    const first = words[from]
    if (first?.disguised === true && (to - from > 1 || isSpelledOut(folded.units, first))) {
      const letters = new MappedTextBuilder(0)
      for (const word of words.slice(from, to)) pushWord(folded, original, word, 0, letters)
      pushSplitReadings(letters.build(), builder)
      runs += 1
    }
    from = to
  }
}

/** A sign stands between any two letters. */
function isSpelledOut(units: Uint16Array, { start, end }: Word): boolean {
  for (let k = start + 1; k < end; k++) {
    const apart = ((SIGNS[units[k] ?? 0] ?? 0) & APART) !== 0
    if (apart !== ((k - start) % 2 === 1)) return false
  }
  return end - start >= 7
}

function disguisedWindows(words: readonly Word[]): [number, number][] {
  const windows: [number, number][] = []
  for (const [i, word] of words.entries()) {
    if (!word.disguised) continue
    const from = Math.max(0, i - CONTEXT)
    const to = Math.min(words.length, i + CONTEXT + 1)
    const last = windows.at(-1)
    if (last !== undefined && from <= last[1]) last[1] = to
    else windows.push([from, to])
  }
  return windows
}

/**
 * Signs for one of two letters, letters stretched that may be double, alphabets mixed that may be meant either way,
 * digits that are tones.
 */
function hasSecondReading(folded: MappedText, words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = words[i]
    if (word === undefined || !word.disguised) continue
    if (isToned(folded, word)) return true
    const { units } = folded
    let latin = false
    for (let k = word.start; k < word.end; k++) {
      const unit = units[k] ?? 0
      if (isAmbiguousSign(unit) || (unit === units[k + 1] && unit === units[k + 2])) return true
      latin ||= ((SIGNS[unit] ?? 0) & LATIN) !== 0
    }
    if (word.cyrillic && latin) return true
  }
  return false
}

function pushWindow(
  folded: MappedText,
  original: string,
  words: readonly Word[],
  from: number,
  to: number,
  reading: 0 | 1,
  builder: MappedTextBuilder,
): void {
  const { units } = folded
  const begin = folded.start(words[from]?.start ?? 0)
  builder.push(READING_SEPARATOR, begin, begin)
  let end = begin
  for (let i = from; i < to; i++) {
    const word = words[i]
    if (word === undefined) break
    if (!word.joined) builder.push(' ', end, end)
    if (word.disguised) pushWord(folded, original, word, reading, builder)
    else
      for (let k = word.start; k < word.end; k++)
        builder.pushUnit(units[k] ?? 0, folded.start(k), folded.end(k))
    end = folded.end(word.end - 1)
  }
  builder.push(' ', end, end)
}

function pushWord(
  folded: MappedText,
  original: string,
  word: Word,
  reading: 0 | 1,
  builder: MappedTextBuilder,
): void {
  const { units } = folded
  const all = flagsOf(units, word)
  const lettered = (all & UNSPACED) === 0 && ((all & LETTER) !== 0 || word.end - word.start === 1)
  const toned = reading === 1 && isToned(folded, word)
  const cyrillic = word.cyrillic && reading === 0
  const mixed = (all & LATIN) !== 0 || (reading === 1 && word.cyrillic)
  for (let k = word.start; k < word.end; ) {
    const unit = units[k] ?? 0
    if (isLeftOut(units, word, k, reading) || (toned && ((SIGNS[unit] ?? 0) & LETTER) === 0)) {
      k += 1
      continue
    }
    const syllable = unit >= 0x1100 ? syllableAt(units, k, word.end) : null
    if (syllable !== null) {
      const last = k + syllable.length - 1
      builder.pushUnit(syllable.unit, folded.start(k), folded.end(last))
      k += syllable.length
      continue
    }
    if (startsWordInHashtag(original, folded.start(k), k > word.start)) {
      builder.push(' ', folded.start(k), folded.start(k))
    }
    const letter = lettered ? (letterForSign(unit, reading) ?? unit) : unit
    const read = cyrillic ? asCyrillic(letter) : mixed ? asLatin(letter) : letter
    builder.pushUnit(read, folded.start(k), folded.end(k))
    k += 1
  }
}

/** What only disguises: a sign between letters, and letters that stretch a word. */
function isLeftOut(units: Uint16Array, word: Word, k: number, reading: 0 | 1): boolean {
  const before = k > word.start ? (units[k - 1] ?? 0) : 0
  const letter = ((SIGNS[before] ?? 0) & LETTER) !== 0
  const flags = SIGNS[units[k] ?? 0] ?? 0
  if (k < word.end - 1) {
    // A digit for a letter is set apart like one: `p.4.n.g.0.l.i.n`.
    if ((flags & APART) !== 0 && ((SIGNS[before] ?? 0) & (LETTER | SIGN)) !== 0) return true
    if ((flags & MASK) !== 0 && letter) return true
  }
  return letter && isStretched(units, word, k, reading)
}

/** Pinyin with the number of the tone behind each syllable: `xiang4ya2`. */
function isToned({ text }: MappedText, { start, end }: Word): boolean {
  return end - start > 3 && /^(?:[a-z]{1,6}[1-5]){2,}$/.test(text.slice(start, end))
}

/** The third of three equal letters on; in the second reading two are kept, as in `boooook`. */
function isStretched(units: Uint16Array, word: Word, k: number, reading: 0 | 1): boolean {
  const unit = units[k]
  const after = (steps: number) => k >= word.start + steps && units[k - steps] === unit
  const run = (after(1) && after(2)) || (after(1) && units[k + 1] === unit)
  return run && (reading === 0 || after(2))
}

function startsWordInHashtag(original: string, at: number, inside: boolean): boolean {
  return inside && isCapital(original.charCodeAt(at)) && isSmall(original.charCodeAt(at - 1))
}

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a
}

function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a
}

function flagsOf(units: Uint16Array, { start, end }: Word): number {
  let flags = 0
  for (let k = start; k < end; k++) flags |= SIGNS[units[k] ?? 0] ?? 0
  return flags & (LETTER | LATIN | CYRILLIC | UNSPACED)
}
