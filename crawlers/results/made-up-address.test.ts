import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { madeUp, withoutSession } from './made-up-address.ts'

const AT = 'https://market.example'

test.each([
  '/ad/17',
  '/c/animals/birds/parrots/page/2',
  '/de/de/artikel/17',
  '/2026/11/11/11',
  '/list?f=a&f=b&f=c&page=2',
  '/search?q=ivory&from=2026-11-01',
  '/a/b/a/b',
])('%s may be a page', (path) => {
  expect(madeUp(AT + path)).toBeNull()
})

test.each([
  ['/list/list/list', 'repeats /list/'],
  ['/shop/a/b/a/b/a/b/item', 'repeats /a/b/'],
  [`/${Array.from({ length: 30 }, (_, index) => `s${index}`).join('/')}`, '30 steps'],
  [`/ad/${'x'.repeat(3_000)}`, 'characters'],
  [`/list?${'f=1&'.repeat(60)}`, 'one parameter'],
])('%s is made up: it %s', (path, why) => {
  expect(madeUp(AT + path)).toContain(why)
})

test.each([
  ['/list?PHPSESSID=abc&page=2', '/list?page=2'],
  ['/list;jsessionid=1A2B?page=2', '/list?page=2'],
  ['/list?sid=1&session_id=2&sessionid=3', '/list'],
  ['/list?side=left&residence=x', '/list?side=left&residence=x'],
])('%s is the page %s', (path, page) => {
  expect(withoutSession(AT + path)).toBe(AT + page)
})

property.prop([fc.webUrl({ withQueryParameters: true })])('whatever the address, both end', (url) => {
  madeUp(url)
  expect(withoutSession(withoutSession(url))).toBe(withoutSession(url))
})

property.prop([fc.array(fc.constantFrom('a', 'b', 'c', '1'), { minLength: 1, maxLength: 3 })])(
  'an address that grows by its own steps is found out before it is long',
  (steps) => {
    expect(madeUp(`${AT}/${Array<string>(26).fill(steps.join('/')).join('/')}`)).not.toBeNull()
  },
)
