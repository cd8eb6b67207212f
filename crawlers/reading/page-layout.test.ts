import { expect, test } from 'vitest'
import type { Claims } from './claim.ts'
import { parseDocument } from './page-document.ts'
import { factsOf } from './page-facts.ts'
import { claimsFromLayout } from './page-layout.ts'
import { pageText } from './price/page-text.ts'

function layoutClaims(html: string, standing: Claims = {}): Claims {
  const page = parseDocument(html)
  return claimsFromLayout(page, pageText(page.root, factsOf(page, { url: null, listingId: null })), standing)
}

const claimsOn = (html: string) => {
  const claims = layoutClaims(html)
  return Object.fromEntries(Object.entries(claims).map(([field, { value }]) => [field, value]))
}

test.each([
  ['the heading', '<title>Market</title><h1>Oak table</h1>'],
  [
    'the heading, not one of another listing',
    '<aside><h1>Lamp</h1></aside><main><h2>x</h2></main><h1>Oak table</h1>',
  ],
  [
    'the heading within the header of an article',
    '<header><b>Market</b></header><article><header><h1>Oak table</h1></header></article>',
  ],
  ['a lesser heading', '<h1> </h1><h2>Oak table</h2>'],
  ['the title of the document', '<title>Oak table</title><p>Text</p>'],
])('the title is %s', (_what, html) => {
  expect(claimsOn(html).title).toBe('Oak table')
})

test('a labelled price is claimed, whatever it looks like', () => {
  expect(claimsOn('<h1>Oak table</h1><dl><dt>Price</dt><dd>12,50</dd></dl>').price).toEqual({
    text: '12,50',
    currency: null,
    plain: false,
  })
})

test.each([
  ['a marked text', '<div class="description">Solid oak, some scratches.</div>'],
  [
    'what stands behind a marked heading',
    '<div id="product_description"><h2>About this product</h2></div><p>Solid oak, some scratches.</p>',
  ],
  [
    'the longest marked text',
    '<p class="description">Short.</p><div class="description">Solid oak, some scratches.</div>',
  ],
  ['the body of a message', '<div class="message-body">Solid oak, some scratches.</div>'],
  ['the paragraphs', '<p>Solid oak, some scratches.</p>'],
  [
    'a text without its buttons and scripts',
    '<div class="description">Solid oak, some scratches.<button>More</button><script>x()</script></div>',
  ],
])('the description is %s', (_what, html) => {
  expect(claimsOn(`<h1>Oak table</h1>${html}<footer><p>About us</p></footer>`).description).toBe(
    'Solid oak, some scratches.',
  )
})

test.each([
  ['a link to a profile', '<a href="/user/ana">Ana</a>', { name: 'Ana', id: null, url: '/user/ana' }],
  ['a marked name', '<b class="seller-name">Ana</b>', { name: 'Ana', id: null, url: null }],
  ['a marked name after a label', '<b class="vendor">Sold by: Ana</b>', { name: 'Ana', id: null, url: null }],
  ['a labelled name', '<dl><dt>Seller</dt><dd>Ana</dd></dl>', { name: 'Ana', id: null, url: null }],
])('the seller is %s', (_what, html, seller) => {
  expect(claimsOn(`<h1>Oak table</h1>${html}`).seller).toEqual(seller)
})

test.each([
  ['a machine-readable time', '<time datetime="2026-03-05T10:00Z">today</time>', '2026-03-05T10:00Z'],
  ['the words of a time', '<time>2 hours ago</time>', '2 hours ago'],
  ['a labelled date', '<dl><dt>Posted</dt><dd>5 March 2026</dd></dl>', '5 March 2026'],
])('when it was posted is %s', (_what, html, postedAt) => {
  expect(claimsOn(`<h1>Oak table</h1>${html}`).postedAt).toBe(postedAt)
})

test('pictures are those of the listing, large where the page says so, each once', () => {
  const html = `<img src="/logo.png"><main><h1>Oak table</h1><img src="/s1.jpg" data-full="/l1.jpg"><img data-src="/2.jpg" src="data:image/gif;base64,AA">
    <img src="/2.jpg"><img src="/3.jpg" width="20"><img src="/avatar.jpg"></main><div class="similar"><img src="/9.jpg"></div>`
  expect(claimsOn(html).images).toEqual(['/l1.jpg', '/2.jpg'])
})

test('the category is the last step of the path, unless there is only the start', () => {
  expect(claimsOn('<div class="breadcrumbs"><a>Home</a><a>Tables</a></div><h1>Oak table</h1>').category).toBe(
    'Tables',
  )
  expect(claimsOn('<div class="breadcrumbs"><a>Home</a></div><h1>Oak table</h1>').category).toBeUndefined()
})

test('a field that is known better is not looked for', () => {
  const known = { value: 'Elm table', provenance: { source: 'json-ld', confidence: 0.95 } } as const
  const claims = layoutClaims('<h1>Oak table</h1><p>Text that is long enough</p>', { title: known })
  expect(claims.title).toBeUndefined()
  expect(claims.description).toBeDefined()
})

test.each([
  ['<h2><b>Oak table</b> - <i>$120</i><small> (Old Harbour)</small></h2>', 'Old Harbour'],
  ['<h2><span><b>Oak table</b> - <i>$120</i><small> (Old Harbour)</small></span></h2>', 'Old Harbour'],
  ['<h1>Стол <span>(Нижний Новгород)</span></h1>', 'Нижний Новгород'],
  ['<h1>Chairs <span>(set of 4)</span></h1>', undefined],
  ['<h1>Oak table (Old Harbour)</h1>', undefined],
])('a place in parentheses behind the title: %s', (html, place) => {
  expect(claimsOn(html).location).toBe(place)
})
