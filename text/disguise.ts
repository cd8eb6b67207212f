/**
 * Other readings of words that look disguised: letters set apart (`i v o r y`, `상.아`, `P.a.n.g`), digits and signs
 * for letters (`h4rimau`, `D€nte`), look-alikes of another alphabet, stretched letters, and one letter masked
 * (`el*phant`). A reading only matters where it spells a term of the lexicon, so rules may be generous.
 */
import { asCyrillic, asLatin, asLetters, letterForSign } from './confusables.ts'
import type { MappedText, MappedTextBuilder } from './mapped-text.ts'
import { isLetter, type Script, scriptOf } from './script.ts'

/** Stands before each reading; no term contains it. */
export const READING_SEPARATOR = '\u0000'

const LONGEST_WORD = 40
const MOST_MASKED = 12
const CONTEXT = 2
const SET_APART = /[.·•・_~|/\\+^,:;"]/
const MASK = /[*○●□■◯〇×#_?∗＊]/

/** One word of the folded text and how it may be read. */
interface Word {
  start: number
  end: number
  disguised: boolean
  /** Belongs to the word before: letters set apart by spaces. */
  joined: boolean
}

/** Appends the readings of all disguised stretches, each with two words of context on both sides. */
export function pushDisguisedReadings(folded: MappedText, builder: MappedTextBuilder): void {
  const words = wordsOf(folded.text)
  joinSpacedLetters(folded.text, words)
  let masked = 0
  for (const word of words) {
    const mask = masked < MOST_MASKED ? maskPosition(folded.text, word) : -1
    if (mask < 0) continue
    masked += 1
    pushUnmasked(folded, word, mask, builder)
  }
  for (const [from, to] of disguisedWindows(words)) {
    const first = readWindow(folded, words, from, to, 'l')
    const second = readWindow(folded, words, from, to, 'i')
    pushReading(folded, first, builder)
    if (second.text !== first.text) pushReading(folded, second, builder)
  }
}

function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const found of text.matchAll(/[^ ]+/g)) {
    const end = found.index + found[0].length
    words.push({ start: found.index, end, disguised: isDisguised(found[0]), joined: false })
  }
  return words
}

function isDisguised(word: string): boolean {
  if (word.length < 2 || word.length > LONGEST_WORD) return false
  let letters = 0
  let signs = 0
  let apart = 0
  let stretched = false
  const scripts = new Set<Script>()
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i)
    const character = word.charAt(i)
    if (isLetter(unit)) {
      letters += 1
      scripts.add(scriptOf(unit))
      if (i >= 2 && word.charAt(i - 1) === character && word.charAt(i - 2) === character) stretched = true
    } else if (letterForSign(character) !== null) signs += 1
    else if (SET_APART.test(character) && letters > 0 && i < word.length - 1) apart += 1
  }
  if (letters === 0) return false
  const mixed = scripts.has('latin') && (scripts.has('cyrillic') || scripts.has('greek'))
  return mixed || stretched || apart > 0 || (signs > 0 && letters >= 2)
}

/** Marks runs of very short words as one word: four letters of an alphabet, two where words have no spaces. */
function joinSpacedLetters(text: string, words: Word[]): void {
  let run: Word[] = []
  const close = () => {
    if (run.length >= 2 && spellsWord(text, run)) {
      for (const [i, word] of run.entries()) {
        word.disguised = true
        word.joined = i > 0
      }
    }
    run = []
  }
  for (const word of words) {
    const previous = run.at(-1)
    // A wider gap is the space between two words that are both spelled out.
    if (previous !== undefined && word.start - previous.end > 1) close()
    if (previous !== undefined && endsArabicWord(text, previous, word)) close()
    if (word.end - word.start > 2 || !/[\p{L}\p{M}\p{N}@$€!|]/u.test(text.slice(word.start, word.end)))
      close()
    else run.push(word)
    if (run.length >= LONGEST_WORD) close()
  }
  close()
}

/** Arabic has two-letter words of its own: after a loose last letter the next of them begins a new word. */
function endsArabicWord(text: string, previous: Word, word: Word): boolean {
  const arabic = scriptOf(text.charCodeAt(previous.start)) === 'arabic'
  return arabic && previous.end - previous.start === 1 && word.end - word.start === 2
}

