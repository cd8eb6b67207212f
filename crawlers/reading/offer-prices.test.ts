import { expect, test } from 'vitest'
import { offerPricesOf } from './offer-prices.ts'

const kinds = (thing: Record<string, unknown>) =>
  offerPricesOf(thing).map(({ text, currency, kind }) => `${kind} ${text} ${currency}`)

test('one offer has the price', () => {
  expect(kinds({ offers: { price: 12.5, priceCurrency: 'EUR' } })).toEqual(['price 12.5 EUR'])
  expect(kinds({ price: '12.50', priceCurrency: 'EUR' })).toEqual(['price 12.50 EUR'])
})

test('several offers are variants of it', () => {
  expect(kinds({ offers: [{ price: 12, priceCurrency: 'EUR' }, { price: 15 }] })).toEqual([
    'variant 12 EUR',
    'variant 15 EUR',
  ])
  expect(kinds({ hasVariant: [{ offers: { price: 12 } }, { offers: [{ price: 15 }] }] })).toEqual([
    'variant 12 null',
    'variant 15 null',
  ])
})

test('an aggregate has a range, and may list its offers', () => {
  const offers = { '@type': 'AggregateOffer', lowPrice: 10, highPrice: 20, priceCurrency: 'USD' }
  expect(kinds({ offers })).toEqual(['low 10 USD', 'high 20 USD'])
  expect(kinds({ offers: { ...offers, offers: [{ price: 10 }] } })).toEqual([
    'low 10 USD',
    'high 20 USD',
    'variant 10 USD',
  ])
})

test.each(['https://schema.org/ListPrice', 'https://schema.org/StrikethroughPrice', 'MSRP'])(
  '%s is a former price',
  (priceType) => {
    const priceSpecification = [
      { '@type': 'UnitPriceSpecification', price: 30, priceType },
      { '@type': 'UnitPriceSpecification', price: 20, priceCurrency: 'EUR' },
    ]
    expect(kinds({ offers: { priceSpecification } })).toEqual(['list 30 EUR', 'price 20 EUR'])
  },
)

test('the price of a kilogram is not that of the package', () => {
  const priceSpecification = {
    '@type': 'UnitPriceSpecification',
    price: 3,
    referenceQuantity: { value: 1, unitCode: 'KGM' },
  }
  expect(kinds({ offers: { price: 12, priceSpecification } })).toEqual(['price 12 null'])
})

test('what has no price has none', () => {
  expect(kinds({ name: 'Oak table' })).toEqual([])
  expect(kinds({ offers: { price: null } })).toEqual([])
  expect(kinds({ offers: 'none' })).toEqual([])
})
