import { expect, test } from 'vitest'
import { siteAt } from '../../test/hostile/hostile-visitor.ts'
import { readListing } from './read-listing.ts'

const HOME = 'https://market.example'

function read(body: string, { country = 'NL', currency = 'EUR', location = '.place' } = {}) {
  const site = { ...siteAt(HOME), country, currency }
  const fields = { ...site.listing.fields, location, description: '.words' }
  const html = `<html><body><main><h1>Old kitchen chair</h1>${body}</main></body></html>`
  const url = `${HOME}/ad/1`
  const page = { html, finalUrl: url, requestedUrl: url, finishedAt: '2026-11-20T10:00:00.000Z' }
  const { location: found, provenance } = readListing({ ...site, listing: { ...site.listing, fields } }, page)
  return { location: found, from: provenance.country }
}

const DUTCH =
  '<p class="words">Een oude stoel van mijn grootmoeder, met een nieuwe zitting en zonder krassen.</p>'
const jsonLd = (seller: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'Product', name: 'Old kitchen chair', offers: { '@type': 'Offer', price: 20, priceCurrency: 'EUR', seller } })}</script>`

test('a place that names its country is there', () => {
  const { location, from } = read(`<b class="place">Lisboa, Portugal</b>${DUTCH}`)
  expect(location).toEqual({ text: 'Lisboa, Portugal', country: 'PT' })
  expect(from).toMatchObject({ source: 'selector', confidence: 1 })
})

test.each(['BE', 'Belgium', { '@type': 'Country', name: 'België' }])(
  'the address of the seller in the data of the page tells the country of a town: %j',
  (addressCountry) => {
    const seller = {
      '@type': 'Organization',
      name: 'An',
      address: { addressLocality: 'Gent', addressCountry },
    }
    const { location, from } = read(`<b class="place">Gent</b>${DUTCH}${jsonLd(seller)}`)
    expect(location).toEqual({ text: 'Gent', country: 'BE' })
    expect(from?.source).toBe('json-ld')
  },
)

test('microdata tell it as well, and are the place where there is no other', () => {
  const { location, from } =
    read(`<div itemscope itemtype="https://schema.org/Product"><b itemprop="name">Old kitchen chair</b>
<div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="20"><div itemprop="seller" itemscope itemtype="https://schema.org/Organization"><i itemprop="name">An</i><div itemprop="address" itemscope itemtype="https://schema.org/PostalAddress"><span itemprop="addressRegion">Vlaanderen</span><span itemprop="addressCountry">BE</span></div></div></div></div>${DUTCH}`)
  expect(location?.country).toBe('BE')
  expect(from?.source).toBe('microdata')
})

test('the address at the foot of a shop is its own, where the page names no other seller', () => {
  const foot = '<footer><address>Kade 1, Antwerpen, Belgium</address></footer>'
  const { location, from } = read(`${DUTCH}${foot}`)
  expect(location).toEqual({ text: 'Kade 1, Antwerpen, Belgium', country: 'BE' })
  expect(from).toMatchObject({ source: 'heuristic', confidence: 0.4 })
  const sold = read(`<b class="place">Riga</b><span class="seller">An</span>${DUTCH}${foot}`, {
    country: 'LV',
  })
  expect(sold.location).toEqual({ text: 'Riga', country: null })
})

test("a town without a country is in the site's, as a guess, where language and money are of there", () => {
  const { location, from } = read(`<b class="place">Gouda</b>${DUTCH}`)
  expect(location).toEqual({ text: 'Gouda', country: 'NL' })
  expect(from).toEqual({ source: 'site-file', confidence: 0.2 })
})

test.each([
  ['another language', DUTCH, { country: 'GB', currency: 'GBP' }],
  ['the money of elsewhere', `${DUTCH}<b class="price">£20</b>`, {}],
])('nothing is guessed against %s', (_, body, site) => {
  expect(read(`<b class="place">Gouda</b>${body}`, site).location).toEqual({ text: 'Gouda', country: null })
})

test('nothing is guessed where the place may name another country', () => {
  expect(read(`<b class="place">Berlin Germany</b>${DUTCH}`).location?.country).toBeNull()
})

test("where no place is named, the site's country is not made into one", () => {
  expect(read(DUTCH)).toEqual({ location: null, from: undefined })
})

test('where a thing may be sent to says nothing of where it is', () => {
  const data = jsonLd({ '@type': 'Person', name: 'An' }).replace('"price"', '"areaServed":"Japan","price"')
  expect(read(`<b class="place">Riga</b>${DUTCH}${data}`, { country: 'LV' }).location?.country).toBeNull()
})
