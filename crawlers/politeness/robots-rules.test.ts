import { expect, test } from 'vitest'
import { ALLOW_ALL, disallowAll, rulesFromText } from './robots-rules.ts'

const AGENT = 'WildlifeTradeMonitor/0.1 (+https://monitor.example)'
const rules = (text: string) => rulesFromText('https://market.example', text, AGENT)
const refusal = (text: string, path: string) => rules(text).refusal(new URL(path, 'https://market.example'))

test.each([
  ['', '/ad/1', true],
  ['User-agent: *\nDisallow: /', '/ad/1', false],
  ['User-agent: *\nDisallow: /private', '/ad/1', true],
  ['User-agent: *\nDisallow: /private', '/private/1', false],
  ['User-agent: *\nDisallow: /\nAllow: /ad/', '/ad/1', true],
  ['User-agent: *\nDisallow: /*?page=', '/list?page=2', false],
  ['User-agent: *\nDisallow: /*.pdf$', '/a.pdf', false],
  ['User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x', true],
  ['User-agent: WildlifeTradeMonitor\nDisallow: /\n\nUser-agent: *\nAllow: /', '/ad/1', false],
  ['user-agent: wildlifetrademonitor\nallow: /\n\nuser-agent: *\ndisallow: /', '/ad/1', true],
  ['User-agent: OtherBot\nDisallow: /', '/ad/1', true],
  ['\ufeffUser-agent: *\nDisallow: /', '/ad/1', false],
  ['<html>not a robots file</html>', '/ad/1', true],
])('%j and %s: allowed is %s', (text, path, allowed) => {
  expect(refusal(text, path) === null).toBe(allowed)
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
  ['User-agent: WildlifeTradeMonitor\nCrawl-delay: 3\n\nUser-agent: *\nCrawl-delay: 9', 3],
])('%j asks for %d seconds', (text, seconds) => {
  expect(rules(text).crawlDelay).toBe(seconds)
})

test('a host without rules allows, one whose rules are unknown forbids', () => {
  expect(ALLOW_ALL.refusal(new URL('https://market.example/ad/1'))).toBeNull()
  expect(disallowAll('it is broken').refusal(new URL('https://market.example/ad/1'))).toBe('it is broken')
})
