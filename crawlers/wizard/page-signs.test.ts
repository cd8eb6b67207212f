/** What the wizard reads from single pages: searches, paging, language, feeds, posts, names. */
import { expect, test } from 'vitest'
import { parsePage } from '../reading/visible-text.ts'
import { asksForConsent } from './consent-signs.ts'
import { feedsOn, sitemapsIn } from './feed-signs.ts'
import { localeOf } from './locale-signs.ts'
import { pagingOn } from './paging-signs.ts'
import { wordWeight } from './pattern-words.ts'
import { postsOn } from './post-signs.ts'
import { resultAddress } from './result-address.ts'
import { siteName, siteTitle } from './site-name.ts'
import { openSearchOn, searchesInOpenSearch, searchesOn } from './site-search.ts'

const HOME = 'https://market.example'
const at = (body: string) => parsePage(`<html><body>${body}</body></html>`)

test.each([
  ['<form action="/s"><input name="q"></form>', `${HOME}/s?q={query}`],
  ['<form><input type="search" name="wort"></form>', `${HOME}/?wort={query}`],
  [
    '<form action="/find?x=1" method="GET"><input name="keywords"><input type="hidden" name="lang" value="en"></form>',
    `${HOME}/find?lang=en&keywords={query}`,
  ],
  [
    '<form action="/s"><input type="hidden" name="csrf_token" value="x"><input name="q"></form>',
    `${HOME}/s?q={query}`,
  ],
  ['<form action="/a" class="search"><input name="where"><input name="q"></form>', `${HOME}/a?q={query}`],
])('a search form is read: %s', (form, url) => {
  expect(searchesOn(at(form), `${HOME}/`)[0]?.url).toBe(url)
})

test.each([
  '<form method="post" action="/s"><input name="q"></form>',
  '<form action="/login"><input name="user"><input type="password" name="p"></form>',
  '<form action="/news"><input type="email" name="email"></form>',
  '<form action="https://elsewhere.example/s"><input name="q"></form>',
  '<form action="/s"><input type="checkbox" name="q"></form>',
])('%s is no search by address', (form) => expect(searchesOn(at(form), `${HOME}/`)).toEqual([]))

test('a search that the page tells machines about is read', () => {
  const data = {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'WebSite',
        potentialAction: {
          '@type': 'SearchAction',
          target: { '@type': 'EntryPoint', urlTemplate: `${HOME}/?s={search_term_string}` },
          'query-input': 'required name=search_term_string',
        },
      },
    ],
  }
  const page = at(`<script type="application/ld+json">${JSON.stringify(data)}</script>`)
  expect(searchesOn(page, `${HOME}/`)).toEqual([{ url: `${HOME}/?s={query}`, from: 'SearchAction' }])
})

test('an OpenSearch description is found and read', () => {
  const head = '<link rel="search" type="application/opensearchdescription+xml" href="/os.xml">'
  expect(openSearchOn(parsePage(head), `${HOME}/`)).toBe(`${HOME}/os.xml`)
  const xml = `<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/"><Url type="application/json" template="${HOME}/j?q={searchTerms}"/><Url type="text/html" template="${HOME}/s?q={searchTerms}&amp;p={startPage?}"/></OpenSearchDescription>`
  expect(searchesInOpenSearch(xml, `${HOME}/`)).toEqual([{ url: `${HOME}/s?q={query}`, from: 'OpenSearch' }])
})

const pages = (...hrefs: string[]) =>
  hrefs.map((href, index) => `<a href="${href}">${index + 2}</a>`).join('')

test.each([
  [pages('/s?q=x&page=2', '/s?q=x&page=3'), { by: 'number', first: 1 }, `${HOME}/s?q=x&page={page}`],
  [pages('/s?q=x&p=1', '/s?q=x&p=2'), { by: 'number', first: 0 }, `${HOME}/s?q=x&p={page}`],
  [pages('/s?q=x&start=25', '/s?q=x&start=50'), { by: 'offset', step: 25 }, `${HOME}/s?q=x&start={offset}`],
  ['<a class="next" href="/s/2?q=x">→</a>', { by: 'link', selector: '.next' }, null],
  ['<a rel="next" href="/s/2?q=x">2</a>', { by: 'link', selector: 'a[rel~="next"]' }, null],
  [
    '<li class="pager-next"><a href="/s/2?q=x">Weiter »</a></li>',
    { by: 'link', selector: '.pager-next a' },
    null,
  ],
  ['<div id="pager"><a href="/s/2?q=x">Trang sau</a></div>', { by: 'link', selector: '#pager a' }, null],
  ['<button class="more">もっと見る</button>', { by: 'button', selector: '.more' }, null],
])('%s: results go on by %j', (body, paging, url) => {
  const found = pagingOn(at(body), `${HOME}/s?q=x`)
  expect(found?.paging).toMatchObject(paging)
  expect(found?.url).toBe(url)
})

test.each([
  '',
  '<a href="/other?page=2">2</a>',
  '<a href="/s?q=x&year=2019">2019</a><a href="/s?q=x&year=1980">12</a>',
  '<a href="/s?q=x">Next</a>',
])('%j says nothing about a next page', (body) => expect(pagingOn(at(body), `${HOME}/s?q=x`)).toBeNull())

