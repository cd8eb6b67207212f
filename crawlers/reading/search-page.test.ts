import { expect, test } from 'vitest'
import { siteAt } from '../../test/hostile/hostile-visitor.ts'
import { readSearchPage } from './search-page.ts'

const ORIGIN = 'https://market.example'
const at = (url: string, html: string) => ({ html, finalUrl: url, requestedUrl: url })
const numbered = siteAt(ORIGIN, {
  search: { url: `${ORIGIN}/search?q={query}&page={page}`, paging: { by: 'number', max: 3 } },
})

test('each listing is found once, in the order of the page', () => {
  const page = at(
    `${ORIGIN}/search?q=x&page=1`,
    `<a href="/ad/2">Two</a><a href="/ad/1"><img></a><a href="/ad/2#photos">Two again</a><a href="/about">About</a><a>no link</a>`,
  )
  expect(readSearchPage(numbered, page)).toMatchObject({
    listings: [
      { url: `${ORIGIN}/ad/2`, listingId: '2' },
      { url: `${ORIGIN}/ad/1`, listingId: '1' },
    ],
    next: `${ORIGIN}/search?q=x&page=2`,
    empty: false,
  })
})

test('links outside of the results do not count where the site file says so', () => {
  const site = siteAt(ORIGIN, { listing: { link: '/ad/{id}', within: '.results' } })
  const page = at(
    `${ORIGIN}/search?q=x`,
    `<div class="promoted"><a href="/ad/9">Buy</a></div><div class="results"><a href="/ad/1">One</a></div>`,
  )
  expect(readSearchPage(site, page).listings.map(({ listingId }) => listingId)).toEqual(['1'])
})

test('a base element moves relative links', () => {
  const page = at(`${ORIGIN}/search?q=x&page=1`, `<base href="${ORIGIN}/ad/"><a href="7">Seven</a>`)
  expect(readSearchPage(numbered, page).listings).toEqual([{ url: `${ORIGIN}/ad/7`, listingId: '7' }])
})

test('a base element of another host finds nothing', () => {
  const page = at(
    `${ORIGIN}/search?q=x&page=1`,
    '<base href="https://evil.example/"><a href="/ad/7">Seven</a>',
  )
  expect(readSearchPage(numbered, page).listings).toEqual([])
})

test('an empty page and the last page have no next', () => {
  expect(readSearchPage(numbered, at(`${ORIGIN}/search?q=x&page=1`, '<p>Nothing found</p>'))).toMatchObject({
    listings: [],
    next: null,
    empty: true,
  })
  expect(
    readSearchPage(numbered, at(`${ORIGIN}/search?q=x&page=3`, '<a href="/ad/1">One</a>')).next,
  ).toBeNull()
})

test('a link may lead on, but not to itself, nor out of http', () => {
  const site = siteAt(ORIGIN, {
    search: { url: `${ORIGIN}/search?q={query}`, paging: { by: 'link', selector: 'a[rel=next]' } },
  })
  const nextBy = (href: string) =>
    readSearchPage(
      site,
      at(`${ORIGIN}/search?q=x`, `<a href="/ad/1">One</a><a rel="next" href="${href}">Next</a>`),
    ).next
  expect(nextBy('?q=x&after=1')).toBe(`${ORIGIN}/search?q=x&after=1`)
  expect(nextBy('?q=x')).toBeNull()
  expect(nextBy('javascript:next()')).toBeNull()
  expect(readSearchPage(site, at(`${ORIGIN}/search?q=x`, '<a href="/ad/1">One</a>')).next).toBeNull()
})
