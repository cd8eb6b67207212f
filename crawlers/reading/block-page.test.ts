import { expect, test } from 'vitest'
import { blockReason } from './block-page.ts'
import { parsePage } from './visible-text.ts'

const reasonFor = (html: string, status = 200, headers: [string, string][] = [], mime = 'text/html') =>
  blockReason({ status, headers, mime, parsed: () => parsePage(html) })

const LISTING =
  '<title>Old chair</title><h1>Old chair</h1><p>Solid oak, some scratches, to be collected in Lisbon.</p>'

test.each([401, 403, 407, 451])('status %i is a block, whatever the page says', (status) => {
  expect(reasonFor(LISTING, status)).toContain(`${status}`)
})

test.each([
  ['a waiting room', '<title>Just a moment...</title><h1>market.example</h1>'],
  ['a refusal', '<title>Access Denied</title><h1>Access Denied</h1><p>You have no permission.</p>'],
  ['a question', '<title>market.example</title><p>Please verify you are human to continue.</p>'],
  ['a Chinese slider', '<title>验证</title><p>请拖动滑块完成验证</p>'],
  ['a Vietnamese question', '<title>Chợ</title><p>Vui lòng xác nhận bạn không phải là robot</p>'],
  ['a Russian question', '<title>Рынок</title><p>Подтвердите, что вы не робот</p>'],
  [
    'a bare captcha',
    '<title>market.example</title><iframe src="https://captcha.example/frame"></iframe><p>market</p>',
  ],
  [
    'a challenge script',
    '<html><p>One moment</p><script src="/cdn-cgi/challenge-platform/h/b.js"></script></html>',
  ],
])('%s is a block, with status 200 and with 503', (_what, html) => {
  expect(reasonFor(html)).not.toBeNull()
  expect(reasonFor(html, 503)).not.toBeNull()
})

test('a header that speaks of a challenge is a block', () => {
  expect(reasonFor(LISTING, 200, [['cf-mitigated', 'challenge']])).toContain('cf-mitigated')
})

test.each([
  [
    'nothing at all',
    '<html><head><script src="/app.js"></script></head><body><div id="root"></div></body></html>',
  ],
  [
    'a call for JavaScript',
    '<noscript>Enable JavaScript</noscript><div id="app"></div><script src="/app.js"></script>',
  ],
])('a shell with %s is a block, and says what may help', (_what, html) => {
  expect(reasonFor(html)).toContain('fetch: browser')
})

test.each([
  ['a listing', LISTING],
  [
    'a listing with a captcha in its contact form',
    `${LISTING}<p>${'A long story about an old chair. '.repeat(60)}</p><form><iframe src="/captcha"></iframe></form>`,
  ],
  [
    'a listing that talks about robots',
    '<title>Robot toy</title><h1>Robot toy</h1><p>Walks and talks. Not a robot check.</p>',
  ],
  ['a short listing', '<h1>Chair</h1><script src="/app.js"></script>'],
  [
    'a shell that describes itself',
    '<script type="application/ld+json">{"@type":"Product","name":"Chair"}</script><div id="root"></div>',
  ],
  ['a plain 404', '<title>Not found</title><h1>Not found</h1>'],
])('%s is no block', (_what, html) => {
  expect(reasonFor(html)).toBeNull()
})

test('a 404 is no shell, and JSON is no page that could be one', () => {
  expect(reasonFor('<script src="/app.js"></script>', 404)).toBeNull()
  expect(reasonFor('{"captcha": "are you a robot"}', 200, [], 'application/json')).toBeNull()
})
