import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { claimsFromState } from './embedded-state.ts'
import { parsePage } from './visible-text.ts'

const stateOf = (state: unknown, listingId = '17') => {
  const $ = parsePage(`<script type="application/json">${JSON.stringify(state)}</script>`)
  const claims = claimsFromState($, listingId)
  return Object.fromEntries(Object.entries(claims).map(([field, { value }]) => [field, value]))
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
  [120, { text: '120', currency: null, plain: true }],
  ['120.50', { text: '120.50', currency: null, plain: true }],
  ['Rp 1.250.000', { text: 'Rp 1.250.000', currency: null, plain: false }],
  [
    { amount: 120, currency: 'EUR' },
    { text: '120', currency: 'EUR', plain: true },
  ],
  [
    { value: '99', currencyCode: 'USD' },
    { text: '99', currency: 'USD', plain: true },
  ],
  [{ formatted: '€ 45,-' }, { text: '€ 45,-', currency: null, plain: false }],
  [{ unknown: 1 }, undefined],
  [null, undefined],
])('the price %j is read', (price, expected) => {
  expect(stateOf({ ...AD, price }).price).toEqual(expected)
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
  const $ = parsePage(
    '<script>window.x = function () { return {"title":"a"} }</script><script>var a = 1</script><script type="application/json">{broken</script>',
  )
  expect(claimsFromState($, '17')).toEqual({})
})

property.prop([fc.json(), fc.string()])('any data is read without breaking', (json, id) => {
  const $ = parsePage(
    `<script>window.__STATE__ = ${json}</script><script type="application/json">${json}</script>`,
  )
  expect(claimsFromState($, id)).toBeTypeOf('object')
})
