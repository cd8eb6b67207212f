/** Reads a price as sellers write it: `1.250,00`, `12,50`, `1,2 jt`, `5萬`, `2tr5`, `₹1,25,000`, `€ 45,-`. */
import type { Price } from '../model/listing.ts'
import { CURRENCY_WORDS, MAGNITUDES, WITHOUT_DECIMALS } from './money.ts'
import { foldTerm } from './normalize.ts'

export interface PriceHint {
  /** Currency where the text names none, ISO 4217. */
  currency: string | null
  /** ISO 639-1; tells `9 mil` (nine thousand) from other uses. */
  language?: string
}

/**
 * The first price in the text, never converted; `amount` is null where the text only says that there is a price
 * (`VB`, `面议`, `price on request`), and the result is null where it says nothing about one.
 */
export function readPrice(raw: string, hint: PriceHint): Price | null {
  const written = raw.slice(0, LONGEST_PRICE).trim()
  if (written === '') return null
  const text = foldTerm(written)
  const found = firstNumber(text)
  const currency = currencyIn(text, found, hint)
  if (found === null) return ASKING.test(text) || FREE.test(text) ? unpriced(text, currency, written) : null
  const amount = numberOf(found.digits, currency)
  const multiplied = withMagnitude(amount, text.slice(found.end))
  return { amount: multiplied, currency, raw: written }
}

const LONGEST_PRICE = 400
const NUMBER = /\d[\d.,  ]*/
const FREE =
  /^(free|gratis|kostenlos|gratuit|zu verschenken|免费|無料|무료|miễn phi|mien phi|бесплатно|отдам даром)$/
const ASKING =
  /negotiable|on request|\bvb\b|verhandlungsbasis|\bnego\b|a consultar|sur demande|a convenir|a combinar|trattabile|面议|私聊|応相談|협의|문의|thuong luong|lien he|ib|inbox|สอบถาม|договорн|قابل للتفاوض|السوم|\bdm\b|\bpm\b|\bask\b|\bpo a\b|\bcall\b/

interface FoundNumber {
  digits: string
  start: number
  end: number
}

function firstNumber(text: string): FoundNumber | null {
  const found = NUMBER.exec(text)
  if (found === null) return null
  // A space is part of a number only between groups of three: `1 250 000`, not `2 pieces` or `2 500g`.
  const grouped = /^\d{1,3}(?: \d{3})+(?!\d)/.exec(found[0])
  const digits =
    grouped !== null
      ? grouped[0] + (/^[.,]\d{1,2}(?!\d)/.exec(found[0].slice(grouped[0].length))?.[0] ?? '')
      : (found[0].split(' ')[0] ?? '')
  const kept = digits.replace(/[.,]+$/, '')
  return { digits: kept, start: found.index, end: found.index + digits.length }
}

/** Tells decimal from thousands separators. */
function numberOf(written: string, currency: string | null): number {
  const digits = written.replaceAll(' ', '')
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  if (last < 0) return Number(digits)
  const separator = digits.charAt(last)
  const after = digits.length - last - 1
  const repeated = digits.indexOf(separator) !== last
  const mixed = digits.includes(separator === '.' ? ',' : '.')
  const decimal = mixed
    ? !repeated
    : !repeated && after !== 3 && !(currency !== null && WITHOUT_DECIMALS.has(currency) && after > 2)
  if (!decimal) return Number(digits.replace(/[.,]/g, ''))
  return Number(`${digits.slice(0, last).replace(/[.,]/g, '')}.${digits.slice(last + 1)}`)
}

/** `5万` → 50,000; `2tr5` and `3万8` count the digit behind the word as the next smaller decimal. */
function withMagnitude(amount: number, rest: string): number {
  const trimmed = rest.trimStart()
  for (const [word, factor] of MAGNITUDES) {
    if (!trimmed.startsWith(word)) continue
    const behind = trimmed.slice(word.length)
    if (/^\p{L}/u.test(behind) && !isCjk(word)) continue
    const tail = /^(\d+)(?![\d.,])/.exec(behind)
    if (tail === null) return rounded(amount * factor)
    const digits = tail[1] ?? ''
    if (digits.length > 3) return rounded(amount * factor + Number(digits))
    return rounded(amount * factor + (Number(digits) * factor) / 10 ** digits.length)
  }
  return amount
}

function isCjk(word: string): boolean {
  return /^[\u3000-\u9fff\uac00-\ud7a3\u0e00-\u0e7f]/.test(word)
}

function rounded(amount: number): number {
  return Math.round(amount * 100) / 100
}

function currencyIn(text: string, found: FoundNumber | null, hint: PriceHint): string | null {
  const around =
    found === null
      ? text
      : `${text.slice(Math.max(0, found.start - 14), found.start)} ${text.slice(found.end, found.end + 24)}`
  for (const [word, currency] of CURRENCY_WORDS) {
    const at = around.indexOf(word)
    if (at < 0) continue
    const letter = /^\p{L}/u.test(word) && !isCjk(word)
    if (letter && (isLetterAt(around, at - 1) || isLetterAt(around, at + word.length))) continue
    // ¥ is written for yen and yuan, `kr`, `rs` and `real` for several: the site's own currency decides.
    if (SHARED_SIGNS[word]?.includes(hint.currency ?? '') === true) return hint.currency
    return currency
  }
  return hint.currency ?? (around.includes('$') ? 'USD' : null)
}

const SHARED_SIGNS: Record<string, readonly string[]> = {
  '¥': ['CNY', 'JPY'],
  元: ['CNY', 'TWD', 'HKD'],
  块: ['CNY', 'TWD', 'HKD'],
  kr: ['SEK', 'NOK', 'DKK'],
  rs: ['INR', 'PKR', 'LKR', 'NPR'],
  ريال: ['SAR', 'QAR', 'OMR', 'YER', 'IRR'],
  درهم: ['AED', 'MAD'],
  دينار: ['KWD', 'BHD', 'IQD', 'JOD'],
  dolar: ['USD', 'SGD', 'AUD'],
  dollars: ['USD', 'SGD', 'AUD', 'CAD', 'HKD', 'TWD'],
}

function isLetterAt(text: string, at: number): boolean {
  return /^\p{L}/u.test(text.charAt(at))
}

function unpriced(text: string, currency: string | null, raw: string): Price {
  return { amount: FREE.test(text) ? 0 : null, currency, raw }
}
