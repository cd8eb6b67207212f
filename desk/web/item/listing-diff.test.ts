import { expect, test } from 'vitest'
import type { Listing } from '../../../model/listing.ts'
import { diffListings } from './listing-diff.ts'

const listing: Listing = {
  site: 'bazaar',
  listingId: '7',
  url: 'https://bazaar.example/ad/7',
  title: 'Tortoise, tame',
  description: 'Two years old.',
  price: { amount: 40, currency: 'EUR', raw: '40 €' },
  quantity: null,
  seller: { id: null, name: 'shop', url: null },
  location: null,
  postedAt: null,
  category: 'pets',
  images: [],
  contacts: [],
  language: 'en',
  collectedAt: '2026-03-01T00:00:00.000Z',
  provenance: {},
}

test('the same content has no difference, whenever it was read', () => {
  expect(diffListings(listing, { ...listing, collectedAt: '2026-03-09T00:00:00.000Z' })).toEqual([])
})

test('a difference is narrowed to what changed', () => {
  expect(diffListings(listing, { ...listing, title: 'Tortoise, very tame' })).toEqual([
    { field: 'title', prefix: 'Tortoise, ', before: '', after: 'very ', suffix: 'tame' },
  ])
})

test('fields that appear or disappear are told', () => {
  const changed = diffListings(listing, {
    ...listing,
    price: null,
    seller: null,
    category: null,
    location: { text: 'Antwerp', country: 'BE' },
    quantity: { value: 2, unit: null, raw: '2 pcs' },
    images: ['https://bazaar.example/1.jpg'],
  })
  expect(changed.map(({ field, before, after }) => [field, before, after])).toEqual([
    ['price', '40 €', ''],
    ['quantity', '', '2 pcs'],
    ['seller', 'shop', ''],
    ['location', '', 'Antwerp'],
    ['category', 'pets', ''],
    ['images', '', 'https://bazaar.example/1.jpg'],
  ])
})

test('a difference never cuts a character in half', () => {
  const [change] = diffListings({ ...listing, title: '🐘' }, { ...listing, title: '🐅' })
  expect(change).toMatchObject({ prefix: '', before: '🐘', after: '🐅', suffix: '' })
})

test('another title of the thread that a reply stands in is a difference, too', () => {
  const reply = { ...listing, thread: 'Tortoises' }
  expect(diffListings(reply, { ...reply, thread: '[SOLD] Tortoises' })).toEqual([
    { field: 'thread', prefix: '', before: '', after: '[SOLD] ', suffix: 'Tortoises' },
  ])
})
