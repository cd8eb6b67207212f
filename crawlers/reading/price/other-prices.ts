/** Prices beside the main one: what ends an auction at once, the end of a range, what was asked before. */
import type { OtherPrices } from '../../../model/listing.ts'
import type { ChosenPrice, ScoredPrice } from './choose-price.ts'
import { OLD_LABEL } from './price-labels.ts'

/** Null where there are none. */
export function otherPricesOf(
  chosen: ChosenPrice,
  shown: readonly ScoredPrice[],
  currency: string | null,
): OtherPrices | null {
  const main = chosen.shown?.price
  if (main === undefined) return null
  const near = shown
    .map(({ price }) => price)
    .filter(
      ({ line, amount, zone }) =>
        Math.abs(line - main.line) <= NEAR && amount !== chosen.amount && zone.part === main.zone.part,
    )
  const made = (price: { amount: number; raw: string } | undefined) =>
    price === undefined ? undefined : { amount: price.amount, currency, raw: price.raw }
  const buyNow = made(near.find(({ before }) => BUY_NOW.test(before)))
  const upTo = made(
    near.find(
      ({ line, amount, before }) => line === main.line && amount > chosen.amount && RANGE.test(before),
    ),
  )
  const former = made(
    near.find(
      ({ amount, zone, before }) =>
        amount > chosen.amount && (zone.struck || zone.called === 'old' || OLD_LABEL.test(before)),
    ),
  )
  const found: OtherPrices = {
    ...(buyNow && { buyNow }),
    ...(upTo && { upTo }),
    ...(former && { former }),
  }
  return Object.keys(found).length === 0 ? null : found
}

const NEAR = 6
const RANGE = /\d[\s\p{Sc}\p{L}.,]{0,8}(?:[-–—~〜]|to|bis|à|до|至)[\s\p{Sc}\p{L}.]{0,6}$/iu
const BUY_NOW =
  /(?:buy(?: it)? now|sofort-?kauf(?:en)?|achat immédiat|¡?c[oó]mpralo ya|compra(?:lo)? subito|kup teraz|即決(?:価格)?|купить сейчас|一口价|直購價|beli sekarang|mua ngay)[^\p{L}\d]{0,8}$/iu
