import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { siteAt } from '../../test/hostile/hostile-visitor.ts'
import { readResults } from './read-results.ts'

const HOME = 'https://market.example'
const NOW = '2026-11-20T10:00:00.000Z'

function read(html: string, more: Record<string, unknown> = {}) {
  const url = `${HOME}/feed`
  const site = siteAt(HOME, { search: undefined, lists: [{ url, as: 'feed', read: 'here', ...more }] })
  const [list] = site.lists ?? []
  if (list === undefined) throw new Error('the site has no list')
  return readResults(site, list, { html, finalUrl: url, requestedUrl: url, finishedAt: NOW })
}

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><link rel="next" href="/feed?page=2"/><entry>
  <title>Brass lamp</title><link rel="edit" href="/edit/5"/><link rel="alternate" href="/ad/5"/><link rel="enclosure" type="image/jpeg" href="/5.jpg"/>
  <id>tag:market,5</id><updated>2026-11-18T08:00:00Z</updated><author><name>Ana</name></author>
  <category term="Lamps"/><content type="html">&lt;p&gt;Works well.&lt;/p&gt;&lt;p&gt;Collect only&lt;/p&gt;</content></entry></feed>`

test('an Atom entry tells of a listing', () => {
  const { read: listings, next } = read(ATOM, { paging: { by: 'link', selector: 'link[rel=next]' } })
  expect(listings).toMatchObject([
    {
      listingId: '5',
      url: `${HOME}/ad/5`,
      title: 'Brass lamp',
      description: 'Works well.\nCollect only',
      seller: { name: 'Ana' },
      postedAt: '2026-11-18T08:00:00.000Z',
      category: 'Lamps',
      images: [`${HOME}/5.jpg`],
    },
  ])
  expect(next).toBe(`${HOME}/feed?page=2`)
})

const rss = (item: string) =>
  `<?xml version="1.0"?><rss xmlns:g="http://base.google.com/ns/1.0"><channel>${item}</channel></rss>`

test('a product feed names prices with their currency', () => {
  const item =
    '<item><title>Vase</title><link>/ad/9</link><g:price>1250.50 USD</g:price><g:image_link>/9.jpg</g:image_link></item>'
  expect(read(rss(item)).read).toMatchObject([
    { price: { amount: 1250.5, currency: 'USD' }, images: [`${HOME}/9.jpg`] },
  ])
})

test.each([
  ['<link>/ad/1</link>', ['1']],
  [`<guid>${HOME}/ad/2</guid>`, ['2']],
  [`<guid isPermaLink="false">${HOME}/ad/2</guid>`, []],
  ['<link>/about</link>', []],
])('an item with %s leads to %j', (link, ids) => {
  const page = read(rss(`<item><title>x</title>${link}</item>`))
  expect(page.listings.map(({ listingId }) => listingId)).toEqual(ids)
  if (ids.length === 0) expect(page.unusable[0]).toContain('listing.link')
})

test('an entry without a title is said', () => {
  expect(read(rss('<item><link>/ad/1</link></item>')).unusable).toEqual(['entry 1 has no title'])
})

test('old entries are left out where the site file says so', () => {
  const item =
    '<item><title>x</title><link>/ad/1</link><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate></item>'
  expect(read(rss(item), { maxAgeDays: 60 }).listings).toEqual([])
  expect(read(rss(item)).listings).toHaveLength(1)
})

test('where listings are visited, the feed only names them', () => {
  expect(read(ATOM, { read: 'visit' })).toMatchObject({ read: [], listings: [{ listingId: '5' }] })
})

property.prop([fc.string()])('any text can be read as a feed', (text) => {
  expect(read(`<rss><item>${text}</item></rss>`).next).toBeNull()
})
