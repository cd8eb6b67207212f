/** Hangul letters written one by one (`ㅅㅏㅇㅇㅏ`) put together to syllables, after The Unicode Standard, section 3.12. */

const LEAD = 0x1100
const VOWEL = 0x1161
const TAIL = 0x11a7
const SYLLABLE = 0xac00
const VOWELS = 21
const TAILS = 28

/** Tails in the order of their code points, each as the lead that it looks like when it stands alone; 0 for clusters. */
const LEAD_OF_TAIL = [
  0, 0, 1, 0, 2, 0, 0, 3, 5, 0, 0, 0, 0, 0, 0, 0, 6, 7, 0, 9, 10, 11, 12, 14, 15, 16, 17, 18,
] as const

/** A syllable as composed, and how many units of the text it took. */
export interface Syllable {
  readonly unit: number
  readonly length: number
}

/** The syllable that begins at `at`, where loose letters or a syllable and a loose tail stand; null for anything else. */
export function syllableAt(units: Uint16Array, at: number, end: number): Syllable | null {
  const first = units[at] ?? 0
  const lead = first - LEAD
  const vowel = at + 1 < end ? (units[at + 1] ?? 0) - VOWEL : -1
  if (lead >= 0 && lead < 19 && vowel >= 0 && vowel < VOWELS) {
    return withTail(SYLLABLE + (lead * VOWELS + vowel) * TAILS, 2, units, at, end)
  }
  const open = first >= SYLLABLE && first <= 0xd7a3 && (first - SYLLABLE) % TAILS === 0
  return open ? withTail(first, 1, units, at, end) : null
}

/** A consonant closes the syllable unless a vowel follows, to which it then belongs. */
function withTail(unit: number, length: number, units: Uint16Array, at: number, end: number): Syllable {
  const next = at + length
  const following = next + 1 < end ? (units[next + 1] ?? 0) - VOWEL : -1
  const beforeVowel = following >= 0 && following < VOWELS
  const tail = next < end && !beforeVowel ? tailOf(units[next] ?? 0) : 0
  return tail === 0 ? { unit, length } : { unit: unit + tail, length: length + 1 }
}

function tailOf(unit: number): number {
  if (unit > TAIL && unit < TAIL + TAILS) return unit - TAIL
  const lead = unit - LEAD
  if (lead === 0) return 1
  const tail = lead > 0 && lead < 19 ? LEAD_OF_TAIL.lastIndexOf(lead as 1) : -1
  return Math.max(0, tail)
}
