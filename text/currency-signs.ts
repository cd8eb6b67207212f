/** Signs, words and codes of currencies where they touch a number: `€ 12`, `12 руб.`, `CHF 12`, `Rs. 12`, `12,- Kč`. */
import { CURRENCY_SPELLINGS, LEADING_SPELLINGS } from './money.ts'
import { SHARED_SIGNS } from './shared-currency.ts'

/** Length of the sign with its gap, where `before` ends in one; else 0. */
export function leadingSign(before: string): number {
  const near = before.slice(-REACH)
  if (!mayEndInSign(near)) return 0
  return (DOLLAR.exec(near) ?? LEADING_CODE.exec(near) ?? LEADING.exec(near))?.[0].length ?? 0
}

/** Length of what belongs to the price behind the number, where a sign follows; else 0. */
export function trailingSign(behind: string): number {
  const near = behind.slice(0, REACH)
  return (TRAILING_CODE.exec(near) ?? TRAILING.exec(near))?.[0].length ?? 0
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
const LEADING = new RegExp(
  `(?:${alternatives([...WORDS, ...Object.keys(LEADING_SPELLINGS)], 'before')})[ :.\n]{0,3}$`,
  'iu',
)
const TRAILING = new RegExp(`^${NOTHING_BEHIND}?[ \n]{0,2}(?:${alternatives(WORDS, 'behind')})`, 'iu')

/** The last two letters of every sign with two or more, small, and every sign of one: most numbers follow other words. */
const LAST = new Set(
  [...WORDS, ...Object.keys(LEADING_SPELLINGS), ...CURRENCY_CODES].map((word) =>
    word.toLowerCase().slice(-2),
  ),
)

function mayEndInSign(near: string): boolean {
  const end = near.replace(/[ :.\n]{1,3}$/, '').toLowerCase()
  return (
    end.endsWith('$') ||
    LAST.has(end.slice(-2)) ||
    LAST.has(end.slice(-1)) ||
    LAST.has(near.trimEnd().slice(-2))
  )
}

/** Words of letters stand alone; signs may touch anything. */
function alternatives(words: readonly string[], side: 'before' | 'behind'): string {
  return [...new Set(words)]
    .toSorted((one, other) => other.length - one.length)
    .map((word) => {
      const escaped = RegExp.escape(word)
      if (side === 'before') return /^\p{L}/u.test(word) ? String.raw`(?<![\p{L}\p{M}])${escaped}` : escaped
      return /[\p{L}\p{M}]$/u.test(word) && !isUnspaced(word)
        ? String.raw`${escaped}(?![\p{L}\p{M}])`
        : escaped
    })
    .join('|')
}

function isUnspaced(word: string): boolean {
  return /^[\u0e00-\u0e7f\u3000-\u9fff\uac00-\ud7a3]/.test(word)
}
