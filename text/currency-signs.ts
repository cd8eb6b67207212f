/** Signs, words and codes of currencies where they touch a number: `€ 12`, `12 руб.`, `CHF 12`, `Rs. 12`, `12,- Kč`. */
import { CURRENCY_SPELLINGS, LEADING_SPELLINGS } from './money.ts'
import { SHARED_SIGNS } from './shared-currency.ts'

/** Length of the sign with its gap, where `before` ends in one; else 0. */
export function leadingSign(before: string): number {
  const near = before.slice(-REACH)
  return (DOLLAR.exec(near) ?? LEADING_CODE.exec(near))?.[0].length ?? leadingWord(near)
}

/** Length of what belongs to the price behind the number, where a sign follows; else 0. */
export function trailingSign(behind: string): number {
  const near = behind.slice(0, REACH)
  return TRAILING_CODE.exec(near)?.[0].length ?? trailingWord(near)
}

/** The code of ISO 4217, in capitals, that touches the number from either side. */
export function codeBeside(before: string, behind: string): string | null {
  const dollar = DOLLAR.exec(before.slice(-REACH))?.[1]
  if (dollar !== undefined) return DOLLARS[dollar] ?? null
  return (
    LEADING_CODE.exec(before.slice(-REACH))?.[1] ?? TRAILING_CODE.exec(behind.slice(0, REACH))?.[1] ?? null
  )
}

/** Every code in use or lately so; `XXX`-like codes for metals and tests are not prices. */
export const CURRENCY_CODES: ReadonlySet<string> = new Set(
  Intl.supportedValuesOf('currency').filter((code) => !/^X(?!AF|OF|PF|CD)/.test(code)),
)

const REACH = 16

const WORDS = [
  ...Object.values(CURRENCY_SPELLINGS).flatMap((words) => words.split(' ')),
  ...SHARED_SIGNS.flatMap(({ spelled }) => spelled),
]
const CODES = [...CURRENCY_CODES].join('|')
const NOTHING_BEHIND = String.raw`(?:[.,] ?[-–—]{1,2}|\/-|[-–—])`

/** `US $12`, `AU $12`, `C $12`. */
const DOLLARS: Readonly<Record<string, string>> = {
  US: 'USD',
  AU: 'AUD',
  A: 'AUD',
  CA: 'CAD',
  C: 'CAD',
  NZ: 'NZD',
  HK: 'HKD',
  SG: 'SGD',
  S: 'SGD',
  NT: 'TWD',
  MX: 'MXN',
  MEX: 'MXN',
  R: 'BRL',
}
const DOLLAR = new RegExp(String.raw`(?<![A-Za-z])(${Object.keys(DOLLARS).join('|')}) ?\$ ?$`, 'u')

const LEADING_CODE = new RegExp(String.raw`(?<![A-Za-z])(${CODES})\$?[ :.]{0,3}$`, 'u')
const TRAILING_CODE = new RegExp(String.raw`^${NOTHING_BEHIND}? {0,2}\(?(${CODES})(?![A-Za-z])\)?`, 'u')
const LEADING: ReadonlySet<string> = new Set(
  [...WORDS, ...Object.keys(LEADING_SPELLINGS)].map((word) => word.toLowerCase()),
)
const LONGEST_LEADING = Math.max(...[...LEADING].map((word) => word.length))
const GAP = /[ :.\n]/
const LONGEST_GAP = 3
const TRAILING: ReadonlySet<string> = new Set(WORDS.map((word) => word.toLowerCase()))
const LONGEST_TRAILING = Math.max(...[...TRAILING].map((word) => word.length))
const BEFORE_TRAILING = new RegExp(`^${NOTHING_BEHIND}?[ \n]{0,2}`, 'u')

/** Length of the longest sign or word, with the gap behind it, in which the text ends; words of letters stand alone. */
function leadingWord(near: string): number {
  const lower = near.toLowerCase()
  if (lower.length !== near.length) return 0
  let longest = 0
  for (let gap = 0; gap <= LONGEST_GAP && gap < near.length; gap++) {
    if (gap > 0 && !GAP.test(near.charAt(near.length - gap))) break
    const end = near.length - gap
    for (let length = Math.min(LONGEST_LEADING, end); length + gap > longest; length--) {
      if (!LEADING.has(lower.slice(end - length, end)) || !standsAlone(near, end - length)) continue
      longest = length + gap
    }
  }
  return longest
}

/** A letter needs none before it; a sign may touch anything. */
function standsAlone(text: string, at: number): boolean {
  return at === 0 || !LETTER.test(text.charAt(at)) || !LETTER_OR_MARK.test(text.charAt(at - 1))
}

const LETTER = /\p{L}/u
const LETTER_OR_MARK = /[\p{L}\p{M}]/u

/** Length of the longest sign or word with which the text begins, and of what stands before it. */
function trailingWord(near: string): number {
  const start = BEFORE_TRAILING.exec(near)?.[0].length ?? 0
  for (let end = Math.min(near.length, start + LONGEST_TRAILING); end > start; end--) {
    const word = near.slice(start, end).toLowerCase()
    if (TRAILING.has(word) && endsAlone(word, near.charAt(end))) return end
  }
  return 0
}

/** Behind words of letters there is no other letter; signs may touch anything. */
function endsAlone(word: string, next: string): boolean {
  return !LETTER_OR_MARK.test(next) || !LETTER_OR_MARK.test(word.slice(-1)) || isUnspaced(word)
}

function isUnspaced(word: string): boolean {
  return /^[\u0e00-\u0e7f\u3000-\u9fff\uac00-\ud7a3]/.test(word)
}
