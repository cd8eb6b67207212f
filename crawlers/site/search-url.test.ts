import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { siteAt } from '../../test/hostile/hostile-visitor.ts'
import { nextNumberedPage, searchUrl, takesQuery } from './search-url.ts'

const siteWith = (path: string, paging?: Record<string, unknown>) =>
  siteAt('https://market.example', {
    search: { url: `https://market.example${path}`, ...(paging && { paging }) },
  })

test('the term stands where the site file says, encoded', () => {
  const site = siteWith('/search?q={query}')
  expect(searchUrl(site, 'tê tê & 100%', 0)).toBe(
    'https://market.example/search?q=t%C3%AA%20t%C3%AA%20%26%20100%25',
  )
})

test.each([
  [1, 0, '/p/1'],
  [1, 4, '/p/5'],
  [0, 0, '/p/0'],
  [0, 4, '/p/4'],
])('pages that count from %i: page %i is %s', (first, page, path) => {
  const site = siteWith('/p/{page}', { by: 'number', first })
  expect(searchUrl(site, '', page)).toBe(`https://market.example${path}`)
})

test('a site may have one list instead of a search', () => {
  expect(takesQuery(siteWith('/all'))).toBe(false)
  expect(takesQuery(siteWith('/search?q={query}'))).toBe(true)
})

test.each([
  ['/search?q={query}&page={page}', '/search?q=ivory&page=2', '/search?q=ivory&page=3'],
  ['/search?page={page}&q={query}', '/search?page=9&q=a%20b', '/search?page=10&q=a+b'],
  ['/list/{query}/page-{page}.html', '/list/ivory/page-1.html', '/list/ivory/page-2.html'],
  ['/search?q={query}&o=p{page}', '/search?q=x&o=p4', '/search?q=x&o=p5'],
])('by %s, after %s comes %s', (template, current, next) => {
  const site = siteWith(template, { by: 'number', max: 20 })
  expect(nextNumberedPage(site, `https://market.example${current}`)).toBe(`https://market.example${next}`)
})

test('the last page that may be visited has no next', () => {
  const site = siteWith('/p/{page}', { by: 'number', first: 0, max: 3 })
  expect(nextNumberedPage(site, 'https://market.example/p/1')).toBe('https://market.example/p/2')
  expect(nextNumberedPage(site, 'https://market.example/p/2')).toBeNull()
})

test.each(['/p/last', '/p/', '/', '/p/99999999999999'])('%s is no numbered page', (path) => {
  const site = siteWith('/p/{page}', { by: 'number' })
  expect(nextNumberedPage(site, `https://market.example${path}`)).toBeNull()
})

test('other ways of paging have no numbered page', () => {
  expect(nextNumberedPage(siteWith('/all'), 'https://market.example/all')).toBeNull()
})

property.prop([fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(18)])(
  'walking from page to page is the same as asking for each',
  (term, page) => {
    const site = siteWith('/search?q={query}&page={page}', { by: 'number', max: 50 })
    const walked = nextNumberedPage(site, searchUrl(site, term.toWellFormed(), page))
    const asked = searchUrl(site, term.toWellFormed(), page + 1)
    expect(new URL(walked ?? '').searchParams.toString()).toBe(new URL(asked).searchParams.toString())
  },
)
