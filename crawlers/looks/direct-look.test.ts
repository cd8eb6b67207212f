import { expect, test } from 'vitest'
import { siteAt } from '../../test/hostile/hostile-visitor.ts'
import { readOffers } from '../offers/read-offers.ts'
import { judgePage } from '../reading/page-outcome.ts'
import { directLook, type LookedAt } from './direct-look.ts'

const HOME = 'https://market.example'
const URL_17 = `${HOME}/ad/17`
const LINK = { url: URL_17, listingId: '17' }
const BANGLE =
  '<title>Carved bangle</title><h1>Carved bangle</h1><main><img src="/pic/17.jpg" width="400"><p class="price">120 GBP</p><p class="description">From the estate of an aunt.</p></main>'
const KNOWN = { title: 'Carved bangle', description: 'From the estate of an aunt.', images: [] }

interface Answer {
  status?: number
  finalUrl?: string
  known?: LookedAt['known']
  ended?: object[]
  listing?: object
}

function look(html: string, { status = 200, finalUrl = URL_17, known = KNOWN, ended, listing }: Answer = {}) {
  const site = siteAt(HOME, { listing: { link: '/ad/{id}', ...(ended && { ended }), ...listing } })
  const answer = {
    requestedUrl: URL_17,
    url: finalUrl,
    finalUrl,
    status,
    headers: [],
    mime: 'text/html',
    html,
  }
  const page = { ...answer, ...judgePage(answer, site, 'listing') }
  const at = { ...page, finishedAt: '2026-03-05T09:00:00.000Z' }
  const offers =
    page.outcome === 'page' ? readOffers(site, at, LINK) : { listings: [], unreadable: [], next: null }
  return directLook({ site, page, link: LINK, offers, known })
}

const findingOf = (html: string, answer?: Answer) => look(html, answer).finding

test('a page with the listing shows it', () => {
  expect(findingOf(BANGLE)).toBe('shown')
  expect(findingOf(BANGLE, { known: null })).toBe('shown')
})

test('a seller may change title, text and picture, and it is still there', () => {
  const changed = BANGLE.replaceAll('Carved bangle', 'Something quite different').replace('17.jpg', '18.jpg')
  expect(findingOf(changed)).toBe('shown')
})

test.each([404, 410])('status %i says that the page is no more, named in the site file or not', (status) => {
  expect(findingOf('<h1>Oops</h1>', { status })).toBe('gone')
  expect(findingOf('<h1>Oops</h1>', { status, ended: [{ selector: '.sold' }] })).toBe('gone')
})

test("the site's own sign of an end is an end, and words of removal on it a removal", () => {
  const ended = [{ selector: '.over' }]
  expect(findingOf('<h1>Carved bangle</h1><p class="over">Sold</p>', { ended })).toBe('ended')
  expect(findingOf('<p class="over">This ad has been deleted</p>', { ended })).toBe('gone')
})

test('a page that says by itself that it is over is recognised without a site file', () => {
  expect(look(`${BANGLE}<div>This item has been sold</div>`)).toEqual({
    ...{ finding: 'ended', reason: 'the page says "This item has been sold"' },
  })
  expect(findingOf('<h1>Sorry</h1><p>This listing is no longer available</p>')).toBe('gone')
  expect(findingOf('<h1>Tin đăng không tồn tại</h1>')).toBe('gone')
})

test('where only a notice is left of the listing, it is not taken for what the seller wrote', () => {
  const left = '<title>Carved bangle</title><h1>Carved bangle</h1><p>Sorry, this item has been sold.</p>'
  expect(findingOf(left)).toBe('ended')
})

test('a listing that is met for the first time is rather kept than missed', () => {
  const poor =
    '<h1>Old bangle</h1><p class="description">Ask me.</p><div>Reviews: nothing here, no longer exists</div>'
  expect(findingOf(poor, { known: null })).toBe('shown')
  const sly = '<h1>Old bangle</h1><p class="description">This item has been sold</p>'
  expect(findingOf(sly, { known: null })).toBe('shown')
  expect(findingOf(`<p>This listing has ended.</p>${BANGLE}`, { known: null })).toBe('ended')
})

