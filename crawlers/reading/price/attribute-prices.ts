/** Prices in attributes and hidden fields that scripts and forms use: `data-price="12.99"`, `<input name="price">`. */
import type { DeclaredPrice } from '../claim.ts'
import type { PageElement } from '../page-walk.ts'
import type { Zone } from './zone.ts'

/** The price that an element's attributes state, unless its place makes it another thing's or a former one. */
export function attributePrice({ name, attribs }: PageElement, zone: Zone): DeclaredPrice | null {
  if (zone.part !== null || zone.called === 'old' || zone.struck || zone.linked) return null
  if (/old|regular|list|compare|msrp/i.test(attribs['data-price-type'] ?? '')) return null
  for (const attribute of ATTRIBUTES) {
    const text = attribs[attribute]
    if (text !== undefined && AMOUNT.test(text)) return made(text, attribs, `[${attribute}]`)
  }
  if (name === 'input' && FIELD.test(attribs.name ?? '') && AMOUNT.test(attribs.value ?? ''))
    return made(attribs.value ?? '', attribs, `input[name="${attribs.name}"]`)
  if (zone.priceSteps === 0 && AMOUNT.test(attribs.content ?? ''))
    return made(attribs.content ?? '', attribs, '[content]')
  return null
}

const ATTRIBUTES = [
  'data-price-amount',
  'data-price',
  'data-product-price',
  'data-price-value',
  'data-current-price',
  'data-sale-price',
  'data-final-price',
  'data-base-price',
  'data-price-now',
]
const FIELD = /^(?:price|amount|item_?price|product_?price|unit_?price|precio|preis|prix|harga)$/i
const AMOUNT = /^\s*\D{0,4}\d[\d.,' ]{0,15}\D{0,4}$/

function made(text: string, attribs: Record<string, string>, selector: string): DeclaredPrice {
  const currency = attribs['data-currency'] ?? attribs['data-price-currency'] ?? null
  return { text, currency, kind: 'price', source: 'heuristic', trust: 1, selector }
}
