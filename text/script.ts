/** Which script a character belongs to, as far as matching needs to know. */

export type Script =
  | 'latin'
  | 'cyrillic'
  | 'greek'
  | 'arabic'
  | 'hebrew'
  | 'devanagari'
  | 'bengali'
  | 'indic'
  | 'thai'
  | 'lao'
  | 'khmer'
  | 'burmese'
  | 'han'
  | 'hiragana'
  | 'katakana'
  | 'hangul'
  | 'ethiopic'
  | 'digit'
  | 'other'

/** Ranges of UTF-16 units: [first, last, script], ascending; all other units are of the script `other`. */
export const SCRIPT_RANGES: readonly (readonly [number, number, Script])[] = [
  [0x30, 0x39, 'digit'],
  [0x41, 0x5a, 'latin'],
  [0x61, 0x7a, 'latin'],
  [0xc0, 0xd6, 'latin'],
  [0xd8, 0xf6, 'latin'],
  [0xf8, 0x24f, 'latin'],
  [0x250, 0x2af, 'latin'],
  [0x370, 0x3ff, 'greek'],
  [0x400, 0x52f, 'cyrillic'],
  [0x590, 0x5ff, 'hebrew'],
  [0x620, 0x64a, 'arabic'],
  [0x66e, 0x6d3, 'arabic'],
  [0x6d5, 0x6ff, 'arabic'],
  [0x750, 0x77f, 'arabic'],
  [0x900, 0x97f, 'devanagari'],
  [0x980, 0x9ff, 'bengali'],
  [0xa00, 0xdff, 'indic'],
  [0xe01, 0xe4e, 'thai'],
  [0xe80, 0xeff, 'lao'],
  [0x1000, 0x109f, 'burmese'],
  [0x1100, 0x11ff, 'hangul'],
  [0x1200, 0x139f, 'ethiopic'],
  [0x1780, 0x17ff, 'khmer'],
  [0x1e00, 0x1eff, 'latin'],
  [0x1f00, 0x1fff, 'greek'],
  [0x3005, 0x3007, 'han'],
  [0x3041, 0x3096, 'hiragana'],
  [0x30a1, 0x30ff, 'katakana'],
  [0x3400, 0x4dbf, 'han'],
  [0x4e00, 0x9fff, 'han'],
  [0xac00, 0xd7a3, 'hangul'],
  [0xf900, 0xfaff, 'han'],
]

const SCRIPTS: readonly Script[] = ['other', ...new Set(SCRIPT_RANGES.map(([, , script]) => script))]
const SCRIPT_OF_UNIT = scriptTable()

/** Scripts that put spaces between words, so that a term must stand between word boundaries. */
const SPACED: ReadonlySet<Script> = new Set([
  'latin',
  'cyrillic',
  'greek',
  'arabic',
  'hebrew',
  'devanagari',
  'bengali',
  'indic',
  'ethiopic',
  'hangul',
])

/** Script of a UTF-16 unit; surrogates, marks without a block of their own and punctuation are `other`. */
export function scriptOf(unit: number): Script {
  return SCRIPTS[SCRIPT_OF_UNIT[unit] ?? 0] ?? 'other'
}

export function isSpacedScript(script: Script): boolean {
  return SPACED.has(script)
}

/** True for letters and for the vowel signs that belong to them. */
export function isLetter(unit: number): boolean {
  const index = SCRIPT_OF_UNIT[unit] ?? 0
  return index !== 0 && SCRIPTS[index] !== 'digit'
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

function scriptTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const [first, last, script] of SCRIPT_RANGES) table.fill(SCRIPTS.indexOf(script), first, last + 1)
  return table
}
