/** What amounts a declared price may mean: programs write cents, thousands with a point, and numbers as text. */

import { readPrice } from '../../../text/price.ts'
import { plainDigits } from '../../../text/price-number.ts'
import type { DeclaredPrice } from '../claim.ts'

export interface Reading {
  amount: number
  /** 0 to 1: how much of the statement's weight this reading has. */
  share: number
}

/** @param shown the amounts that the page shows: they settle which reading is right. */
export function readingsOf(
  price: DeclaredPrice,
  currency: string | null,
  shown: ReadonlySet<number>,
): Reading[] {
  const text = plainDigits(price.text).trim()
  if (text === '' || text.length > LONGEST) return []
  const plain = PLAIN.test(text) ? Number(text) : null
  const written = readPrice(text, { currency: price.currency ?? currency })?.amount ?? null
  const readings = new Map<number, number>()
  const offer = (amount: number | null, share: number) => {
    if (amount === null || !Number.isFinite(amount)) return
    const rounded = Math.round(amount * 1000) / 1000
    readings.set(rounded, Math.max(share, readings.get(rounded) ?? 0))
  }
  const main = plain === null ? written : isThousands(text) && price.isNumber !== true ? written : plain
  offer(main, 1)
  const cents = main === null ? null : main / 100
  if (cents !== null && Number.isInteger(main) && main !== null && main >= 100 && !hasFraction(text)) {
    // Cents are believed only where the page shows the amount, and not also the hundredfold.
    if (shown.has(cents) && !shown.has(main)) return [{ amount: cents, share: 1 }]
  }
  for (const other of [plain, written]) if (other !== null && shown.has(other)) offer(other, 1)
  const nearest = main === null ? undefined : roundedOff(main, shown)
  if (nearest !== undefined) offer(nearest, 1)
  return [...readings].map(([amount, share]) => ({ amount, share }))
}

const LONGEST = 60
const PLAIN = /^\d+(?:\.\d+)?$/

function hasFraction(text: string): boolean {
  return /[.,]\d/.test(text)
}

/** `1.299` from a shop that groups by points; `12.990` and `0.990` may be either, and stay as they are. */
function isThousands(text: string): boolean {
  return /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(text) && !text.endsWith('0')
}

/** Programs keep more decimals than a page shows: 34.9916 is shown as 34.99. */
function roundedOff(amount: number, shown: ReadonlySet<number>): number | undefined {
  if (Math.round(amount * 100) === amount * 100) return undefined
  const cents = [Math.round(amount * 100) / 100, Math.floor(amount * 100) / 100, Math.round(amount)]
  return cents.find((one) => shown.has(one))
}
