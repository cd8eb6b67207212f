import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import type { Search } from '../../model/result-list.ts'
import type { Site } from '../../model/site.ts'
import { siteAt } from '../../test/hostile/hostile-visitor.ts'
import { takesQuery } from './result-lists.ts'
import { cursorPage, isLaterPage, nextNumberedPage, searchUrl } from './search-url.ts'

const siteWith = (path: string, paging?: Record<string, unknown>) =>
  siteAt('https://market.example', {
    search: { url: `https://market.example${path}`, ...(paging && { paging }) },
  })

function searchOf({ search }: Site): Search {
  if (search === undefined) throw new Error('the site has no search')
  return search
}

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
  expect(nextNumberedPage(searchOf(site), `https://market.example${current}`)).toBe(
    `https://market.example${next}`,
  )
})

test('the last page that may be visited has no next', () => {
  const site = siteWith('/p/{page}', { by: 'number', first: 0, max: 3 })
  expect(nextNumberedPage(searchOf(site), 'https://market.example/p/1')).toBe('https://market.example/p/2')
  expect(nextNumberedPage(searchOf(site), 'https://market.example/p/2')).toBeNull()
})

test.each(['/p/last', '/p/', '/', '/p/99999999999999'])('%s is no numbered page', (path) => {
  const site = siteWith('/p/{page}', { by: 'number' })
  expect(nextNumberedPage(searchOf(site), `https://market.example${path}`)).toBeNull()
})

test('other ways of paging have no numbered page', () => {
  expect(nextNumberedPage(searchOf(siteWith('/all')), 'https://market.example/all')).toBeNull()
})

test.each([
  ['/s?q={query}&start={offset}', 0, '/s?q=x&start=0', '/s?q=x&start=24'],
  ['/s/{query}/from-{offset}', 1, '/s/x/from-1', '/s/x/from-25'],
])('offsets of %s count results', (template, first, one, two) => {
  const list = searchOf(siteWith(template, { by: 'offset', first, step: 24, max: 3 }))
  const site = siteWith(template, { by: 'offset', first, step: 24, max: 3 })
  expect(searchUrl(site, 'x', 0)).toBe(`https://market.example${one}`)
  expect(nextNumberedPage(list, `https://market.example${one}`)).toBe(`https://market.example${two}`)
  const last = searchUrl(site, 'x', 2)
  expect(nextNumberedPage(list, last)).toBeNull()
})

test.each([
  ['/s?q={query}&after={cursor}', '/s?q=x', '/s?q=x&after=a%2Bb%3D'],
  ['/s?after={cursor}&q={query}', '/s?q=x', '/s?q=x&after=a%2Bb%3D'],
  ['/s?after={cursor}', '/s', '/s?after=a%2Bb%3D'],
])('by %s the first page has no cursor, and the next one what the page gave', (template, first, next) => {
  const site = siteWith(template, { by: 'cursor', at: 'next' })
  expect(searchUrl(site, 'x', 0)).toBe(`https://market.example${first}`)
  const page = cursorPage(searchOf(site), `https://market.example${first}`, 'a+b=')
  expect(page).toBe(`https://market.example${next}`)
  expect(isLaterPage(site, page ?? '')).toBe(true)
  expect(isLaterPage(site, `https://market.example${first}`)).toBe(false)
})

test('the language of a term stands where the site file says, in the words of the site', () => {
  const site = siteAt('https://market.example', {
    languages: ['en', 'zh'],
    search: {
      url: 'https://market.example/{language}/search?q={query}',
      languageCodes: { zh: 'zh-CN' },
    },
  })
  expect(searchUrl(site, 'x', 0, 'zh')).toBe('https://market.example/zh-CN/search?q=x')
  expect(searchUrl(site, 'x', 0, 'vi')).toBe('https://market.example/vi/search?q=x')
  expect(searchUrl(site, 'x', 0)).toBe('https://market.example/en/search?q=x')
})

test('pages of a category are later pages of that category alone', () => {
  const site = siteAt('https://market.example', {
    lists: [{ url: 'https://market.example/c/horn/{page}', paging: { by: 'number' } }],
  })
  expect(isLaterPage(site, 'https://market.example/c/horn/2')).toBe(true)
  expect(isLaterPage(site, 'https://market.example/en/c/horn/2')).toBe(true)
  expect(isLaterPage(site, 'https://market.example/c/horn/1')).toBe(false)
  expect(isLaterPage(site, 'https://market.example/ad/horn/2')).toBe(false)
})

property.prop([fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(18)])(
  'walking from page to page is the same as asking for each',
  (term, page) => {
    const site = siteWith('/search?q={query}&page={page}', { by: 'number', max: 50 })
    const walked = nextNumberedPage(searchOf(site), searchUrl(site, term.toWellFormed(), page))
    const asked = searchUrl(site, term.toWellFormed(), page + 1)
    expect(new URL(walked ?? '').searchParams.toString()).toBe(new URL(asked).searchParams.toString())
  },
)
