/** Prices in attributes and hidden fields that scripts and forms use: `data-price="12.99"`, `<input name="price">`. */
import type { DeclaredPrice } from '../claim.ts'
import type { PageElement } from '../page-walk.ts'
import type { Zone } from './zone.ts'

/** The price that an element's attributes state, unless its place makes it another thing's or a former one. */
export function attributePrice({ name, attribs }: PageElement, zone: Zone): DeclaredPrice | null {
  if (zone.part !== null || zone.called === 'old' || zone.struck || zone.linked) return null
  if (/old|regular|list|compare|msrp/i.test(attribs['data-price-type'] ?? '')) return null
  for (const [attribute, text] of Object.entries(attribs)) {
    if (PRICE_ATTRIBUTE.test(attribute) && AMOUNT.test(text)) return made(text, attribs, `[${attribute}]`)
  }
  if (name === 'input' && FIELD.test(attribs.name ?? '') && AMOUNT.test(attribs.value ?? ''))
    return made(attribs.value ?? '', attribs, `input[name="${attribs.name}"]`)
  if (zone.priceSteps === 0 && AMOUNT.test(attribs.content ?? ''))
    return made(attribs.content ?? '', attribs, '[content]')
  return null
}

/** Names that say a former price, a range's end or a unit's price are not among them. */
const PRICE_ATTRIBUTE =
  /^(?:data-|:|v-bind:)(?:(?:product|item|current|sale|final|base|unit|variant|selling)-?)?price(?:-(?:amount|value|now|final|current|with-?tax|incl-?tax))?$/
const FIELD = /^(?:price|amount|item_?price|product_?price|unit_?price|precio|preis|prix|harga)$/i
const AMOUNT = /^\s*\D{0,4}\d[\d.,' ]{0,15}\D{0,4}$/

function made(text: string, attribs: Record<string, string>, selector: string): DeclaredPrice {
  const currency = attribs['data-currency'] ?? attribs['data-price-currency'] ?? null
  return { text, currency, kind: 'price', source: 'heuristic', trust: 1, selector }
}