test.each([
  [`${HOME}/s?q={query}`, `${HOME}/s?q=lamp&page={page}`, `${HOME}/s?q={query}&page={page}`],
  [`${HOME}/s?q={query}&t=1`, `${HOME}/s?q=&t=1&o={offset}`, `${HOME}/s?q={query}&t=1&o={offset}`],
  [`${HOME}/s/{query}/`, `${HOME}/s/lamp/?p={page}`, `${HOME}/s/{query}/?p={page}`],
  [`${HOME}/s?q={query}`, null, `${HOME}/s?q={query}`],
])('%s and %s make %s', (search, counted, address) => {
  expect(resultAddress(search, counted)).toBe(address)
})

test.each([
  [
    '<html lang="id-ID"><body>Rp 50.000 Rp 75.000</body></html>',
    'https://x.example/',
    { languages: ['id'], country: 'ID', currency: 'IDR' },
  ],
  [
    '<html lang="en"><body>£ 5 £ 6</body></html>',
    'https://x.co.uk/',
    { languages: ['en'], country: 'GB', currency: 'GBP' },
  ],
  [
    '<html lang="de"><meta itemprop="priceCurrency" content="CHF"><body></body></html>',
    'https://x.ch/',
    { languages: ['de'], country: 'CH', currency: 'CHF' },
  ],
  [
    '<html><meta property="og:locale" content="pt_BR"></html>',
    'https://x.com/',
    { languages: ['pt'], country: 'BR', currency: 'BRL' },
  ],
  ['<html><body></body></html>', 'https://x.io/', { languages: [], country: null, currency: null }],
])('%s at %s', (html, url, locale) => expect(localeOf(parsePage(html), url)).toMatchObject(locale))

test('feeds of listings are found, those of comments are not', () => {
  const head =
    '<link rel="alternate" type="application/rss+xml" href="/feed/"><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/"><link rel="alternate" hreflang="de" href="/de/">'
  expect(feedsOn(parsePage(head), `${HOME}/`)).toEqual([`${HOME}/feed/`])
})

test('sitemaps stand in robots.txt', () => {
  const robots = `User-agent: *\nsitemap: ${HOME}/a.xml\nSitemap: /b.xml\nSitemap: https://elsewhere.example/c.xml\nSitemap: ${HOME}/a.xml`
  expect(sitemapsIn(robots, `${HOME}/robots.txt`)).toEqual([`${HOME}/a.xml`, `${HOME}/b.xml`])
})

const post = (id: number) =>
  `<div class="message" id="msg-${id}"><a class="username" href="/u/${id}">ana</a><time datetime="2026-01-01">x</time><div class="message-body">Text</div></div>`

test('posts of a thread are recognised with their author, date and text', () => {
  expect(postsOn(at(post(11) + post(12) + post(15)))).toMatchObject({
    each: '.message',
    id: { selector: '.message', attribute: 'id', after: 'msg-' },
    fields: {
      seller: '.username',
      sellerUrl: '.username',
      description: '.message-body',
      postedAt: { selector: 'time', attribute: 'datetime' },
    },
  })
})

test.each([
  '',
  post(1),
  '<div class="message">x</div><div class="message">y</div>',
  '<p class="post">a</p><p class="post">b</p>',
])('%j is no thread', (body) => expect(postsOn(at(body))).toBeNull())

test('a banner that asks for consent is recognised', () => {
  expect(asksForConsent(at('<div class="cookie-bar">We use cookies <button>OK</button></div>'))).toBe(true)
  expect(asksForConsent(at('<div class="cookie-recipe"><a href="/">Bake it</a></div>'))).toBe(false)
})

const titled = (title: string) => ({ $: parsePage(`<title>${title}</title>`), url: `${HOME}/` })

test.each([
  [['Green Market'], 'Green Market'],
  [['Index - Attic Finds', 'Lamps - Attic Finds'], 'Attic Finds'],
  [['Buy and sell near you | Green Market'], 'Green Market'],
  [['Home'], 'market.example'],
])('the titles %j name the site %s', (titles, name) => expect(siteTitle(titles.map(titled))).toBe(name))

test.each([
  ['https://www.green-market.co.uk/', 'Green Market', 'green-market'],
  ['https://shop.green.example/', 'Green', 'green'],
  ['http://127.0.0.1:8080/', 'Chợ Quê', 'cho-que'],
  ['http://[::1]/', '???', '1'],
])('%s called %s is %s', (url, title, name) => expect(siteName(url, title)).toBe(name))

test.each([
  ['/ad/{id}', 1],
  ['/forum/forum/*/topic/*-{id}/', 1],
  ['/viewtopic.php?t={id}', 1],
  ['/index.php?product_id={id}', 1],
  ['/x/{id}', 0],
  ['/group/{id}/', -1],
  ['/forum/feeds/forum/{id}/topics/all/', -1],
  ['/product-category/{id}/', -1],
  ['/memberlist.php?u={id}', -1],
])('the words in %s speak for listings: %i', (link, sign) => expect(Math.sign(wordWeight(link))).toBe(sign))
