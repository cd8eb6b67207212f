/** The prices of a thing's offers, each with what it is: the price to pay, one of several variants, or a former price. */
import { isThing, listOf, type Thing, textOf, typesOf } from './thing.ts'

export interface OfferPrice {
  /** As written, nearly always a plain number. */
  text: string
  currency: string | null
  kind: 'price' | 'low' | 'high' | 'variant' | 'list'
  /** Written as a number, not as text: a point in it is a decimal point. */
  isNumber?: boolean
}

/** In the order of the page; what is offered with several prices gives each of them. */
export function offerPricesOf(thing: Thing): OfferPrice[] {
  const offers = offersOf(thing)
  const prices = offers.flatMap((offer) => pricesOfOffer(offer, offers.length > 1 ? 'variant' : 'price'))
  const variants = listOf(thing.hasVariant)
    .filter(isThing)
    .slice(0, MOST)
    .flatMap((variant) => offersOf(variant))
    .flatMap((offer) => pricesOfOffer(offer, 'variant'))
  const currency = [...prices, ...variants].find((price) => price.currency !== null)?.currency ?? null
  return settled(
    [...prices, ...variants].map((price) => ({ ...price, currency: price.currency ?? currency })),
  )
}

/** Variants that all cost the same have one price. */
function settled(prices: OfferPrice[]): OfferPrice[] {
  const [first] = prices
  const isOne = prices.every(({ text, kind }) => kind === 'variant' && text === first?.text)
  return isOne && first !== undefined ? [{ ...first, kind: 'price' }] : prices
}

/** The thing's offers; the thing itself where it is one. */
export function offersOf(thing: Thing): Thing[] {
  const offers = listOf(thing.offers ?? thing.offer ?? thing.Offers)
    .filter(isThing)
    .slice(0, MOST)
  return offers.length > 0 ? offers : [thing]
}

const MOST = 200
const FORMER = /list|strike|msrp|suggested|srp|regular/i

function pricesOfOffer(offer: Thing, kind: 'price' | 'variant'): OfferPrice[] {
  const currency = textOf(offer.priceCurrency) ?? null
  const made: OfferPrice[] = []
  const add = (value: unknown, as: OfferPrice['kind'], of: string | null) => {
    const text = textOf(value)
    if (text === undefined) return
    made.push({ text, currency: of, kind: as, ...(typeof value === 'number' && { isNumber: true }) })
  }
  const specifications = listOf(offer.priceSpecification).filter(isThing).slice(0, MOST)
  for (const one of specifications) {
    if (isPerUnit(one)) continue
    const former = FORMER.test(textOf(one.priceType) ?? textOf(one.name) ?? '')
    add(one.price ?? one.minPrice, former ? 'list' : kind, textOf(one.priceCurrency) ?? currency)
  }
  const stated = listOf(offer.price ?? offer.Price).slice(0, MOST)
  for (const one of stated) add(one, stated.length > 1 ? 'variant' : kind, currency)
  const inner = listOf(offer.offers).filter(isThing).slice(0, MOST)
  add(offer.lowPrice, 'low', currency)
  add(offer.highPrice, 'high', currency)
  if (typesOf(offer).includes('AggregateOffer') || offer.lowPrice !== undefined) {
    for (const one of inner) made.push(...pricesOfOffer({ ...one, offers: undefined }, 'variant'))
  }
  return made
}

/** The price of a kilogram, a litre or a month beside the price of the thing. */
function isPerUnit(specification: Thing): boolean {
  if (/instal|loan/i.test(typesOf(specification).join(' '))) return true
  const reference = specification.referenceQuantity ?? specification.billingIncrement
  return reference !== undefined && typesOf(specification).includes('UnitPriceSpecification')
}
