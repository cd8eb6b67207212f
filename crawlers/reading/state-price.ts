/** Prices in the data of scripts, under the many names that programs have for them. */
import type { OfferPrice } from './offer-prices.ts'
import { isThing, listOf, type Thing, textOf } from './thing.ts'

/** Prices of an object that describes a product: its own first, then those of its variants. */
export function statePrices(thing: Thing): OfferPrice[] {
  const prices = pricesIn(thing)
  return countsInCents(thing) ? prices.map((price) => ({ ...price, text: hundredth(price.text, 2) })) : prices
}

/** Templates that print a product as data give whole cents; the same names in answers of services hold text. */
function countsInCents(thing: Thing): boolean {
  return Number.isInteger(thing.price) && ('compare_at_price' in thing || 'price_min' in thing)
}

function pricesIn(thing: Thing): OfferPrice[] {
  const own = ownPrice(thing)
  const former = firstOf(thing, FORMER)
  const variants = listOf(thing.variants ?? thing.skus ?? thing.offers)
    .filter(isThing)
    .slice(0, MOST_VARIANTS)
    .flatMap((variant): OfferPrice[] => {
      const price = ownPrice(variant)
      return price === undefined ? [] : [{ ...price, kind: 'variant' }]
    })
  const currency = own?.currency ?? currencyOf(thing)
  return [
    ...(own === undefined ? [] : [own]),
    ...(former === undefined
      ? []
      : [{ ...former, currency: former.currency ?? currency, kind: 'list' as const }]),
    ...variants.map((price) => ({ ...price, currency: price.currency ?? currency })),
  ]
}

const MOST_VARIANTS = 100
/** Names without their separators and capitals, the price to pay before the price that may be a former one. */
const NOW =
  'saleprice specialprice finalprice currentprice pricenow nowprice offerprice sellingprice discountedprice discountprice pricewithdiscount pricesale promoprice promotionprice actualprice ourprice salespriceamount reducedprice'.split(
    ' ',
  )
const PLAIN =
  'price pricetext formattedprice priceamount pricevalue amount cost unitprice productprice itemprice priceinctax pricewithtax displayprice prices pricing pricerange pricevaluerange priceinfo pricedata value ecommtotalvalue totalvalue pricetotal'.split(
    ' ',
  )
const FORMER =
  'listprice regularprice originalprice oldprice compareatprice wasprice msrp rrp retailprice baseprice priceold fullprice mrp strikeprice'.split(
    ' ',
  )
const INNER =
  'sale special final current now discounted selling offer min minprice amount value price centamount raw formatted display text gross withtax from low regular'.split(
    ' ',
  )
const CURRENCY = 'currency currencycode pricecurrency currencyiso currencyid currencyisocode isocode'.split(
  ' ',
)
const DEEPEST = 4

function ownPrice(thing: Thing): OfferPrice | undefined {
  return firstOf(thing, NOW) ?? firstOf(thing, PLAIN)
}

function firstOf(thing: Thing, names: readonly string[]): OfferPrice | undefined {
  const byName = plainNames(thing)
  for (const name of names) {
    const price = amountIn(byName.get(name), DEEPEST)
    if (price !== undefined) return { ...price, currency: price.currency ?? currencyOf(thing) }
  }
  return undefined
}

function amountIn(value: unknown, depth: number): OfferPrice | undefined {
  const [first] = listOf(value)
  if (typeof first === 'number' || typeof first === 'string') {
    const text = textOf(first)
    return text !== undefined && /\p{Nd}/u.test(text) && text.length < 60 && !/^0+(?:[.,]0+)?$/.test(text)
      ? { text, currency: null, kind: 'price' }
      : undefined
  }
  if (!isThing(first) || depth === 0) return undefined
  const byName = plainNames(first)
  for (const name of INNER) {
    const inner = amountIn(byName.get(name), depth - 1)
    if (inner === undefined) continue
    const text = name === 'centamount' ? hundredth(inner.text, byName.get('fractiondigits')) : inner.text
    return { ...inner, text, currency: inner.currency ?? currencyOf(first) }
  }
  return undefined
}

function hundredth(text: string, digits: unknown): string {
  return String(Number(text) / 10 ** (typeof digits === 'number' ? digits : 2))
}

function currencyOf(thing: Thing): string | null {
  const byName = plainNames(thing)
  for (const name of CURRENCY) {
    const value = byName.get(name)
    const code = textOf(isThing(value) ? (value.code ?? value.isoCode ?? value.id) : value)
    if (code !== undefined && /^[A-Za-z]{3}$/.test(code)) return code.toUpperCase()
  }
  return null
}

function plainNames(thing: Thing): Map<string, unknown> {
  return new Map(
    Object.entries(thing)
      .slice(0, MOST_NAMES)
      .map(([name, value]) => [name.toLowerCase().replace(/[^a-z]/g, ''), value]),
  )
}

const MOST_NAMES = 300