test('a seller cannot end a listing by writing so', () => {
  const written = BANGLE.replace('From the estate', 'This listing has ended. From the estate')
  expect(findingOf(written)).toBe('shown')
})

test.each([
  ['a block page', '<title>Just a moment...</title><p>Wait</p>', 200],
  ['a captcha on a missing page', '<title>Captcha</title><p>Prove that you are human</p>', 404],
  ['a refusal', '<h1>Forbidden</h1>', 403],
  ['a refusal for the law of the place', '<h1>Unavailable</h1>', 451],
])('%s is a block', (_, html, status) => {
  expect(findingOf(html, { status })).toBe('blocked')
})

test('a request to sign in is a block', () => {
  const form = '<h1>Welcome back</h1><form><input name="user"><input type="password"></form>'
  expect(findingOf(form, { finalUrl: `${HOME}/login?next=/ad/17` })).toBe('blocked')
  expect(findingOf(form)).toBe('blocked')
  expect(findingOf(`${BANGLE}${form}`)).toBe('shown')
})

test.each(['/', '/category/jewellery', '/ad/18'])('an address that leads to %s leads elsewhere', (path) => {
  const other = '<title>Market</title><h1>Thousands of offers</h1><p>Have a look around.</p>'
  expect(findingOf(other, { finalUrl: `${HOME}${path}` })).toBe('elsewhere')
})

test('an address that leads where the site file says that ended listings lead is gone', () => {
  const ended = [{ redirect: '/' }]
  expect(findingOf('<h1>Market</h1>', { finalUrl: `${HOME}/`, ended })).toBe('gone')
  expect(findingOf('<h1>Market</h1>', { finalUrl: `${HOME}/category/a`, ended })).toBe('elsewhere')
})

test.each(['/ad/17-carved-bangle', '/en/items/17', '/somewhere'])(
  'the listing itself may move to %s',
  (path) => {
    expect(findingOf(BANGLE, { finalUrl: `${HOME}${path}` })).toBe('shown')
  },
)

test('a redesigned page that cannot be read is unreadable', () => {
  expect(findingOf('<p>Nothing that has a name.</p>')).toBe('unreadable')
})

test.each([
  [500, 'unanswered'],
  [429, 'unanswered'],
  [400, 'unreadable'],
] as const)('status %i: %s', (status, finding) => {
  expect(findingOf('<h1>No</h1>', { status })).toBe(finding)
})

test('a thread is there as long as it has posts, whatever they say', () => {
  const posts = { each: '.post', id: { selector: '.post', attribute: 'data-id' } }
  const thread = '<h1>Attic</h1><div class="post" data-id="a"><p>The item has been sold, sorry</p></div>'
  expect(findingOf(thread, { listing: { posts } })).toBe('shown')
  expect(findingOf('<h1>This post has been deleted</h1>', { listing: { posts } })).toBe('gone')
})

test('an identifier of several parts is known in any address that has them in a row', () => {
  const link = { url: `${HOME}/ad/pl-17`, listingId: 'pl-17' }
  const html = '<title>Other</title><h1>Nothing of the kind</h1><p>Text.</p>'
  const findingAt = (finalUrl: string) => {
    const site = siteAt(HOME)
    const answer = {
      requestedUrl: link.url,
      url: finalUrl,
      finalUrl,
      status: 200,
      headers: [],
      mime: 'text/html',
      html,
    }
    const page = { ...answer, ...judgePage(answer, site, 'listing'), finishedAt: '2026-03-05T09:00:00.000Z' }
    return directLook({ site, page, link, offers: readOffers(site, page, link), known: KNOWN }).finding
  }
  expect(findingAt(`${HOME}/item/bangle-pl-17.html`)).toBe('shown')
  expect(findingAt(`${HOME}/item/pl-18`)).toBe('elsewhere')
  expect(findingAt(`${HOME}/item/17-pl`)).toBe('elsewhere')
})
