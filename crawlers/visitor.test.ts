import { expect, test } from 'vitest'
import { openHostileSite } from '../test/hostile/hostile-site.ts'
import { openTestVisitor, siteAt } from '../test/hostile/hostile-visitor.ts'
import { memoryHostBudget } from './politeness/host-budget.ts'
import { VisitFailedError } from './visit-failed.ts'

const LISTING = '<title>Chair</title><h1>Old chair</h1><p class="price">12,50 GBP</p>'

test('a page comes back with its exact bytes, headers, redirects and times', async () => {
  await using market = await openHostileSite()
  market.page('/ad/1', (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1', 'x-more': ['one', 'two'] })
    response.end(Buffer.from('<h1>Fl\xfcgel</h1>', 'latin1'))
  })
  market.page('/old', (_request, response) => void response.writeHead(301, { location: '/ad/1' }).end())
  await using parts = await openTestVisitor({ allow: [market.authority] })
  const page = await parts.visitor.visit(`${market.origin}/old`, {
    site: siteAt(market.origin),
    purpose: 'listing',
  })
  expect(page).toMatchObject({
    via: 'http',
    outcome: 'page',
    reason: null,
    status: 200,
    mime: 'text/html',
    html: '<h1>Flügel</h1>',
    truncated: false,
    requestedUrl: `${market.origin}/old`,
    finalUrl: `${market.origin}/ad/1`,
    redirects: [{ url: `${market.origin}/old`, status: 301, location: '/ad/1' }],
  })
  expect(Buffer.from(page.body ?? []).toString('latin1')).toBe('<h1>Fl\xfcgel</h1>')
  expect(page.headers.filter(([name]) => name === 'x-more')).toEqual([
    ['x-more', 'one'],
    ['x-more', 'two'],
  ])
  expect(page.startedAt <= page.finishedAt).toBe(true)
})

test('every request says who is asking, and carries no cookie', async () => {
  await using market = await openHostileSite()
  const seen: Record<string, unknown>[] = []
  market.page('/ad/1', (request, response) => {
    seen.push(request.headers)
    response.setHeader('set-cookie', 'session=1').end(LISTING)
  })
  await using parts = await openTestVisitor({ allow: [market.authority] })
  const site = siteAt(market.origin, { languages: ['vi', 'en'] })
  await parts.visitor.visit(`${market.origin}/ad/1`, { site, purpose: 'listing' })
  await parts.visitor.visit(`${market.origin}/ad/1`, { site, purpose: 'listing' })
  expect(seen).toHaveLength(2)
  for (const headers of seen) {
    expect(headers['user-agent']).toBe('WildlifeTradeMonitor/test (+https://monitor.example)')
    expect(headers['accept-language']).toBe('vi,en')
    expect(headers.cookie).toBeUndefined()
  }
})

test.each([500, 503, 429])('a robots.txt that answers %i forbids every page', async (status) => {
  await using market = await openHostileSite()
  market.robots({ status })
  await using parts = await openTestVisitor({ allow: [market.authority] })
  const page = await parts.visitor.visit(`${market.origin}/ad/1`, {
    site: siteAt(market.origin),
    purpose: 'listing',
  })
  expect(page).toMatchObject({ outcome: 'refused-by-robots', status: 0, body: null })
  expect(page.reason).toContain(`${status}`)
  expect(market.hits).toEqual(['/robots.txt'])
})

test('a host whose robots.txt cannot be fetched is not visited, and may be tried again', async () => {
  await using market = await openHostileSite()
  await using parts = await openTestVisitor({ allow: [market.authority] })
  await market.close()
  const visit = parts.visitor.visit(`${market.origin}/ad/1`, {
    site: siteAt(market.origin),
    purpose: 'listing',
  })
  await expect(visit).rejects.toMatchObject({ code: 'VISIT_FAILED', retryable: true })
})

test('robots.txt is asked for once, and obeyed for redirects as well', async () => {
  await using market = await openHostileSite()
  market.robots({ status: 200, body: 'User-agent: *\nDisallow: /private\n' })
  market.page('/ad/1', LISTING)
  await using parts = await openTestVisitor({ allow: [market.authority] })
  const how = { site: siteAt(market.origin), purpose: 'listing' } as const
  expect((await parts.visitor.visit(`${market.origin}/ad/1`, how)).outcome).toBe('page')
  expect((await parts.visitor.visit(`${market.origin}/private/1`, how)).outcome).toBe('refused-by-robots')
  const led = await parts.visitor.visit(`${market.origin}/redirect-to?/private/2`, how)
  expect(led).toMatchObject({ outcome: 'refused-by-robots', finalUrl: `${market.origin}/private/2` })
  expect(led.redirects).toHaveLength(1)
  expect(market.hits.filter((hit) => hit.includes('robots'))).toHaveLength(1)
  expect(market.hits.filter((hit) => hit.startsWith('/private'))).toEqual([])
})

test('a redirect to another host waits for that host, and asks for its rules', async () => {
  await using market = await openHostileSite()
  await using other = await openHostileSite()
  other.robots({ status: 200, body: 'User-agent: WildlifeTradeMonitor\nDisallow: /closed\n' })
  other.page('/open', LISTING)
  await using parts = await openTestVisitor({ allow: [market.authority, other.authority] })
  const how = { site: siteAt(market.origin), purpose: 'listing' } as const
  const open = await parts.visitor.visit(`${market.origin}/redirect-to?${other.origin}/open`, how)
  expect(open).toMatchObject({ outcome: 'page', finalUrl: `${other.origin}/open` })
  const closed = await parts.visitor.visit(`${market.origin}/redirect-to?${other.origin}/closed`, how)
  expect(closed.outcome).toBe('refused-by-robots')
  expect(other.hits).toEqual(['/robots.txt', '/open'])
})

