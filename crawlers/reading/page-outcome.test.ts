import { expect, test } from 'vitest'
import { siteAt } from '../../test/hostile/hostile-visitor.ts'
import { isReadable, judgePage } from './page-outcome.ts'

const site = siteAt('https://market.example', {
  listing: {
    link: '/ad/{id}',
    ended: [{ status: 410 }, { selector: '.sold-banner' }, { text: 'no longer available' }],
  },
})

const PAGE = 'https://market.example/ad/17'

const outcomeOf = (
  html: string,
  status = 200,
  purpose: 'search' | 'listing' = 'listing',
  mime = 'text/html',
) => judgePage({ requestedUrl: PAGE, status, headers: [], mime, html }, site, purpose).outcome

test.each([
  ['the status', '<h1>Gone</h1>', 410],
  ['the selector', '<h1>Chair</h1><div class="sold-banner">Sold</div>', 200],
  ['the text, in any case and spacing', '<h1>Chair</h1><p>This ad is No\n  Longer  Available.</p>', 200],
])("the site's sign of an end: %s", (_what, html, status) => {
  expect(outcomeOf(html, status)).toBe('ended')
})

test("the site's sign of an end may be where the address leads", () => {
  const leading = siteAt('https://market.example', {
    listing: { link: '/ad/{id}', ended: [{ redirect: '/' }, { redirect: '/category/*' }] },
  })
  const outcome = (url: string) => {
    const answer = {
      requestedUrl: PAGE,
      url,
      status: 200,
      headers: [],
      mime: 'text/html',
      html: '<h1>All</h1>',
    }
    return judgePage(answer, leading, 'listing').outcome
  }
  expect(['/', '/?from=17', '/category/chairs'].map((path) => outcome(new URL(path, PAGE).href))).toEqual([
    ...['ended', 'ended', 'ended'],
  ])
  expect(outcome(PAGE)).toBe('page')
  expect(outcome('https://market.example/ad/17-old-chair')).toBe('page')
})

test('without such a sign nothing has ended', () => {
  expect(outcomeOf('<h1>Chair</h1>')).toBe('page')
  expect(outcomeOf('<h1>Not found</h1>', 404)).toBe('error')
  expect(outcomeOf('<h1>Chair</h1><script>"no longer available"</script>')).toBe('page')
})

test('a page of results does not end', () => {
  expect(outcomeOf('<h1>Results</h1><p>no longer available</p>', 200, 'search')).toBe('page')
  expect(outcomeOf('<h1>Gone</h1>', 410, 'search')).toBe('error')
})

test('a page that keeps us out has not ended, even if it shows the sign', () => {
  expect(outcomeOf('<title>Just a moment...</title><p>no longer available</p>')).toBe('blocked')
  expect(outcomeOf('<h1>no longer available</h1>', 403)).toBe('blocked')
  expect(outcomeOf('<title>Just a moment...</title><p>Wait</p>', 410)).toBe('blocked')
})

test('what is not text is an error', () => {
  expect(outcomeOf('', 200, 'listing', 'image/png')).toBe('error')
})

test.each([
  ['text/html', true],
  ['application/xhtml+xml', true],
  ['application/json', true],
  ['application/rss+xml', true],
  ['text/plain', true],
  ['', true],
  ['image/svg+xml', true],
  ['image/png', false],
  ['application/pdf', false],
  ['application/octet-stream', false],
  ['video/mp4', false],
])('%s may be read: %s', (mime, readable) => {
  expect(isReadable(mime)).toBe(readable)
})

test.each([
  [404, '/search?q=x&page=2', 'ended'],
  [410, '/search?q=x&page=7', 'ended'],
  [404, '/search?q=x&page=1', 'error'],
  [403, '/search?q=x&page=2', 'blocked'],
])('a %i at %s: the results have %s', (status, path, outcome) => {
  const numbered = siteAt('https://market.example', {
    search: { url: 'https://market.example/search?q={query}&page={page}', paging: { by: 'number' } },
  })
  const requestedUrl = `https://market.example${path}`
  const answer = { requestedUrl, status, headers: [], mime: 'text/html', html: '<h1>Not found</h1>' }
  expect(judgePage(answer, numbered, 'search').outcome).toBe(outcome)
})

test('a page of very many small elements is judged like any other', () => {
  expect(outcomeOf(`<h1>Chair</h1>${'<p>a'.repeat(200_000)}`)).toBe('page')
  expect(outcomeOf(`<html><body><h1>Chair</h1>${'<p></p>'.repeat(200_000)}</body></html>`)).toBe('page')
})
