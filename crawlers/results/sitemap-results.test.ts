import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { siteAt } from '../../test/hostile/hostile-visitor.ts'
import { readResults } from './read-results.ts'
import { parseSitemap } from './sitemap-results.ts'

const HOME = 'https://market.example'
const NOW = '2026-11-20T10:00:00.000Z'

function read(html: string, more: Record<string, unknown> = {}) {
  const url = `${HOME}/sitemap.xml`
  const site = siteAt(HOME, { search: undefined, lists: [{ url, as: 'sitemap', ...more }] })
  const [list] = site.lists ?? []
  if (list === undefined) throw new Error('the site has no list')
  return readResults(site, list, { html, finalUrl: url, requestedUrl: url, finishedAt: NOW })
}

const urls = (...entries: [string, string?][]) =>
  `<urlset>${entries.map(([loc, mod]) => `<url><loc> ${loc} </loc>${mod ? `<lastmod>${mod}</lastmod>` : ''}</url>`).join('')}</urlset>`

test('addresses that fit the pattern of listings are listings, each once', () => {
  const page = read(urls([`${HOME}/ad/1`], [`${HOME}/about`], [`${HOME}/ad/2`], [`${HOME}/ad/1`]))
  expect(page.listings.map(({ listingId }) => listingId)).toEqual(['1', '2'])
})

test('old entries are left out where the site file says so; those without a date are not', () => {
  const text = urls([`${HOME}/ad/1`, '2026-11-19'], [`${HOME}/ad/2`, '2025-01-01'], [`${HOME}/ad/3`])
  expect(read(text, { maxAgeDays: 30 }).listings.map(({ listingId }) => listingId)).toEqual(['1', '3'])
  expect(read(text).listings).toHaveLength(3)
})

test('a sitemap of sitemaps names those whose path fits', () => {
  const index = `<sitemapindex>${['ads-1.xml', 'ads-2.xml.gz', 'pages.xml'].map((name) => `<sitemap><loc>${HOME}/${name}</loc></sitemap>`).join('')}</sitemapindex>`
  expect(read(index).further).toHaveLength(3)
  expect(read(index, { sitemaps: '/ads-*' }).further).toEqual([`${HOME}/ads-1.xml`, `${HOME}/ads-2.xml.gz`])
})

test('a sitemap may be plain lines, and may be cut short', () => {
  expect(read(`${HOME}/ad/1\n${HOME}/ad/2\r\n\nnot an address`).listings).toHaveLength(2)
  expect(read(`${urls([`${HOME}/ad/1`]).replace('</urlset>', '')}<url><loc>${HOME}/a`).listings).toHaveLength(
    1,
  )
})

test.each(['', '<html><h1>Not found</h1></html>', '{}'])('%j is an empty sitemap', (text) => {
  expect(read(text)).toMatchObject({ listings: [], further: [], next: null, empty: true })
})

property.prop([fc.string()])('any text can be read as a sitemap', (text) => {
  const { pages, sitemaps } = parseSitemap(text)
  expect([...pages, ...sitemaps].every(({ url }) => url !== '')).toBe(true)
})
