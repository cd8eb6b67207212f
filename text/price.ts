/** Reads a price as sellers write it: `1.250,00`, `12,50`, `1,2 jt`, `5萬`, `2tr5`, `₹1,25,000`, `€ 45,-`. */
import type { Price } from '../model/listing.ts'
import { indexCurrencyWords } from './currency-index.ts'
import { codeBeside, leadingSign, trailingSign } from './currency-signs.ts'
import { CURRENCY_WORDS, LEADING_SPELLINGS, MAGNITUDES } from './money.ts'
import { foldTerm } from './normalize.ts'
import { amountOf, type FoundNumber, numbersIn, plainDigits } from './price-number.ts'
import { CURRENCIES_OF_MAGNITUDE, currencyOfLanguage, isMeasure, SHARED_SIGNS } from './shared-currency.ts'

export interface PriceHint {
  /** Currency where the text names none, ISO 4217; decides among those that share a sign. */
  currency: string | null
  /** ISO 639-1, also with a country (`es-MX`): decides where the text's sign or word cannot be the site's currency. */
  language?: string
}

/**
 * The first price in the text, never converted. `amount` is null where the text only says that there is a price (`VB`,
 * `面议`, `price on request`), `currency` where several share the sign (`$`, `¥`) and the hint does not tell whose it
 * is; the result is null where the text says nothing about a price.
 */
export function readPrice(raw: string, hint: PriceHint): Price | null {
  const written = raw.slice(0, LONGEST_PRICE).trim()
  if (written === '') return null
  const plain = plainDigits(written)
  const found = mainNumber(plain)
  if (found === null) return readUnpriced(written, hint)
  const around = surroundingsOf(plain, found)
  const code = codeBeside(plain.slice(0, found.start), plain.slice(found.end))
  const currency = code ?? (written.includes('円') ? 'JPY' : currencyIn(around, hint, written))
  const amount = amountOf(found.digits, currency) * minorUnits(plain.slice(found.end), currency)
  return {
    amount: around.magnitude === null ? amount : multiplied(amount, around.magnitude),
    currency: currency === 'RUR' ? 'RUB' : currency,
    raw: written,
  }
}

const LONGEST_PRICE = 400
const FREE =
  /^(free|gratis|kostenlos|gratuit|zu verschenken|免费|無料|무료|miễn phi|mien phi|бесплатно|отдам даром)[!.]*$/
const ASKING =
  /negotiable|on request|\bvb\b|verhandlungsbasis|\bnego\b|a consultar|sur demande|a convenir|a combinar|trattabile|面议|私聊|応相談|협의|문의|thuong luong|lien he|ib|inbox|สอบถาม|договорн|قابل للتفاوض|السوم|\bdm\b|\bpm\b|\bask\b|\bpo a\b|\bcall\b/

/** The first number that a currency touches, with the cents behind its sign; without any, the first that is no share. */
function mainNumber(plain: string): FoundNumber | null {
  const numbers = numbersIn(plain, MOST_NUMBERS).filter(({ digits }) => digits.length <= LONGEST_NUMBER)
  const signed = numbers.find(
    ({ start, end }, index) =>
      leadingSign(plain.slice(0, start)) > 0 ||
      isSignedBehind(plain.slice(end)) ||
      beginsRange(plain.slice(end, numbers[index + 1]?.start), plain.slice(numbers[index + 1]?.end)),
  )
  const shares = /^ ?[%‰٪]/
  const main = signed ?? numbers.find(({ end }) => !shares.test(plain.slice(end, end + 2))) ?? null
  if (main === null || /[.,]/.test(main.digits)) return main
  const behind = plain.slice(main.end)
  const cents = /^ ?\d{2}(?![\d.,%]|\s?[\p{L}\p{Sc}%]| \d{3}(?!\d))/u.exec(behind.slice(trailingSign(behind)))
  return trailingSign(behind) > 0 && cents !== null
    ? { ...main, digits: `${main.digits}.${cents[0].trim()}` }
    : main
}

/** `99¢` and, in pounds, `99p`. */
function minorUnits(behind: string, currency: string | null): number {
  return /^ ?¢/.test(behind) || (currency === 'GBP' && /^p(?!\p{L})/iu.test(behind)) ? 0.01 : 1
}

/** Not where the sign stands before the next amount: `40 $45`. */
function isSignedBehind(behind: string): boolean {
  const length = trailingSign(behind)
  return length > 0 && !(behind.startsWith(' ') && /^\d/.test(behind.slice(length)))
}

/** `26 to 50 €`: the currency behind the second stands for both. */
function beginsRange(between: string, behindNext: string): boolean {
  return /^ ?(?:to|-|–|—|~|bis|à|до|hasta|até|至|到) ?$/i.test(between) && trailingSign(behindNext) > 0
}

const MOST_NUMBERS = 12
/** Digits beyond these are no price, and not even a finite number. */
const LONGEST_NUMBER = 40

interface Magnitude {
  word: string
  factor: number
  /** What stands behind the word. */
  behind: string
}