function spellsWord(text: string, run: readonly Word[]): boolean {
  const single = run.filter((word) => word.end - word.start === 1).length
  const script = scriptOf(text.charCodeAt(run[0]?.start ?? 0))
  const alphabetic = ['latin', 'cyrillic', 'greek', 'digit', 'other'].includes(script)
  return alphabetic ? run.length >= 4 && single >= run.length - 1 : single >= 1
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

interface Reading {
  text: string
  /** Index into the folded text of each unit; -1 for the spaces between words. */
  from: number[]
}

function readWindow(
  folded: MappedText,
  words: readonly Word[],
  from: number,
  to: number,
  one: 'i' | 'l',
): Reading {
  const reading: Reading = { text: '', from: [] }
  for (let i = from; i < to; i++) {
    const word = words[i]
    if (word === undefined) break
    if (!word.joined) append(reading, ' ', -1)
    if (word.disguised) readWord(folded.text, word, one, reading)
    else for (let k = word.start; k < word.end; k++) append(reading, folded.text.charAt(k), k)
  }
  append(reading, ' ', -1)
  return reading
}

function readWord(text: string, word: Word, one: 'i' | 'l', reading: Reading): void {
  const written = text.slice(word.start, word.end)
  const letters = /\p{L}/u.test(written) || word.end - word.start === 1
  for (let k = word.start; k < word.end; k++) {
    const character = text.charAt(k)
    const before = k > word.start ? text.charCodeAt(k - 1) : 0
    if (SET_APART.test(character) && isLetter(before) && k < word.end - 1) continue
    const stretched = k >= word.start + 2 && text.charAt(k - 1) === character && isLetter(before)
    if (stretched && (text.charAt(k - 2) === character || text.charAt(k + 1) === character)) continue
    const lettered = letters ? asLetters(character, one) : character
    const read = one === 'l' && /[\u0400-\u04ff]/.test(written) ? asCyrillic(lettered) : asLatin(lettered)
    append(reading, read, k)
  }
}

function append(reading: Reading, character: string, from: number): void {
  reading.text += character
  for (let i = 0; i < character.length; i++) reading.from.push(from)
}

function pushReading(folded: MappedText, reading: Reading, builder: MappedTextBuilder): void {
  let at = reading.from.find((index) => index >= 0) ?? 0
  builder.push(READING_SEPARATOR, folded.starts[at] ?? 0, folded.starts[at] ?? 0)
  for (let i = 0; i < reading.text.length; i++) {
    const index = reading.from[i] ?? -1
    if (index >= 0) at = index
    const end = folded.ends[at] ?? 0
    builder.push(reading.text.charAt(i), index >= 0 ? (folded.starts[index] ?? 0) : end, end)
  }
}

function maskPosition(text: string, word: Word): number {
  if (word.end - word.start > LONGEST_WORD || word.end - word.start < 4) return -1
  for (let k = word.start + 1; k < word.end - 1; k++) {
    if (!MASK.test(text.charAt(k))) continue
    if (isLetter(text.charCodeAt(k - 1)) && isLetter(text.charCodeAt(k + 1))) return k
  }
  return -1
}

function pushUnmasked(folded: MappedText, word: Word, mask: number, builder: MappedTextBuilder): void {
  const before = folded.text.slice(word.start, mask)
  const after = folded.text.slice(mask + 1, word.end)
  for (const letter of alphabetOf(scriptOf(folded.text.charCodeAt(mask - 1)))) {
    const from = [-1, ...Array.from(before + letter + after, (_, i) => word.start + i), -1]
    pushReading(folded, { text: ` ${before}${letter}${after} `, from }, builder)
  }
}

function alphabetOf(script: Script): string {
  if (script === 'latin') return 'aeioubcdfghjklmnpqrstvwxyz'
  if (script === 'cyrillic') return 'аеиоуыэюябвгджзклмнпрстфхцчшщьъ'
  if (script === 'katakana')
    return 'アイウエオカガキギクグケゲコゴサザシジスズセゼソタダチツテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモヤユヨラリルレロワンー'
  return ''
}
