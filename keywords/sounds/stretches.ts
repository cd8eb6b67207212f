/**
 * Where in a text a name written by its sound may stand: words with what their language puts before and behind them; in
 * scripts that put no spaces, any part of a run of letters.
 */
import { type Script, scriptOf } from '../../text/script.ts'
import { isSpoken } from './spoken.ts'

export interface Stretch {
  readonly start: number
  readonly end: number
  readonly spacing: Spacing
  /** How much of its beginning may be other words, in units. */
  readonly prefixes: readonly number[]
  /** What may stand behind a name in the same word. */
  readonly endings: RegExp
}

/** `words`: between spaces; `compounds`: several words may be one; `syllables`: such words, written by the syllable; `none`: nothing parts words. */
export type Spacing = 'words' | 'compounds' | 'syllables' | 'none'

/** Longer runs hold no word that somebody would write as it sounds. */
const LONGEST_WORD = 40
/** Units of the shortest name, and of one in syllables. */
const SHORTEST_WORD = 5
const SHORTEST_SYLLABLES = 3

export function spokenStretches(text: string, length: number): Stretch[] {
  const stretches: Stretch[] = []
  for (let at = 0; at < length; ) {
    if (!isSpoken(text.charCodeAt(at))) {
      at += 1
      continue
    }
    const start = at
    const block = blockOf(text.charCodeAt(at))
    while (at < length && isSpoken(text.charCodeAt(at)) && blockOf(text.charCodeAt(at)) === block) at += 1
    const habits = HABITS.get(block) ?? PLAIN
    const isWord = habits.spacing === 'words'
    if (at - start < (isWord ? SHORTEST_WORD : SHORTEST_SYLLABLES) || (isWord && at - start > LONGEST_WORD))
      continue
    const before = habits.prefix?.exec(text.slice(start, at))?.[0].length ?? 0
    const prefixes = before === 0 ? [0] : [0, before]
    stretches.push({ start, end: at, spacing: habits.spacing, prefixes, endings: habits.endings })
  }
  return stretches
}

type Block = Script | 'georgian' | 'armenian' | number

/** Letters of one script; each of the scripts of India by the number of its block. */
function blockOf(unit: number): Block {
  if (unit >= 0x10a0 && unit <= 0x10ff) return 'georgian'
  if (unit >= 0x530 && unit <= 0x58f) return 'armenian'
  const script = scriptOf(unit)
  return script === 'indic' ? unit >> 7 : script
}

interface Habits {
  readonly spacing: Spacing
  readonly prefix?: RegExp
  readonly endings: RegExp
}

const NONE = /^$/
const PLAIN: Habits = { spacing: 'words', endings: NONE }

const HABITS: ReadonlyMap<Block, Habits> = new Map<Block, Habits>([
  [
    'cyrillic',
    {
      spacing: 'words',
      endings: /^(?:[аеиоуыюяєіь]|ов|ои|ою|ом|ам|ами|ах|еи|ею|ем|ев|ям|ями|ях|ів|ові|та|ът|ите|ове|ом|има)?$/,
    },
  ],
  ['greek', { spacing: 'words', endings: /^(?:[αεηιουσς]|ασ|ας|εσ|ες|οσ|ος|ησ|ης|ου|ων|οι|ια|ακι|ακια)?$/ }],
  ['georgian', { spacing: 'words', endings: /^(?:ი|ის|ს|მა|ით|ად|ები|ების|ებს)?$/ }],
  ['armenian', { spacing: 'words', endings: /^(?:ը|ն|ի|ներ|ներն|եր|երի)?$/ }],
  [
    'arabic',
    {
      spacing: 'words',
      prefix: /^(?:وال|بال|لل|ال|و|ب|ل)/,
      endings: /^(?:ه|ات|ين|ها|هاي|ي|وں|ں|ے|اي)?$/,
    },
  ],
  ['hebrew', { spacing: 'words', prefix: /^[הובלמשכ]/, endings: /^(?:ה|ים|ות|י)?$/ }],
  ['devanagari', { spacing: 'words', endings: /^(?:ों|ो|ें|े|का|को|की|के|ले|हरू|चे|चा|ची)?$/ }],
  ['bengali', { spacing: 'words', endings: /^(?:র|ের|কে|টি|টা|গুলো|গুলি|রা|তে|ও)?$/ }],
  ['ethiopic', { spacing: 'words', prefix: /^(?:የ|በ|ለ|ከ)/, endings: /^(?:ን|ች|ዎች|ው|ዎ)?$/ }],
  ['katakana', { spacing: 'compounds', endings: NONE }],
  ['hangul', { spacing: 'syllables', endings: /^(?:은|는|이|가|을|를|의|도|와|과|로|으로|에|들|입니다)?$/ }],
  ['thai', { spacing: 'none', endings: NONE }],
  ['lao', { spacing: 'none', endings: NONE }],
  ['khmer', { spacing: 'none', endings: NONE }],
  ['burmese', { spacing: 'none', endings: NONE }],
  // Tamil, Telugu, Kannada and Malayalam: cases and plurals.
  [23, { spacing: 'words', endings: /^(?:கள்|களை|ஐ|ை|ின்|ுக்கு|ு)?$/ }],
  [24, { spacing: 'words', endings: /^(?:లు|ల|ను|ని|కు|కి|ు)?$/ }],
  [25, { spacing: 'words', endings: /^(?:ಗಳು|ನ|ು|ಅನ್ನು)?$/ }],
  [26, { spacing: 'words', endings: /^(?:കൾ|യുടെ|ിന്റെ|്)?$/ }],
])
