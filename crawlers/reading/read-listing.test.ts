import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { listing as listingSchema } from '../../model/listing.ts'
import { siteAt } from '../../test/hostile/hostile-visitor.ts'
import { ListingUnreadableError, readListing } from './read-listing.ts'

const ORIGIN = 'https://market.example'
const NOW = '2026-03-05T09:30:00.000Z'

function read(html: string, more: Record<string, unknown> = {}, path = '/ad/17') {
  const url = ORIGIN + path
  return readListing(siteAt(ORIGIN, more), { html, finalUrl: url, requestedUrl: url, finishedAt: NOW })
}

const ld = (thing: unknown) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`

const PRODUCT = {
  '@context': 'https://schema.org',
  '@type': 'Product',
  name: 'Oak table',
  description: 'Solid oak, some scratches.',
  category: 'Home > Furniture > Tables',
  image: ['/i/1.jpg', { '@type': 'ImageObject', contentUrl: 'https://cdn.example/2.jpg' }],
  offers: {
    '@type': 'Offer',
    price: '1250.50',
    priceCurrency: 'EUR',
    validFrom: '2026-03-01T10:00:00Z',
    seller: { '@type': 'Person', name: 'Ana', url: '/user/ana' },
    availableAtOrFrom: { '@type': 'Place', address: { addressLocality: 'Lisbon', addressCountry: 'PT' } },
  },
}

const WHOLE = {
  site: 'hostile',
  listingId: '17',
  url: `${ORIGIN}/ad/17`,
  title: 'Oak table',
  description: 'Solid oak, some scratches.',
  price: { amount: 1250.5, currency: 'EUR', raw: '1250.50' },
  seller: { id: 'ana', name: 'Ana', url: `${ORIGIN}/user/ana` },
  location: { text: 'Lisbon, PT' },
  postedAt: '2026-03-01T10:00:00.000Z',
  category: 'Tables',
  images: [`${ORIGIN}/i/1.jpg`, 'https://cdn.example/2.jpg'],
  language: 'en',
  collectedAt: NOW,
}

test('a product in JSON-LD gives every field, with its source', () => {
  const listing = read(ld(PRODUCT))
  expect(listing).toMatchObject(WHOLE)
  expect(new Set(Object.values(listing.provenance).map(({ source }) => source))).toEqual(new Set(['json-ld']))
})

test.each([
  [
    'in a graph',
    ld({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite', name: 'Market' }, PRODUCT] }),
  ],
  ['as the main entity', ld({ '@type': 'ItemPage', name: 'Page', mainEntity: PRODUCT })],
  ['beside others', ld([{ '@type': 'Organization', name: 'Market' }, PRODUCT])],
  ['with the full type', ld({ ...PRODUCT, '@type': 'http://schema.org/Product' })],
  ['with several types', ld({ ...PRODUCT, '@type': ['Thing', 'Product'] })],
  ['after a broken block', `<script type="application/ld+json">{"@type": </script>${ld(PRODUCT)}`],
  [
    'in comments and with a comma too many',
    `<script type="application/ld+json"><!-- ${JSON.stringify(PRODUCT).slice(0, -1)}, } --></script>`,
  ],
])('the product is found %s', (_where, html) => {
  expect(read(html)).toMatchObject(WHOLE)
})

test('the thing that names this page is meant, not one beside it', () => {
  const other = { '@type': 'Product', name: 'Lamp', url: '/ad/18' }
  expect(read(ld([other, { ...PRODUCT, url: '/ad/17' }])).title).toBe('Oak table')
  expect(read(ld({ ...PRODUCT, isRelatedTo: [{ ...other, url: '/ad/17' }] })).title).toBe('Oak table')
})

test('an offer of an item is read from both', () => {
  const offer = {
    '@type': 'Offer',
    price: 5,
    priceCurrency: 'EUR',
    itemOffered: { '@type': 'Thing', name: 'Lamp', description: 'Bright' },
  }
  expect(read(ld(offer))).toMatchObject({
    title: 'Lamp',
    description: 'Bright',
    price: { amount: 5, currency: 'EUR', raw: '5' },
  })
})

test('microdata gives the same', () => {
  const html = `<div itemscope itemtype="https://schema.org/Product">
    <h1 itemprop="name">Oak table</h1><div itemprop="description">Solid oak, some scratches.</div>
    <meta itemprop="category" content="Home > Furniture > Tables">
    <img itemprop="image" src="/i/1.jpg"><img itemprop="image" src="https://cdn.example/2.jpg">
    <div itemprop="offers" itemscope itemtype="https://schema.org/Offer">
      <span itemprop="price" content="1250.50">1.250,50</span><meta itemprop="priceCurrency" content="EUR">
      <time itemprop="validFrom" datetime="2026-03-01T10:00:00Z">1 March</time>
      <a itemprop="seller" itemscope itemtype="https://schema.org/Person" href="/user/ana"><b itemprop="name">Ana</b><link itemprop="url" href="/user/ana"></a>
      <div itemprop="availableAtOrFrom" itemscope><div itemprop="address" itemscope><i itemprop="addressLocality">Lisbon</i><i itemprop="addressCountry">PT</i></div></div>
    </div></div>`
  const listing = read(html)
  expect(listing).toMatchObject({ ...WHOLE, price: { ...WHOLE.price, raw: '1.250,50' } })
  expect(listing.provenance.price?.source).toBe('microdata')
})

test.each([
  [
    'application/json',
    (state: unknown) =>
      `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify(state)}</script>`,
  ],
  [
    'an assignment',
    (state: unknown) => `<script>window.__INITIAL_STATE__ = ${JSON.stringify(state)}; start("{")</script>`,
  ],
  ['a quoted assignment', (state: unknown) => `<script>window["STATE"]=${JSON.stringify(state)}</script>`],
])('data for scripts is read from %s', (_where, write) => {
  const ad = {
    id: 17,
    subject: 'Oak table',
    body: 'Solid oak, some "scratches" {and} more.',
    price: { amount: 120, currency: 'EUR' },
    seller: { name: 'Ana' },
    location: { name: 'Lisbon' },
    list_time: 1772359200,
    images: [{ url: '/i/1.jpg' }],
  }
  const others = [
    { id: 18, title: 'Lamp', description: 'Bright', price: 5, images: [], seller: 'Bob', location: 'Porto' },
  ]
  const listing = read(`<title>Market</title>${write({ page: { ad, others } })}<div id="root"></div>`)
  expect(listing).toMatchObject({
    title: 'Oak table',
    description: 'Solid oak, some "scratches" {and} more.',
    price: { amount: 120, currency: 'EUR' },
    seller: { name: 'Ana' },
    location: { text: 'Lisbon' },
    postedAt: '2026-03-01T10:00:00.000Z',
    images: [`${ORIGIN}/i/1.jpg`],
  })
  expect(listing.provenance.title?.source).toBe('state')
})

test('Open Graph fills what nothing else says, without the name of the site', () => {
  const listing =
    read(`<meta property="og:title" content="Oak table | Green Market"><meta property="og:site_name" content="Green Market">
    <meta property="og:description" content="Solid oak"><meta property="og:image" content="/i/1.jpg">
    <meta property="product:price:amount" content="120.00"><meta property="product:price:currency" content="EUR">`)
  expect(listing).toMatchObject({
    title: 'Oak table',
    description: 'Solid oak',
    price: { amount: 120, currency: 'EUR' },
    images: [`${ORIGIN}/i/1.jpg`],
  })
  expect(listing.provenance.title?.source).toBe('opengraph')
})

const PLAIN = `<nav class="breadcrumb"><a href="/">Home</a><a href="/t">Tables</a></nav>
  <header><h2>Green Market</h2></header>
  <main><h1>Oak table</h1><div class="price-box"><del>150 GBP</del> <b>£120.00</b></div>
  <div class="ad-description"><p>Solid oak,<br>some scratches.</p><p>Collect in person.</p><script>x()</script></div>
  <ul><li>Location: Lisbon</li><li><b>Seller</b> <span>Ana</span></li></ul>
  <table><tr><th>Posted</th><td>2 days ago</td></tr><tr><td>Weight</td><td>2 kg</td></tr></table>
  <img src="/i/1.jpg"><img src="/logo.png"></main>
  <aside class="similar"><h1>Lamp</h1><p class="price">£5</p><img src="/i/9.jpg"></aside>`

test('a page that says nothing about itself is read by its layout', () => {
  const listing = read(PLAIN)
  expect(listing).toMatchObject({
    title: 'Oak table',
    description: 'Solid oak,\nsome scratches.\nCollect in person.',
    price: { amount: 120, currency: 'GBP', raw: '£120.00' },
    quantity: { value: 2, unit: 'kg' },
    seller: { name: 'Ana' },
    location: { text: 'Lisbon' },
    postedAt: '2026-03-03T09:30:00.000Z',
    category: 'Tables',
    images: [`${ORIGIN}/i/1.jpg`],
  })
  // A town does not say its country, which is taken from the site.
  const { country, ...found } = listing.provenance
  expect(country?.source).toBe('site-file')
  expect(new Set(Object.values(found).map(({ source }) => source))).toEqual(new Set(['heuristic']))
})

test.each([
  ['Lokasi: Jakarta', 'location', { text: 'Jakarta' }],
  ['Địa điểm: Hà Nội', 'location', { text: 'Hà Nội' }],
  ['所在地：北京', 'location', { text: '北京' }],
  ['Продавец: Анна', 'seller', { name: 'Анна' }],
  ['Penjual: Toko Budi', 'seller', { name: 'Toko Budi' }],
])('a label in another language counts: %s', (line, field, expected) => {
  expect(read(`<h1>Title</h1><ul><li>${line}</li></ul>`)).toMatchObject({ [field]: expected })
})

test('a page that is one large form is still a page', () => {
  expect(read(`<form id="aspnet">${PLAIN}</form>`)).toMatchObject({
    title: 'Oak table',
    price: { amount: 120 },
  })
})

test("the site file's selectors outweigh everything, and say where they looked", () => {
  const fields = {
    title: '.name',
    description: { selector: '.text' },
    price: '.cost',
    quantity: '.amount',
    seller: '.by b',
    sellerUrl: '.by',
    location: '.where',
    postedAt: { selector: '.when', attribute: 'data-at' },
    category: '.kind',
    images: { selector: '.pics img', attribute: 'data-full' },
  }
  const html = `${ld(PRODUCT)}<b class="name">Elm table</b><div class="text">One<br>two</div><i class="cost">Rp 1.250.000</i>
    <i class="amount">3 kg</i><a class="by" href="/u/9"><b>Budi</b></a><i class="where">Medan</i><i class="when" data-at="2026-02-01">then</i>
    <i class="kind">Wood</i><div class="pics"><img src="s.jpg" data-full="/l1.jpg"><img data-full="/l2.jpg"></div>`
  const listing = read(html, { currency: 'IDR', listing: { link: '/ad/{id}', fields } })
  expect(listing).toMatchObject({
    title: 'Elm table',
    description: 'One\ntwo',
    price: { amount: 1_250_000, currency: 'IDR', raw: 'Rp 1.250.000' },
    quantity: { value: 3, unit: 'kg' },
    seller: { id: '9', name: 'Budi', url: `${ORIGIN}/u/9` },
    location: { text: 'Medan' },
    postedAt: '2026-02-01T00:00:00.000Z',
    category: 'Wood',
    images: [`${ORIGIN}/l1.jpg`, `${ORIGIN}/l2.jpg`],
  })
  expect(listing.provenance.title).toEqual({ source: 'selector', confidence: 1, selector: '.name' })
})

test('a selector that finds nothing leaves the field to the other sources', () => {
  const listing = read(ld(PRODUCT), {
    listing: { link: '/ad/{id}', fields: { title: '.renamed', images: '.gone img' } },
  })
  expect(listing).toMatchObject({ title: 'Oak table', images: WHOLE.images })
})

test('contacts and the quantity are read from the text', () => {
  const listing = read('<h1>Oak 2 kg</h1><div class="description">Write to ana@market.example, please.</div>')
  expect(listing.contacts).toMatchObject([{ channel: 'email', value: 'ana@market.example' }])
  expect(listing.quantity).toMatchObject({ value: 2, unit: 'kg' })
})

test('the address that was found names the listing, also after a redirect', () => {
  const page = {
    html: '<h1>Chair</h1>',
    finalUrl: `${ORIGIN}/listing/old-chair`,
    requestedUrl: `${ORIGIN}/ad/17`,
    finishedAt: NOW,
  }
  expect(readListing(siteAt(ORIGIN), page)).toMatchObject({ url: `${ORIGIN}/ad/17`, listingId: '17' })
})

test('a page without a title is no listing', () => {
  expect(() => read('<p>Nothing to see</p>')).toThrow(ListingUnreadableError)
  expect(() => read('')).toThrow(/listing\.fields\.title/)
})

test('links and pictures that lead out of http are left out', () => {
  const listing = read(
    `<h1>Chair</h1>${ld({ ...PRODUCT, image: ['javascript:x()', 'data:image/png;base64,AA', 'file:///etc/passwd', '/ok.jpg'] })}`,
  )
  expect(listing.images).toEqual([`${ORIGIN}/ok.jpg`])
})

test('control characters and halves of characters do not reach the store', () => {
  const listing = read(
    ld({ ...PRODUCT, name: 'Oak\u0000 ta\u0007ble \ud800', description: 'one\r\ntwo\u0001three\udc00' }),
  )
  expect(listing.title).toBe('Oak ta ble \ufffd')
  expect(listing.description).toBe('one\ntwo three\ufffd')
})

property.prop([
  fc.string({ maxLength: 300 }),
  fc.string({ maxLength: 300 }),
  fc.string({ maxLength: 100 }),
  fc.json({ maxDepth: 4 }),
])(
  'whatever a page holds, the listing that is read keeps to its schema',
  (title, description, price, json) => {
    const html = `<h1>a${title}</h1><div class="description">${description}</div><p class="price">${price}</p><script type="application/ld+json">${json}</script><script type="application/json">${json}</script>`
    let listing: unknown
    try {
      listing = read(html)
    } catch (error) {
      expect(error).toBeInstanceOf(ListingUnreadableError)
      return
    }
    expect(listingSchema.safeParse(listing).error).toBeUndefined()
  },
)

property.prop([fc.string({ unit: 'binary', maxLength: 500 })])(
  'any text at all is read without breaking',
  (text) => {
    const listing = read(ld({ ...PRODUCT, name: `x${text}`, description: text, offers: { price: text } }))
    expect(listingSchema.safeParse(listing).error).toBeUndefined()
    expect(listing.title.isWellFormed() && listing.description.isWellFormed()).toBe(true)
  },
)

test.each([
  ['Lisbon · Home · <a>Tables</a>', { before: '·' }, 'Lisbon'],
  ['Place: Lisbon', { after: 'Place:' }, 'Lisbon'],
  ['Price: 12 EUR · Place: Lisbon · today', { after: 'Place:', before: '·' }, 'Lisbon'],
])('a place in the middle of a line, %s, is read by the words around it', (line, part, place) => {
  const fields = { location: { selector: '.line', ...part } }
  const html = `<h1>Oak table</h1><p class="line">${line}</p>`
  expect(read(html, { listing: { link: '/ad/{id}', fields } }).location?.text).toBe(place)
})

test('without the words around it there is no value', () => {
  for (const part of [{ after: 'Place:' }, { before: '·' }, { after: '12', before: '·' }]) {
    const fields = { location: { selector: '.line', ...part } }
    const html = '<h1>Oak table</h1><p class="line">12 EUR, Lisbon</p>'
    expect(read(html, { listing: { link: '/ad/{id}', fields } }).location).toBeNull()
  }
})