test.each(['file:///etc/passwd', 'javascript:alert(1)', 'ftp://market.example/'])(
  '%s is refused before anything is sent',
  async (url) => {
    await using parts = await openTestVisitor({ allow: [] })
    const visit = parts.visitor.visit(url, { site: siteAt('http://market.example'), purpose: 'listing' })
    await expect(visit).rejects.toMatchObject({ code: 'CRAWL_URL_REFUSED' })
    expect(parts.log).toEqual([])
  },
)

test('an address that the way out refuses is not tried again', async () => {
  await using parts = await openTestVisitor({ allow: [] })
  const visit = parts.visitor.visit('http://10.0.0.1/ad/1', {
    site: siteAt('http://10.0.0.1'),
    purpose: 'listing',
  })
  await expect(visit).rejects.toMatchObject({ code: 'VISIT_FAILED', retryable: false })
})

test.each([
  [429, '7', 7_000],
  [503, '7', 7_000],
  [429, undefined, 60_000],
  [503, undefined, 30_000],
])('after %i with Retry-After %s the host is left alone for %i ms', async (status, retryAfter, ms) => {
  await using market = await openHostileSite()
  market.page('/ad/1', (_request, response) => {
    response.writeHead(status, {
      'content-type': 'text/html',
      ...(retryAfter && { 'retry-after': retryAfter }),
    })
    response.end('<h1>Busy</h1>')
  })
  const pauses: [string, number][] = []
  const budget = {
    ...memoryHostBudget(),
    pause: async (host: string, until: Date) => void pauses.push([host, until.getTime() - Date.now()]),
  }
  await using parts = await openTestVisitor({ allow: [market.authority], budget })
  const visit = parts.visitor.visit(`${market.origin}/ad/1`, {
    site: siteAt(market.origin),
    purpose: 'listing',
  })
  await expect(visit).rejects.toBeInstanceOf(VisitFailedError)
  expect(pauses).toHaveLength(1)
  expect(pauses[0]?.[0]).toBe(market.authority)
  expect(pauses[0]?.[1]).toBeGreaterThan(ms - 2_000)
  expect(pauses[0]?.[1]).toBeLessThanOrEqual(ms)
})

test('a crawl-delay in robots.txt that is longer than the site file wins', async () => {
  await using market = await openHostileSite()
  market.robots({ status: 200, body: 'User-agent: *\nCrawl-delay: 9\n' })
  market.page('/ad/1', LISTING)
  const delays: number[] = []
  const budget = {
    ...memoryHostBudget(),
    run: <T>(_host: string, delay: number, work: () => Promise<T>) => {
      delays.push(delay)
      return work()
    },
  }
  await using parts = await openTestVisitor({ allow: [market.authority], budget })
  await parts.visitor.visit(`${market.origin}/ad/1`, { site: siteAt(market.origin), purpose: 'listing' })
  expect(delays).toEqual([0, 9])
})

test('a 403 and a captcha are blocks, a 404 by the site file is an end, another 404 an error', async () => {
  await using market = await openHostileSite()
  const answering = (status: number, body: string) =>
    market.page(`/ad/${status}`, (_request, response) => {
      response.writeHead(status, { 'content-type': 'text/html' }).end(body)
    })
  answering(403, '<h1>Forbidden</h1>')
  answering(404, '<h1>Not found</h1>')
  answering(429, '<title>Just a moment...</title><p>Checking your browser before you go on</p>')
  await using parts = await openTestVisitor({ allow: [market.authority] })
  const outcomeOf = async (path: string, purpose: 'search' | 'listing') =>
    (await parts.visitor.visit(market.origin + path, { site: siteAt(market.origin), purpose })).outcome
  expect(await outcomeOf('/ad/403', 'listing')).toBe('blocked')
  expect(await outcomeOf('/ad/429', 'listing')).toBe('blocked')
  expect(await outcomeOf('/ad/404', 'listing')).toBe('ended')
  expect(await outcomeOf('/ad/404', 'search')).toBe('error')
})

test('files are not downloaded', async () => {
  await using market = await openHostileSite()
  await using parts = await openTestVisitor({ allow: [market.authority] })
  const page = await parts.visitor.visit(`${market.origin}/download`, {
    site: siteAt(market.origin),
    purpose: 'listing',
  })
  expect(page).toMatchObject({ outcome: 'error', html: '' })
  expect(page.body).toHaveLength(0)
})

test('a site that needs a browser is refused by a visitor without one', async () => {
  await using parts = await openTestVisitor({ allow: [] })
  const site = siteAt('http://market.example', { fetch: 'browser' })
  const visit = parts.visitor.visit('http://market.example/ad/1', { site, purpose: 'listing' })
  await expect(visit).rejects.toMatchObject({ retryable: false })
})

test('closing tells whoever still waits', async () => {
  await using market = await openHostileSite()
  await using parts = await openTestVisitor({ allow: [market.authority] })
  const waiting = parts.visitor.visit(`${market.origin}/no-answer`, {
    site: siteAt(market.origin),
    purpose: 'listing',
  })
  const told = expect(waiting).rejects.toThrow()
  await expect.poll(() => market.hits).toContain('/no-answer')
  await parts.visitor.close()
  await told
})
