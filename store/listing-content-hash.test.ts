import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LISTING_CONTENT_FIELDS, type Listing } from '../model/listing.ts'
import { listingContentHash } from './listing-content-hash.ts'

const listing: Listing = {
  site: 'market',
  listingId: '1',
  url: 'http://127.0.0.1/ad/1',
  title: 'Bangle',
  description: 'Old.',
  price: { amount: 12, currency: 'EUR', raw: '12 €' },
  quantity: { value: 1, unit: null, raw: '1' },
  seller: { id: 's1', name: 'Ana', url: null },
  location: { text: 'Lyon', country: 'FR' },
  postedAt: null,
  category: 'Jewellery',
  images: ['http://127.0.0.1/1.jpg'],
  contacts: [],
  language: 'en',
  collectedAt: '2026-03-05T09:00:00.000Z',
  provenance: {},
}

test('a hash is SHA-256 in hexadecimal and stays the same between versions', () => {
  expect(listingContentHash(listing)).toMatchInlineSnapshot(
    `"9e498c9d0a1381fc1ee7a33eedb532fe21bfa2e56e4e374d3baebfdbce75dfea"`,
  )
})

test('what is not content does not change the hash', () => {
  const later: Listing = {
    ...listing,
    collectedAt: '2026-03-06T09:00:00.000Z',
    url: 'http://127.0.0.1/ad/1?s=2',
    language: 'fr',
    provenance: { title: { source: 'selector', confidence: 1 } },
  }
  expect(listingContentHash(later)).toBe(listingContentHash(listing))
})

test.each(LISTING_CONTENT_FIELDS)('another %s changes the hash', (field) => {
  const changes: Partial<Listing> = {
    thread: 'Attic finds',
    title: 'Bangles',
    description: 'Older.',
    price: { amount: 12, currency: 'EUR', raw: 'EUR 12' },
    quantity: null,
    seller: null,
    location: { text: 'Lyon', country: null },
    category: null,
    availability: 'sold-out',
    images: [],
  }
  const changed = { ...listing, [field]: changes[field] }
  expect(listingContentHash(changed)).not.toBe(listingContentHash(listing))
})

test('the order in which fields were written does not matter', () => {
  const turned = Object.fromEntries(Object.entries(listing).reverse()) as Listing
  const seller = { url: null, name: 'Ana', id: 's1' }
  expect(listingContentHash({ ...turned, seller })).toBe(listingContentHash(listing))
})

test('a listing has the hash of what the database keeps of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\ud83d', '\ude00', '象', '\0') }), (title) => {
      const stored = Buffer.from(title, 'utf8').toString('utf8')
      expect(listingContentHash({ ...listing, title })).toBe(
        listingContentHash({ ...listing, title: stored }),
      )
    }),
  )
})
