/** Numbers as prices write them: `1.250,00`, `1 250 000`, `1'299.-`, `1,25,000`, `.75`, `119. 95`, `٩٬٥٠٠`. */
import { WITH_THREE_DECIMALS, WITHOUT_DECIMALS } from './money.ts'

export interface FoundNumber {
  /** As written, without the separator behind it; digits of any script are ASCII here. */
  digits: string
  start: number
  end: number
}

/** Numbers in reading order, at most `most`; offsets count UTF-16 units of the text. Takes linear time. */
export function numbersIn(text: string, most = 50): FoundNumber[] {
  const found: FoundNumber[] = []
  for (const match of plainDigits(text).matchAll(NUMBER)) {
    if (found.length === most) break
    if (DATE.test(match[0])) continue
    found.push({ digits: match[0], start: match.index, end: match.index + match[0].length })
  }
  return found
}

/** Tells decimal from thousands separators; what stands behind the last of them decides. */
export function amountOf(written: string, currency: string | null): number {
  const digits = written.replace(/[ ']/g, '')
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  if (last < 0) return Number(digits)
  const whole = digits.slice(0, last).replace(/[.,]/g, '')
  const part = digits.slice(last + 1)
  return isDecimal(digits, last, whole, part, currency)
    ? Number(`${whole || '0'}.${part}`)
    : Number(whole + part)
}

/** The same text with ASCII digits, separators and plain spaces, unit for unit. */
export function plainDigits(text: string): string {
  return SPECIAL.test(text) ? text.replace(STOPS, ' ').replace(SPECIALS, plain) : text
}

/** `15.08.2017`, and versions such as `1.2.3`: the groups of an amount are of three, or end with three. */
const DATE = /^\d{1,4}([.,])\d{1,2}\1(?:\d{1,2}|\d{4})$/
const LONGEST_PART = 20

/**
 * In this order: groups of three with one separator, groups of the Indian kind, a decimal part behind a separator and
 * a space, a decimal part alone, digits with any separators.
 */
const NUMBER =
  /(?<![\d.,])\d{1,3}(?:(?: \d{3})+|(?:'\d{3})+|(?:\.\d{3})+|(?:,\d{3})+)(?:[.,] ?\d{1,2})?(?![\d]|[.,]\d)|(?<!\d)\d+(?:[.,]\d+)*[.,] \d{2}(?![\d.,])|(?<![\d.,])[.,]\d{2}(?!\d)|\d+(?:[.,]\d+)*/g

function isDecimal(
  digits: string,
  last: number,
  whole: string,
  part: string,
  currency: string | null,
): boolean {
  if (part.length > LONGEST_PART) return true
  if (part.length !== 3) return !(currency !== null && WITHOUT_DECIMALS.has(currency) && part.length > 2)
  const separator = digits.charAt(last)
  const isRepeated = digits.indexOf(separator) !== last
  const isMixed = digits.includes(separator === '.' ? ',' : '.')
  if (isMixed) return !isRepeated
  if (isRepeated) return false
  return whole === '' || whole === '0' || whole.length > 3 || hasThousandths(currency)
}

function hasThousandths(currency: string | null): boolean {
  return currency !== null && WITH_THREE_DECIMALS.has(currency)
}

const SPECIAL = /[^\P{Nd}0-9]|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000’‘ʼ´`＇٫٬．，。]/u
const SPECIALS = new RegExp(SPECIAL.source, 'gu')
/** Full-width ones end sentences, except between digits. */
const STOPS = /[，。](?!\p{Nd})|(?<!\p{Nd})[，。]/gu

function plain(character: string): string {
  if (/^\s$/.test(character)) return ' '
  if (/^[’‘ʼ´`＇]$/.test(character)) return "'"
  if (character === '٫' || character === '．' || character === '。') return '.'
  if (character === '٬' || character === '，') return ','
  // Digits beyond the basic plane take two units; there they stay as they are.
  return character.length === 1 ? String(digitOf(character)) : character
}

/** Digits of a script stand in a block of ten that begins with its zero. */
function digitOf(character: string): number {
  const code = character.charCodeAt(0)
  for (let value = 0; value < 10; value++) {
    if (!/^\p{Nd}$/u.test(String.fromCharCode(code - value - 1))) return value
  }
  return 0
}
