/**
 * Folding: one character as written to the character(s) it is matched by.
 *
 * Compatibility forms (NFKC), case, Latin/Greek/Cyrillic accents, Arabic and Hebrew vowel marks, Arabic letter
 * variants, letters of rare alphabets put for Latin ones, small capitals, regional indicators as spaced letters, traditional and Japanese forms of Chinese characters, digits of every script. What carries meaning in
 * its script stays: Devanagari and Thai vowel signs, kana voicing, Hangul. Vietnamese and Turkish lose their accents
 * here; where an accent tells two words apart, the lexicon compares the accents in the original (see `accented`).
 */
import { readFileSync } from 'node:fs'
import { latinLookAlike } from './confusables.ts'

const CHINESE_VARIANTS = readChineseVariants()

const SINGLE = new Map<string, string>([
  ...pairs('đd ðd øo łl ħh ıi ŧt ɑa ɡg ɪi ɴn ʀr ʏy'),
  // Arabic: carriers of hamza, final forms and Persian letters that are written for Arabic ones.
  ...pairs('أا إا آا ٱا ىي ئي ؤو ةه کك یي ھه ہه'),
  // Devanagari candrabindu and anusvara are written for each other.
  ['ँ', 'ं'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
])

/** Accents of Latin, Greek and Cyrillic; Hebrew points; Arabic vowel marks and kashida; Devanagari and Bengali nukta. */
const STRIPPED =
  /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u093c\u09bc]/g

/** Invisible characters that split words for filters but not for readers, and emoji variation selectors. */
const IGNORED: readonly (readonly [number, number])[] = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  // The frame of a key, and skin tones.
  [0x20e3, 0x20e3],
  [0x1f3fb, 0x1f3ff],
  [0xe0000, 0xe0fff],
]

const DASH_OR_APOSTROPHE = /^[-‐‑‒–—―'’‘`´ʼ′]$/

const UNKNOWN = 0
/** Folds to nothing, to several units, or to something that `foldCharacter` must be asked for. */
export const NOT_ONE_UNIT = 0xffff

/** What each UTF-16 unit folds to by itself, filled in as units are met. */
const FOLDED_UNIT = new Uint16Array(0x10000)

/** The single unit that a unit without combining marks folds to, or NOT_ONE_UNIT. */
export function foldUnit(unit: number): number {
  const known = FOLDED_UNIT[unit] ?? UNKNOWN
  if (known !== UNKNOWN) return known
  const surrogate = unit >= 0xd800 && unit <= 0xdfff
  const folded = surrogate ? '' : fold(String.fromCharCode(unit))
  const one = folded.length === 1 ? folded.charCodeAt(0) : NOT_ONE_UNIT
  FOLDED_UNIT[unit] = one
  return one
}

const FOLDED = new Map<string, string>()
const FOLDED_LIMIT = 20_000

/**
 * What a base character with its combining marks is matched by; '' when it is ignored, ' ' for white space,
 * control characters, hyphens and apostrophes.
 */
export function foldCharacter(character: string): string {
  const known = FOLDED.get(character)
  if (known !== undefined) return known
  const folded = fold(character)
  if (FOLDED.size < FOLDED_LIMIT && character.length <= 8) FOLDED.set(character, folded)
  return folded
}

/** Lower-cased text with its accents kept, for words that only an accent tells apart. */
export function accented(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFC')
}

function fold(character: string): string {
  const first = character.codePointAt(0) ?? 0
  if (character.length === 1 && isWholeSyllable(first)) return CHINESE_VARIANTS.get(character) ?? character
  if (IGNORED.some(([from, to]) => first >= from && first <= to)) return ''
  if (DASH_OR_APOSTROPHE.test(character) || /^[\s\p{Cc}]/u.test(character)) return ' '
  if (first >= REGIONAL_A && first <= REGIONAL_A + 25)
    return ` ${String.fromCharCode(0x61 + first - REGIONAL_A)} `
  let folded = ''
  const bare = plainLetters(character)
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(STRIPPED, '')
    .normalize('NFC')
  for (const one of bare) folded += SINGLE.get(one) ?? CHINESE_VARIANTS.get(one) ?? asciiDigit(one) ?? one
  return folded
}

/** Chinese characters and Korean syllables, most of all the characters there are, have neither case nor accents. */
function isWholeSyllable(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7a3)
}

/** The first of the letters that make up flags. */
const REGIONAL_A = 0x1f1e6

/** Before case is folded, because a look-alike of a capital is often one of no small letter. */
function plainLetters(cluster: string): string {
  const [first = ''] = cluster
  const latin = latinLookAlike(first)
  return latin === undefined ? cluster : latin + cluster.slice(first.length)
}

function asciiDigit(character: string): string | undefined {
  if (character < '\u0660' || !/^\p{Nd}$/u.test(character)) return undefined
  let zero = character.codePointAt(0) ?? 0
  const value = zero
  // The digits of a script stand in one block of ten that begins after a character that is no digit.
  while (value - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String(value - zero)
}

function pairs(text: string): [string, string][] {
  return text.split(' ').map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)])
}

function readChineseVariants(): Map<string, string> {
  const text = readFileSync(new URL('./data/chinese-variants.txt', import.meta.url), 'utf8')
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(lines.flatMap((line) => pairs(line)))
}
