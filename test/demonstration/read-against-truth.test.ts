import { expect, test } from 'vitest'
import { type Listing, listing as listingSchema } from '../../model/listing.ts'
import { expectedListings, nameOf, wrongFields } from './expected-listings.ts'
import { readAgainstTruth, resultTable } from './read-against-truth.ts'

const openedAt = new Date('2026-11-20T12:00:00Z')
const shop = [...expectedListings().values()].filter(({ truth }) => truth.site === 'shop')

/** As a reader without a fault would give it. */
function perfect(one: (typeof shop)[number]): Listing {
  const { truth, title, description, seller, location, country, pictures, hoursAgo } = one
  return listingSchema.parse({
    ...{ site: truth.site, listingId: truth.listingId, url: 'http://127.0.0.1/p/1', title, description },
    price: truth.price ? { ...truth.price, raw: '' } : null,
    ...{ quantity: null, category: null, language: truth.language, provenance: {}, contacts: [] },
    seller: { id: null, name: seller, url: null },
    location: { text: location, country },
    postedAt: new Date(Number(openedAt) - hoursAgo * 3_600_000).toISOString(),
    images: Array.from({ length: pictures }, (_, n) => `http://127.0.0.1/${n}.png`),
    collectedAt: openedAt.toISOString(),
  })
}

test('a reader without a fault has every field right, and flags as the truth says give an F1 of 1', () => {
  const open = shop.filter(({ truth }) => truth.reach === 'open')
  const flagged = open.filter(({ truth }) => truth.flag).map(({ truth }) => nameOf(truth))
  const result = readAgainstTruth('shop', { read: shop.map(perfect), flagged, openedAt })
  expect(result).toMatchObject({ open: open.length, found: open.length, fieldsRight: 1, wrong: {}, f1: 1 })
  expect(resultTable([result])).toContain('F1 1.000')
})

test('what is missed, misread or wrongly flagged counts', () => {
  const read = shop
    .slice(0, 10)
    .map(perfect)
    .map((one, n) => (n === 0 ? { ...one, title: 'x' } : one))
  const result = readAgainstTruth('shop', { read, flagged: shop.map(({ truth }) => nameOf(truth)), openedAt })
  expect(result).toMatchObject({ wrong: { title: 1 }, recall: 1 })
  expect(result.found).toBeLessThan(result.open)
  expect(result.fieldsRight).toBeLessThan(1)
  expect(result.precision).toBeLessThan(0.5)
})

test.each<[string, Partial<Listing>]>([
  ['title', { title: 'x' }],
  ['description', { description: 'x' }],
  ['price', { price: { amount: 1, currency: 'EUR', raw: '' } }],
  ['currency', { price: { amount: 1, currency: 'XOF', raw: '' } }],
  ['seller', { seller: null }],
  ['location', { location: null }],
  ['country', { location: { text: shop[0]?.location ?? '', country: 'ZW' } }],
  ['postedAt', { postedAt: null }],
  ['pictures', { images: [] }],
  ['language', { language: 'xx' }],
])('a wrong %s is noticed', (field, fault) => {
  const [one] = shop
  if (one === undefined) throw new Error('The shop is empty')
  expect(wrongFields(perfect(one), one, { openedAt, hours: 1 })).toEqual([])
  expect(wrongFields({ ...perfect(one), ...fault }, one, { openedAt, hours: 1 })).toContain(field)
})
