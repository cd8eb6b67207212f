import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { ALLOW_ALL, disallowAll, fits, rulesFromText } from './robots-rules.ts'

const AGENT = 'WildlifeTradeMonitor/0.1 (+https://monitor.example)'
const rules = (text: string) => rulesFromText(text, AGENT)
const refusal = (text: string, path: string) => rules(text).refusal(new URL(path, 'https://market.example'))

test.each([
  ['', '/ad/1', true],
  ['User-agent: *\nDisallow: /', '/ad/1', false],
  ['User-agent: *\nDisallow:', '/ad/1', true],
  ['User-agent: *\nDisallow: /private', '/ad/1', true],
  ['User-agent: *\nDisallow: /private', '/private/1', false],
  ['User-agent: *\nDisallow: /private', '/PRIVATE/1', true],
  ['Disallow: /', '/ad/1', true],
  ['<html>not a robots file</html>', '/ad/1', true],
  ['User-agent: *\nDisallow: /ad # not there\n', '/ad/1', false],
  ['USER-AGENT : *\ndisALLOW : /ad', '/ad/1', false],
  ['User-agent *\nDisallow /ad', '/ad/1', true],
])('%j and %s: allowed is %s', (text, path, allowed) => {
  expect(refusal(text, path) === null).toBe(allowed)
})

test.each([
  ['Disallow: /\nAllow: /ad/', '/ad/1', true],
  ['Allow: /ad\nDisallow: /ad/private', '/ad/private/1', false],
  ['Disallow: /ad\nAllow: /ad', '/ad/1', true],
  ['Allow: /ad/*\nDisallow: /ad/17', '/ad/17', false],
  ['Allow: /\nDisallow: /*?', '/ad?page=2', false],
  ['Disallow: /a\nAllow: /ab\nDisallow: /abc\nAllow: /abcd', '/abce', false],
  ['Disallow: /a\nAllow: /ab\nDisallow: /abc\nAllow: /abcd', '/abcd', true],
])('the longest rule wins, and allow among equals: %j and %s', (text, path, allowed) => {
  expect(refusal(`User-agent: *\n${text}`, path) === null).toBe(allowed)
})

test.each([
  ['/ad', '/adverts', true],
  ['/ad$', '/ad', true],
  ['/ad$', '/adverts', false],
  ['/*.pdf$', '/a/b.pdf', true],
  ['/*.pdf$', '/a.pdf?x', false],
  ['/*.pdf$', '/.pdf.pdf', true],
  ['*', '/anything', true],
  ['*$', '/anything', true],
  ['$', '/', false],
  ['/a*b*c', '/axxbxxc', true],
  ['/a*b*c', '/axxcxxb', false],
  ['/a**b', '/ab', true],
  ['/a$b', '/a$b', true],
  ['/a*a$', '/a', false],
])('the pattern %s fits %s: %s', (pattern, path, fitting) => {
  expect(fits(pattern, path)).toBe(fitting)
})

test.each([
  ['/foo/bar/%62%61%7A', '/foo/bar/baz', false],
  ['/foo/bar/ツ', '/foo/bar/%E3%83%84', false],
  ['/foo/bar/%e3%83%84', '/foo/bar/ツ', false],
  ['/foo/bar?baz=https://foo.bar', '/foo/bar?baz=https://foo.bar', false],
  ['/foo%2Fbar', '/foo/bar', true],
  ['/a%3cd', '/a%3Cd', false],
  ['/~ana', '/%7Eana', false],
  ['/a b', '/a%20b', false],
])('the rule %s and the address %s are compared as the same octets; allowed is %s', (rule, path, allowed) => {
  expect(refusal(`User-agent: *\nDisallow: ${rule}`, path) === null).toBe(allowed)
})