function magnitudeBefore(rest: string): Magnitude | null {
  const trimmed = rest.trimStart()
  for (const [word, factor] of MAGNITUDES_BY_UNIT.get(trimmed.charCodeAt(0)) ?? []) {
    if (!trimmed.startsWith(word)) continue
    const behind = trimmed.slice(word.length)
    if (/^\p{L}/u.test(behind) && !isCjk(word)) continue
    return { word, factor, behind }
  }
  return null
}

const MAGNITUDES_BY_UNIT = Map.groupBy(MAGNITUDES, ([word]) => word.charCodeAt(0))

/** `5万` → 50,000; `2tr5` and `3万8` count the digit behind the word as the next smaller decimal. */
function multiplied(amount: number, { factor, behind }: Magnitude): number {
  const tail = /^(\d+)(?![\d.,])/.exec(behind)
  if (tail === null) return rounded(amount * factor)
  const digits = tail[1] ?? ''
  if (digits.length > 3) return rounded(amount * factor + Number(digits))
  return rounded(amount * factor + (Number(digits) * factor) / 10 ** digits.length)
}

function isCjk(word: string): boolean {
  return /^[\u3000-\u9fff\uac00-\ud7a3\u0e00-\u0e7f]/.test(word)
}

function rounded(amount: number): number {
  return Math.round(amount * 100) / 100
}

/** What stands before and behind the amount; without an amount, all of the text is before it. */
interface Surroundings {
  before: string
  behind: string
  magnitude: Magnitude | null
  /** Texts that end, and texts that begin, where a word would touch the amount. */
  leads: readonly string[]
  follows: readonly string[]
}

/** A text without an amount. */
function wholly(text: string): Surroundings {
  return { before: text, behind: '', magnitude: null, leads: [], follows: [] }
}

function surroundingsOf(plain: string, found: FoundNumber): Surroundings {
  const before = foldTerm(plain.slice(Math.max(0, found.start - 14), found.start))
  const rest = foldTerm(plain.slice(found.end, found.end + 48))
  const behind = rest.slice(0, 24)
  const magnitude = magnitudeBefore(rest)
  const leads = [before.replace(/[^\p{L}\p{M}\p{Sc}/]+$/u, ''), before.replace(/[^\p{L}\p{M}]+$/u, '')]
  const follows = [behind, magnitude?.behind.slice(0, 24) ?? ''].flatMap((rest) => [
    rest,
    rest.replace(/^[^\p{L}\p{Sc}]+(?:(?:de|us)[^\p{L}\p{Sc}]+)?/u, ''),
  ])
  return { before, behind, magnitude, leads, follows }
}

function currencyIn(around: Surroundings, hint: PriceHint, written: string): string | null {
  for (const { word, currency, letter, shared } of signsBeside(around)) {
    const stands = letter
      ? touches(word, around)
      : around.before.includes(word) || around.behind.includes(word)
    if (!stands || isMeasure(word, written, hint)) continue
    return shared === undefined ? currency : (amongThese(shared.among, hint) ?? shared.otherwise)
  }
  const letter = LEADING_LETTERS.find(([word]) => endsWithWord(around.leads, word))
  if (letter !== undefined && around.magnitude === null) return letter[1]
  const possible = around.magnitude && CURRENCIES_OF_MAGNITUDE.get(around.magnitude.word)
  if (!possible) return hint.currency
  return possible.length === 1 ? (possible[0] ?? null) : amongThese(possible, hint)
}

const LEADING_LETTERS = Object.entries(LEADING_SPELLINGS)
/** The longest first. */
const signsBeside = indexCurrencyWords(
  [...CURRENCY_WORDS, ...SHARED_SIGNS.flatMap(({ words }) => words.map((word) => [word, null] as const))]
    .sort((a, b) => b[0].length - a[0].length)
    .map(([word, currency]) => ({
      word,
      currency,
      letter: /^\p{L}/u.test(word) && !isCjk(word),
      shared: SHARED_SIGNS.find(({ words }) => words.includes(word)),
    })),
)

/** The currency that is meant where only these can be: the site's own, else that of the text's language. */
function amongThese(possible: readonly string[], { currency, language }: PriceHint): string | null {
  if (currency !== null && possible.includes(currency)) return currency
  const ofLanguage = language === undefined ? null : currencyOfLanguage(language)
  return ofLanguage !== null && possible.includes(ofLanguage) ? ofLanguage : null
}

/** A word is a currency only beside the amount, or beside what multiplies it: `real ivory, 62 cm` names none. */
function touches(word: string, { leads, follows }: Surroundings): boolean {
  return (
    endsWithWord(leads, word) ||
    follows.some((rest) => rest.startsWith(word) && !isLetterAt(rest, word.length))
  )
}

function endsWithWord(leads: readonly string[], word: string): boolean {
  return leads.some((lead) => lead.endsWith(word) && !isLetterAt(lead, lead.length - word.length - 1))
}

function isLetterAt(text: string, at: number): boolean {
  return /^\p{L}/u.test(text.charAt(at))
}

/** A text without a number may still say that there is a price. */
function readUnpriced(written: string, hint: PriceHint): Price | null {
  const text = foldTerm(written)
  const isFree = FREE.test(text)
  if (!isFree && !ASKING.test(text)) return null
  const currency = written.includes('円') ? 'JPY' : currencyIn(wholly(text), hint, written)
  return { amount: isFree ? 0 : null, currency, raw: written }
}
