import { expect, test } from 'vitest'
import { readMicrodata } from './microdata.ts'
import { parseDocument } from './page-document.ts'
import { factsOf } from './page-facts.ts'

function read(html: string) {
  const page = parseDocument(html)
  const { claims, prices } = readMicrodata(page, factsOf(page, { url: null, listingId: null }))
  return { title: claims.title?.value, prices: prices.map(({ text, currency }) => `${text} ${currency}`) }
}

const OFFER =
  '<div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="12.50"><meta itemprop="priceCurrency" content="EUR"></div>'
const product = (name: string, inner: string) =>
  `<div itemscope itemtype="https://schema.org/Product"><b itemprop="name">${name}</b>${inner}</div>`

test('an offer inside its product gives the price', () => {
  expect(read(product('Oak table', OFFER))).toEqual({ title: 'Oak table', prices: ['12.50 EUR'] })
})

test('of several products the one that the page is called after is meant', () => {
  const lamp = product('Lamp', OFFER.replace('12.50', '5'))
  expect(read(`<h1>Oak table</h1>${lamp}${product('Oak table', OFFER)}${lamp}`)).toEqual({
    title: 'Oak table',
    prices: ['12.50 EUR'],
  })
})

test('a product inside another is not the page, and its price is not the page’s', () => {
  const inner = product('Lamp', OFFER).replace('<div itemscope', '<div itemprop="isRelatedTo" itemscope')
  expect(read(product('Oak table', inner))).toEqual({ title: 'Oak table', prices: [] })
})

test('an offer that only stands inside or beside its product belongs to it', () => {
  const loose = OFFER.replace('itemprop="offers" ', '')
  expect(read(product('Oak table', loose)).prices).toEqual(['12.50 EUR'])
  expect(read(product('Oak table', '') + loose).prices).toEqual(['12.50 EUR'])
})

test('a price marked without any thing is still a price', () => {
  expect(read('<h1>Oak table</h1><b itemprop="price" content="9">9</b>').prices).toEqual(['9 null'])
})

test('older vocabularies name the same', () => {
  const html = `<div itemscope itemtype="http://data-vocabulary.org/Product"><b itemprop="name">Oak table</b>
    <span itemprop="offerDetails" itemscope itemtype="http://data-vocabulary.org/Offer"><meta itemprop="currency" content="USD"><i itemprop="price">12</i></span></div>`
  expect(read(html)).toEqual({ title: 'Oak table', prices: ['12 USD'] })
})

test('RDFa says the same in other attributes', () => {
  const html = `<div vocab="https://schema.org/" typeof="Product"><h1 property="name">Oak table</h1><div property="offers" typeof="Offer">
    <span property="priceCurrency" content="GBP">£</span><span property="price" content="12.50">12.50</span></div></div>`
  expect(read(html)).toEqual({ title: 'Oak table', prices: ['12.50 GBP'] })
})

test('GoodRelations prices are read as offers', () => {
  const html = `<div typeof="gr:Offering"><b property="gr:name">Oak table</b><div rel="x" property="gr:hasPriceSpecification" typeof="gr:UnitPriceSpecification">
    <i property="gr:hasCurrencyValue" content="12.50"></i><i property="gr:hasCurrency" content="EUR"></i></div></div>`
  expect(read(html).prices).toEqual(['12.50 EUR'])
})

test('meta elements of Open Graph are not things', () => {
  expect(
    read('<meta property="og:title" content="x"><meta property="product:price:amount" content="3">').prices,
  ).toEqual([])
})

test('many thousand nested things are read in one pass', () => {
  const html = '<div itemscope itemtype="https://schema.org/Product">'.repeat(5_000)
  expect(read(`${html}<b itemprop="price">3</b>`).prices.length).toBeLessThanOrEqual(1)
})