const OURS = 'User-agent: WildlifeTradeMonitor\nDisallow: /ours\n\n'
test.each([
  [`${OURS}User-agent: *\nDisallow: /`, '/other', true],
  [`User-agent: *\nDisallow: /\n\n${OURS}`, '/ours', false],
  [`${OURS}User-agent: *\nAllow: /\n\nUser-Agent: wildlifetrademonitor/2.0\nDisallow: /more`, '/more', false],
  [`User-agent: OtherBot\nUser-agent: WILDLIFETRADEMONITOR\nDisallow: /`, '/ad', false],
  [
    `User-agent: OtherBot\nSitemap: /s.xml\nNoindex: /x\n\nUser-agent: WildlifeTradeMonitor\nDisallow: /`,
    '/ad',
    false,
  ],
  ['User-agent: WildlifeTradeMonitor\nCrawl-delay: 2\nUser-agent: OtherBot\nDisallow: /', '/ad', false],
  ['User-agent: WildlifeTradeMonitor\n\nUser-agent: OtherBot\nDisallow: /', '/ad', false],
  ['User-agent: *\nDisallow: /\n\nUser-agent: WildlifeTradeMonitor', '/ad', true],
  ['User-agent: Wildlife\nDisallow: /', '/ad', true],
  ['User-agent: WildlifeTradeMonitorPlus\nDisallow: /', '/ad', true],
  ['User-agent: *\nAllow: /a\n\nUser-agent: *\nDisallow: /', '/b', false],
])('groups: %j and %s: allowed is %s', (text, path, allowed) => {
  expect(refusal(text, path) === null).toBe(allowed)
})

test.each(['\n', '\r\n', '\r'])('lines may end with %j, and a byte order mark may stand in front', (end) => {
  const text = `\ufeff${['User-agent: *', 'Disallow: /ad', 'Crawl-delay: 3'].join(end)}`
  expect(refusal(text, '/ad/1')).toContain('/ad')
  expect(rules(text).crawlDelay).toBe(3)
})

test('robots.txt itself may always be read', () => {
  expect(refusal('User-agent: *\nDisallow: /', '/robots.txt')).toBeNull()
})

test.each([
  ['User-agent: *\nCrawl-delay: 7', 7],
  ['User-agent: *\nCrawl-delay: 0.5', 0.5],
  ['User-agent: *\nCrawl-delay: -3', 0],
  ['User-agent: *\nCrawl-delay: 99999', 600],
  ['User-agent: *\nCrawl-delay: soon', 0],
  ['User-agent: *\nCrawl-delay:', 0],
  ['User-agent: WildlifeTradeMonitor\nCrawl-delay: 3\n\nUser-agent: *\nCrawl-delay: 9', 3],
])('%j asks for %d seconds', (text, seconds) => {
  expect(rules(text).crawlDelay).toBe(seconds)
})

test('a host without rules allows, one whose rules are unknown forbids', () => {
  expect(ALLOW_ALL.refusal(new URL('https://market.example/ad/1'))).toBeNull()
  expect(disallowAll('it is broken').refusal(new URL('https://market.example/ad/1'))).toBe('it is broken')
})

test('the same text has the same hash, another one another', () => {
  expect(rules('User-agent: *\n').hash).toMatch(/^[0-9a-f]{64}$/)
  expect(rules('User-agent: *\n').hash).not.toBe(rules('User-agent: *').hash)
})

/** What the patterns of the standard mean, as a regular expression: slow on hostile patterns, plain on short ones. */
function fitsByExpression(pattern: string, path: string): boolean {
  const parts = pattern
    .replace(/\$$/, '')
    .split('*')
    .map((part) => part.replace(/[$.?+/\\^()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}${pattern.endsWith('$') ? '$' : ''}`, 's').test(path)
}

const short = (letters: string) =>
  fc.array(fc.constantFrom(...letters), { maxLength: 9 }).map((taken) => taken.join(''))
property.prop([short('ab*$/'), short('ab/$')])('patterns mean what the standard says', (pattern, path) => {
  expect(fits(pattern, path)).toBe(fitsByExpression(pattern, path))
})

property.prop([fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true })])(
  'whatever a host writes, every address is judged',
  (text, url) => {
    expect(['string', 'object']).toContain(typeof rules(text).refusal(new URL(url)))
  },
)

test('a file made to be slow to compare with is compared with all the same', () => {
  const text = `User-agent: *\n${`Disallow: /${'*a'.repeat(1_000)}b\n`.repeat(200)}`
  expect(refusal(text, `/${'a'.repeat(8_000)}`)).toBeNull()
})
