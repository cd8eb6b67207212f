import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Egress, openEgress } from '../../egress/egress.ts'
import type { EgressEntry } from '../../egress/entry.ts'
import { type HostileSite, openHostileSite } from '../../test/hostile/hostile-site.ts'
import { type HttpClient, type HttpRequest, headerOf, openHttpClient } from './http-answer.ts'

const limits = { bodyBytes: 1_000_000, decodingRatio: 100, responseMs: 1_500, headersMs: 500, redirects: 3 }

let market: HostileSite
let egress: Egress
let client: HttpClient
let log: EgressEntry[]

beforeEach(async () => {
  market = await openHostileSite()
  log = []
  egress = await openEgress({ allow: [market.authority], log: (entry) => log.push(entry) })
  client = openHttpClient(egress.url, 'Monitor/1')
})

afterEach(async () => {
  await client.close()
  await egress.close()
  await market.close()
})

const send = (path: string, more: Partial<HttpRequest> = {}) =>
  client.send({ url: market.origin + path, follow: () => true, limits, ...more })

test('one connection serves many requests, and it is logged', async () => {
  market.page('/ad/1', '<h1>Chair</h1>')
  for (let visit = 0; visit < 5; visit++) expect((await send('/ad/1')).status).toBe(200)
  expect(market.hits).toHaveLength(5)
  expect(log.length).toBeLessThanOrEqual(2)
  expect(log[0]).toMatchObject({ method: 'CONNECT', verdict: 'allowed' })
})

test('headers that come twice are kept twice, with their names in lower case', async () => {
  market.page('/ad/1', (_request, response) => {
    response.writeHead(
      200,
      [
        ['X-A', '1'],
        ['Content-Type', 'Text/HTML; charset=utf-8'],
        ['X-A', '2'],
      ].flat(),
    )
    response.end('x')
  })
  const answer = await send('/ad/1')
  expect(answer.headers.slice(0, 3)).toEqual([
    ['x-a', '1'],
    ['content-type', 'Text/HTML; charset=utf-8'],
    ['x-a', '2'],
  ])
  expect(answer.mime).toBe('text/html')
  expect(headerOf(answer.headers, 'x-a')).toBe('1')
  expect(headerOf(answer.headers, 'x-b')).toBeUndefined()
})

test('a redirect that may not be followed is the answer, and says where it led', async () => {
  const answer = await send('/redirect-to?/ad/2', { follow: (to) => to.pathname !== '/ad/2' })
  expect(answer).toMatchObject({
    status: 302,
    stopped: `${market.origin}/ad/2`,
    url: `${market.origin}/redirect-to?/ad/2`,
  })
  expect(answer.redirects).toHaveLength(1)
  expect(market.hits).toEqual(['/redirect-to?/ad/2'])
})

test('a redirect without a location is an answer like any other', async () => {
  market.page('/ad/1', (_request, response) => response.writeHead(302).end('moved'))
  expect(await send('/ad/1')).toMatchObject({ status: 302, redirects: [], stopped: null })
})

test('a body that is not wanted is not read', async () => {
  const answer = await send('/endless-html', { wants: (mime) => mime === 'image/png' })
  expect(answer).toMatchObject({ status: 200, mime: 'text/html', cut: null })
  expect(answer.body).toHaveLength(0)
})

test.each([
  ['/redirects/3', true],
  ['/redirects/4', false],
])('%s is followed to its end: %s', async (path, followed) => {
  const outcome = await send(path).then(
    () => true,
    () => false,
  )
  expect(outcome).toBe(followed)
})

test('what the way out refuses is no answer of the site, and is not worth another try', async () => {
  const visit = client.send({ url: 'http://192.168.0.1/', follow: () => true, limits })
  await expect(visit).rejects.toMatchObject({ retryable: false })
  await expect(visit).rejects.toThrow('the way out refused')
})

test('a way out that is gone is trouble that may pass', async () => {
  await egress.close()
  await expect(send('/ad/1')).rejects.toMatchObject({ code: 'VISIT_FAILED', retryable: true })
})
