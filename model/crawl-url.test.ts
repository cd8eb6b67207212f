import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { CrawlUrlError, crawlUrlFrom, parseCrawlUrl } from './crawl-url.ts'

test.each([
  ['https://market.example/ad/1?x=%20', 'https://market.example/ad/1?x=%20'],
  ['HTTP://Market.Example', 'http://market.example/'],
  ['http://2130706433/', 'http://127.0.0.1/'],
  ['http://0x7f.1/', 'http://127.0.0.1/'],
  ['https://bücher.example/ä', 'https://xn--bcher-kva.example/%C3%A4'],
])('%s is read as browsers read it', (text, href) => {
  expect(parseCrawlUrl(text).href).toBe(href)
})

test.each([
  'file:///etc/passwd',
  'data:text/html,x',
  'javascript:alert(1)',
  'chrome://settings',
  'ftp://market.example/',
  'view-source:https://market.example/',
  '/ad/1',
  '',
  'https://',
  'https://user@market.example/',
  'https://user:password@market.example/',
  'ht\ntps://market.example/',
  'https://market.example/\u0000',
  'https://market.example/\u0085',
  `https://market.example/${'a'.repeat(9_000)}`,
])('%j is refused', (text) => {
  expect(() => parseCrawlUrl(text)).toThrow(CrawlUrlError)
})

property.prop([
  fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.string().map((rest) => `http:${rest}`),
  ),
])('whatever is accepted is http or https, names no user, and is read the same again', (text) => {
  const url = (() => {
    try {
      return parseCrawlUrl(text)
    } catch (error) {
      expect(error).toBeInstanceOf(CrawlUrlError)
      return null
    }
  })()
  if (url === null) return
  expect(url.protocol).toMatch(/^https?:$/)
  expect(url.username + url.password).toBe('')
  expect(parseCrawlUrl(url.href).href).toBe(url.href)
})

test('a link on a page is resolved against the page', () => {
  expect(crawlUrlFrom(' ../ad/2 ', 'https://market.example/list/1')?.href).toBe('https://market.example/ad/2')
})

test.each(['javascript:void(0)', 'mailto:seller@market.example', 'https://a:b@market.example/'])(
  'the link %s leads nowhere',
  (link) => {
    expect(crawlUrlFrom(link, 'https://market.example/')).toBeNull()
  },
)
