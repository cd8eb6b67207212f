import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { readState } from './embedded-state.ts'
import { parseDocument } from './page-document.ts'
import { factsOf } from './page-facts.ts'

const stateOf = (state: unknown, listingId = '17') => {
  const page = parseDocument(`<script type="application/json">${JSON.stringify(state)}</script>`)
  const { claims } = readState(page, factsOf(page, { url: null, listingId }))
  return Object.fromEntries(Object.entries(claims).map(([field, { value }]) => [field, value]))
}

const pricesOf = (state: unknown) => {
  const page = parseDocument(`<script type="application/json">${JSON.stringify(state)}</script>`)
  const { prices } = readState(page, factsOf(page, { url: null, listingId: '17' }))
  return prices.map(({ text, currency, kind }) => ({ text, currency, kind }))
}

const AD = { id: '17', title: 'Oak table', description: 'Solid oak', price: 120 }

test('the object with the identifier of the page is meant, however deep it stands', () => {
  const other = {
    id: '18',
    title: 'Lamp',
    description: 'Bright',
    price: 5,
    images: ['/9.jpg'],
    seller: 'Bob',
    location: 'Porto',
  }
  expect(stateOf({ a: [other, { b: { c: AD } }, other] })).toMatchObject({
    title: 'Oak table',
    description: 'Solid oak',
  })
})

test('without an identifier, the object that says most is meant', () => {
  const little = { title: 'Filters', items: [] }
  const much = { title: 'Oak table', description: 'Solid oak', price: 120, images: ['/1.jpg'] }
  expect(stateOf([little, much]).title).toBe('Oak table')
})

test('objects that only look a little like a listing are left', () => {
  expect(stateOf({ title: 'Settings', user: { name: 'me' } })).toEqual({})
  expect(stateOf({ description: 'no title', price: 1, images: [] })).toEqual({})
})

test.each([
  [120, '120', null],
  ['120.50', '120.50', null],
  ['Rp 1.250.000', 'Rp 1.250.000', null],
  [{ amount: 120, currency: 'EUR' }, '120', 'EUR'],
  [{ value: '99', currencyCode: 'USD' }, '99', 'USD'],
  [{ centAmount: 12050, currencyCode: 'EUR', fractionDigits: 2 }, '120.5', 'EUR'],
  [{ formatted: '€ 45,-' }, '€ 45,-', null],
])('the price %j is read', (price, text, currency) => {
  expect(pricesOf({ ...AD, price })).toEqual([{ text, currency, kind: 'price' }])
})

test.each([{ unknown: 1 }, null, '', 0, 'ask'])('%j names no price', (price) => {
  expect(pricesOf({ ...AD, price })).toEqual([])
})

test('a sale is what is to be paid, and the regular price a former one', () => {
  expect(pricesOf({ ...AD, regularPrice: 150, salePrice: 120, price: 150 })).toMatchObject([
    { text: '120', kind: 'price' },
    { text: '150', kind: 'list' },
  ])
})

test('variants are told apart from the thing itself', () => {
  const variants = [{ price: 100 }, { price: 140, currency: 'EUR' }]
  expect(pricesOf({ ...AD, price: undefined, variants })).toMatchObject([
    { text: '100', kind: 'variant' },
    { text: '140', currency: 'EUR', kind: 'variant' },
  ])
})

test('what trackers are told of the page has its price, also without a name', () => {
  const page = parseDocument(
    "<title>Oak table</title><script>fbq('track', 'ViewContent', {content_type: 'product', value: 120.5, currency: 'EUR'}); track({content_type: 'category', value: 9})</script>",
  )
  const { prices } = readState(page, factsOf(page, { url: null, listingId: null }))
  expect(prices).toMatchObject([{ text: '120.5', currency: 'EUR', source: 'state' }])
})

test('the name of the page tells its own data from that of others', () => {
  const others = ['Lamp', 'Chair', 'Shelf'].map((name) => ({ name, price: 5, image: '/9.jpg' }))
  const page = parseDocument(
    `<h1>Oak table</h1><script>var items = ${JSON.stringify([...others, { name: 'Oak table, solid', price: 120 }])}</script>`,
  )
  const { prices } = readState(page, factsOf(page, { url: null, listingId: null }))
  expect(prices.map(({ text }) => text)).toEqual(['120'])
})

test.each([
  ['2026-03-01T10:00:00Z', '2026-03-01T10:00:00Z'],
  [1772359200, '2026-03-01T10:00:00.000Z'],
  [1772359200000, '2026-03-01T10:00:00.000Z'],
  ['2 hours ago', '2 hours ago'],
])('the date %j is read', (createdAt, expected) => {
  expect(stateOf({ ...AD, createdAt }).postedAt).toBe(expected)
})

test.each([
  [
    ['/1.jpg', '/2.jpg'],
    ['/1.jpg', '/2.jpg'],
  ],
  [
    [{ url: '/1.jpg' }, { src: '/2.jpg' }, { alt: 'none' }],
    ['/1.jpg', '/2.jpg'],
  ],
  [[{ thumb: '/s.jpg', large: '/l.jpg' }], ['/l.jpg']],
  ['/1.jpg', ['/1.jpg']],
  [[], undefined],
])('the pictures %j are read', (images, expected) => {
  expect(stateOf({ ...AD, images }).images).toEqual(expected)
})

test('scripts that are no data are left alone', () => {
  const page = parseDocument(
    '<script>window.x = function () { return {"title":"a"} }</script><script>var a = 1</script><script type="application/json">{broken</script>',
  )
  expect(readState(page, factsOf(page, { url: null, listingId: '17' }))).toEqual({ claims: {}, prices: [] })
})

property.prop([fc.json(), fc.string()])('any data is read without breaking', (json, id) => {
  const page = parseDocument(
    `<script>window.__STATE__ = ${json}</script><script type="application/json">${json}</script>`,
  )
  expect(readState(page, factsOf(page, { url: null, listingId: id })).prices).toBeInstanceOf(Array)
})
