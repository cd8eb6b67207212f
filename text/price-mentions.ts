/** Every price that a text mentions, where it stands, and whether a currency stands beside it. */
import type { Price } from '../model/listing.ts'
import { leadingSign, trailingSign } from './currency-signs.ts'
import { type PriceHint, readPrice } from './price.ts'
import { numbersIn, plainDigits } from './price-number.ts'
import { isMeasure } from './shared-currency.ts'

export interface PriceMention {
  /** UTF-16 units of the text. */
  start: number
  end: number
  price: Price & { amount: number }
  /** A currency, or a word that only prices have (`triệu`), touches the number. */
  isSigned: boolean
}

/** In reading order; takes linear time. With `signedOnly`, amounts without a currency are passed over. Numbers that another word or sign makes into something else are left out. */
export function findPrices(text: string, hint: PriceHint, most = 20, signedOnly = false): PriceMention[] {
  const plain = plainDigits(text)
  const found: PriceMention[] = []
  let taken = 0
  for (const number of numbersIn(text, most)) {
    const before = plain.slice(Math.max(0, number.start - REACH), number.start)
    const behind = plain.slice(number.end, number.end + REACH)
    if (number.start < taken) continue
    // A sign that the amount before has taken is not there for this one.
    const sign = leadingSign(before)
    const lead = sign <= number.start - taken ? sign : 0
    const magnitude = MAGNITUDE.exec(behind)?.[0].length ?? 0
    const trail =
      signBehind(behind.slice(magnitude), lead > 0, hint) ||
      (MINOR.exec(behind)?.[0].length ?? 0) ||
      (lead > 0 ? (NO_CENTS.exec(behind)?.[0].length ?? 0) : 0)
    const isSigned = lead > 0 || trail > 0 || magnitude > 0
    if (!isSigned && (signedOnly || OTHER_BEFORE.test(before) || OTHER_BEHIND.test(behind))) continue
    if (lead === 0 && trail > 0 && OTHER_BEFORE.test(before)) continue
    const start = number.start - lead
    const cents = trail > 0 ? (CENTS.exec(behind.slice(magnitude + trail))?.[0].length ?? 0) : 0
    const end = number.end + magnitude + trail + cents
    const price = readPrice(text.slice(start, end), hint)
    if (price === null || price.amount === null) continue
    taken = end
    found.push({ start, end, price: { ...price, amount: price.amount }, isSigned })
  }
  return found
}

/** A sign that stands before the next amount is not that of this one. */
function signBehind(behind: string, hasLead: boolean, hint: PriceHint): number {
  const length = trailingSign(behind)
  const sign = behind.slice(0, length).trim()
  if (isMeasure(sign.toLowerCase(), sign, hint)) return 0
  const next = behind.slice(length)
  return (hasLead && /^ ?\d/.test(next)) || (behind.startsWith(' ') && /^\d/.test(next)) ? 0 : length
}

const REACH = 24
/** Words that multiply and cannot be mistaken for a unit of measure. */
const MAGNITUDE =
  /^ ?(?:triệu|trieu|tr\d|tỷ|juta|jt|nghìn|ngàn|ribu|rb|lakhs?|lacs?|crores?|[万萬億亿]\d{0,3}|[만억]|тыс|млн|ล้าน|แสน|หมื่น)/iu
/** `35€ 99`: cents may follow the sign. */
const CENTS = /^ ?\d{2}(?![\d.,%]|\s?[\p{L}\p{Sc}%]| \d{3}(?!\d))/u
/** Cents and pence have signs of their own. */
const MINOR = /^(?: ?¢|p(?!\p{L}))/iu
const NO_CENTS = /^(?:[.,] ?[-–—]{1,2}|\/-)/u
/** Scripts without spaces put words right before a price: `税込8,800円`. */
const OTHER_BEFORE =
  /(?:[#_/×*\p{Nd}]|(?![\u0e00-\u0e7f\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])\p{L})-?$/u
const OTHER_BEHIND = /^(?:[\p{L}\p{M}_°"”″#×/]|[-–]\d| ?[%‰٪]| ?[x×] ?\d)/u
