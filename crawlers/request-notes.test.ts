import { expect, test } from 'vitest'
import { type RequestEntry, requestEntry } from '../model/request-entry.ts'
import { openHostileSite } from '../test/hostile/hostile-site.ts'
import { openTestVisitor, siteAt } from '../test/hostile/hostile-visitor.ts'
import { SiteStoppedError } from './politeness/errand.ts'

async function setUp(robots = 'User-agent: *\nDisallow: /private\n') {
  const market = await openHostileSite()
  market.robots({ status: 200, body: robots })
  market.page('/ad/1', '<h1>Chair</h1>')
  const notes: RequestEntry[] = []
  const stop = new AbortController()
  const parts = await openTestVisitor({
    allow: [market.authority],
    note: (entry) => void notes.push(requestEntry.parse(entry)),
    stopped: () => stop.signal,
  })
  const visit = (path: string, politeness = { delaySeconds: 0 }) =>
    parts.visitor.visit(market.origin + path, {
      site: siteAt(market.origin, { politeness }),
      purpose: 'listing',
      run: 'run-1',
    })
  const close = async () => {
    await parts[Symbol.asyncDispose]()
    await market.close()
  }
  return { market, notes, stop, visit, [Symbol.asyncDispose]: close }
}

test('every request is told of: whose it was, what robots.txt said, how long was waited, what came', async () => {
  await using it = await setUp()
  await it.visit('/ad/1')
  await it.visit('/redirect-to?/ad/1', { delaySeconds: 0.1 })
  const paths = it.notes.map(({ url }) => url.slice(it.market.origin.length))
  expect(paths).toEqual(['/robots.txt', '/ad/1', '/redirect-to?/ad/1', '/ad/1'])
  expect(it.market.hits).toEqual(paths)
  const [robots, first, second, hop] = it.notes
  expect(robots).toMatchObject({ status: 200, robots: { verdict: 'not-asked', hash: null } })
  expect(first).toMatchObject({
    ...{ run: 'run-1', site: 'hostile', via: 'http', method: 'GET', status: 200, bytes: 14, trouble: null },
    userAgent: 'WildlifeTradeMonitor/test (+https://monitor.example)',
    robots: { verdict: 'allowed', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  })
  expect(second).toMatchObject({ status: 302, bytes: 0 })
  expect(hop).toMatchObject({ status: 200, waitedMs: 0 })
})

test('what robots.txt held back is told of as well, with the hash of what it said', async () => {
  await using it = await setUp()
  await it.visit('/private/1')
  expect(it.notes.at(-1)).toMatchObject({
    ...{ status: 0, trouble: expect.stringContaining('/private') },
    robots: { verdict: 'disallowed', hash: expect.any(String) },
  })
  expect(it.market.hits).toEqual(['/robots.txt'])
})

test('a request that failed is told of with its trouble', async () => {
  await using it = await setUp()
  await expect(it.visit('/not-http')).rejects.toThrow()
  expect(it.notes.at(-1)).toMatchObject({
    status: 0,
    trouble: expect.stringContaining('could not be reached'),
  })
})

test('a stopped site is asked for nothing, not even its robots.txt', async () => {
  await using it = await setUp()
  it.stop.abort(new SiteStoppedError('hostile'))
  await expect(it.visit('/ad/1')).rejects.toMatchObject({ code: 'SITE_STOPPED' })
  expect(it.market.hits).toEqual([])
  expect(it.notes).toEqual([])
})

test.each(['/no-answer', '/slowloris'])('a stop breaks off %s while it is waited for', async (path) => {
  await using it = await setUp()
  const waiting = it.visit(path)
  const told = expect(waiting).rejects.toMatchObject({ code: 'SITE_STOPPED' })
  await expect.poll(() => it.market.hits).toContain(path)
  it.stop.abort(new SiteStoppedError('hostile'))
  await told
})

test('a host that answers later and later is left alone for longer and longer', async () => {
  await using market = await openHostileSite()
  let latency = 5
  market.page('/ad/1', (_request, response) => {
    setTimeout(() => response.setHeader('content-type', 'text/html').end('<h1>Chair</h1>'), latency)
  })
  const pauses: number[] = []
  await using parts = await openTestVisitor({
    allow: [market.authority],
    budget: {
      run: (_host, _delay, work) => work(),
      pause: async (_host, until) => void pauses.push(until.getTime() - Date.now()),
    },
  })
  const visit = () =>
    parts.visitor.visit(`${market.origin}/ad/1`, { site: siteAt(market.origin), purpose: 'listing' })
  for (let visits = 0; visits < 5; visits++) await visit()
  expect(pauses).toEqual([])
  latency = 1_200
  for (let visits = 0; visits < 3; visits++) await visit()
  expect(pauses.length).toBeGreaterThanOrEqual(2)
  expect(pauses.at(-1)).toBeGreaterThan(pauses[0] ?? 0)
})
