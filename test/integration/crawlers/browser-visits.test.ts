/** Visits by real Chromium: what comes back, and what hostile pages cannot do. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { memoryHostBudget } from '../../../crawlers/politeness/host-budget.ts'
import { readSearchPage } from '../../../crawlers/reading/search-page.ts'
import { listFor } from '../../../crawlers/site/result-lists.ts'
import { type HostileSite, openHostileSite } from '../../hostile/hostile-site.ts'
import { openTestVisitor, siteAt, type TestVisitor } from '../../hostile/hostile-visitor.ts'

let market: HostileSite
let parts: TestVisitor
/** How long hosts were to be left alone, in milliseconds; nobody waits here. */
const rests: number[] = []

beforeAll(async () => {
  market = await openHostileSite()
  parts = await openTestVisitor({
    allow: [market.authority],
    budget: {
      ...memoryHostBudget(),
      pause: async (_host, until) => void rests.push(until.getTime() - Date.now()),
    },
    browser: { executablePath: inject('chromiumPath'), sandbox: inject('chromiumSandbox') },
    limits: {
      responseMs: 3_000,
      headersMs: 5_000,
      settleMs: 1_500,
      scriptMs: 3_000,
      browserPageMs: 15_000,
      browserPageBytes: 3_000_000,
    },
  })
})

afterAll(async () => {
  await parts?.[Symbol.asyncDispose]()
  await market?.close()
})

const browserSite = (more: Record<string, unknown> = {}) =>
  siteAt(market.origin, { fetch: 'browser', ...more })

function visit(path: string) {
  return parts.visitor.visit(market.origin + path, { site: browserSite(), purpose: 'listing' })
}

test('the rendered document is what is read, and the answer itself is kept byte for byte', async () => {
  const sent =
    '<!doctype html><h1></h1><script>document.querySelector("h1").textContent = "Drawn by script"</script>'
  market.page('/ad/1', sent)
  const page = await visit('/ad/1')
  expect(page).toMatchObject({
    via: 'browser',
    outcome: 'page',
    status: 200,
    mime: 'text/html',
    truncated: false,
  })
  expect(page.html).toContain('<h1>Drawn by script</h1>')
  expect(Buffer.from(page.body ?? []).toString()).toBe(sent)
})

test('redirects within the host are followed and kept', async () => {
  market.page('/ad/2', '<h1>Moved here</h1>')
  const page = await visit('/redirect-to?/ad/2')
  expect(page).toMatchObject({ finalUrl: `${market.origin}/ad/2`, status: 200 })
  expect(page.redirects).toMatchObject([{ url: `${market.origin}/redirect-to?/ad/2`, status: 302 }])
})

test('robots.txt holds for the page, for redirects, and for where scripts lead', async () => {
  await using closed = await openHostileSite()
  closed.robots({ status: 200, body: 'User-agent: *\nDisallow: /private' })
  closed.page(
    '/ad/1',
    '<h1>Leads on</h1><script>setTimeout(() => { location.href = "/private/3" }, 50)</script>',
  )
  await using own = await openTestVisitor({
    allow: [closed.authority],
    browser: { executablePath: inject('chromiumPath'), sandbox: inject('chromiumSandbox') },
  })
  const how = { site: siteAt(closed.origin, { fetch: 'browser' }), purpose: 'listing' } as const
  expect((await own.visitor.visit(`${closed.origin}/private/1`, how)).outcome).toBe('refused-by-robots')
  expect((await own.visitor.visit(`${closed.origin}/redirect-to?/private/2`, how)).outcome).toBe(
    'refused-by-robots',
  )
  expect((await own.visitor.visit(`${closed.origin}/ad/1`, how)).html).toContain('Leads on')
  expect(closed.hits.filter((hit) => hit.startsWith('/private'))).toEqual([])
})

test('the browser says who is asking', async () => {
  const agents: unknown[] = []
  market.page('/ad/3', (request, response) => {
    agents.push(request.headers['user-agent'])
    response.setHeader('content-type', 'text/html').end('<h1>Who?</h1>')
  })
  await visit('/ad/3')
  expect(agents).toEqual(['WildlifeTradeMonitor/test (+https://monitor.example)'])
})

test('two visits share nothing', async () => {
  market.page(
    '/ad/4',
    '<h1></h1><script>document.querySelector("h1").textContent = document.cookie + (localStorage.seen ?? "") || "stranger"; document.cookie = "a=1"; localStorage.seen = 1</script>',
  )
  expect((await visit('/ad/4')).html).toContain('<h1>stranger</h1>')
  expect((await visit('/ad/4')).html).toContain('<h1>stranger</h1>')
})

test('a feed is scrolled until nothing new appears', async () => {
  market.page(
    '/search',
    `<!doctype html><title>Feed</title><h1>Feed</h1><ul></ul><script>
      let page = 0
      const more = () => { if (page++ < 4) for (let i = 0; i < 10; i++) document.querySelector("ul").insertAdjacentHTML("beforeend", '<li style="height:200px"><a href="/ad/' + page + i + '">x</a></li>') }
      more()
      addEventListener("scroll", () => { if (innerHeight + scrollY >= document.documentElement.scrollHeight - 5) setTimeout(more, 100) })
    </script>`,
  )
  const site = browserSite({
    search: { url: `${market.origin}/search?q={query}`, paging: { by: 'scroll', max: 20 } },
  })
  const list = listFor(site, 'x')
  const page = await parts.visitor.visit(`${market.origin}/search?q=x`, { site, purpose: 'search', list })
  expect(page.actions).toEqual(['scrolled 3 times'])
  expect(readSearchPage(site, page).listings).toHaveLength(40)
})

test('HTML that never ends is cut', async () => {
  const page = await visit('/endless-html')
  expect(page.truncated).toBe(true)
  expect(page.html).toContain('Endless')
})

test('a page that never falls silent is read all the same', async () => {
  expect(await visit('/never-quiet')).toMatchObject({ outcome: 'page', truncated: false })
})

test.each(['/dialogs', '/popups', '/worker-page'])('%s does not stop the visit', async (path) => {
  expect((await visit(path)).outcome).toBe('page')
  expect(market.hits).not.toContain('/service-worker.js')
})

test('a host that answers the browser late is left alone for as long', async () => {
  rests.length = 0
  await visit('/late/2300')
  expect(rests).toHaveLength(1)
  expect(rests[0]).toBeGreaterThan(2_000)
})

test('a download is refused', async () => {
  await expect(visit('/download')).rejects.toMatchObject({ code: 'VISIT_FAILED', retryable: false })
})

test.each(['/hangs', '/eats-memory', '/no-answer'])(
  '%s ends one page, and the next visit works',
  async (path) => {
    market.page('/ad/5', '<h1>Still here</h1>')
    await expect(visit(path)).rejects.toMatchObject({ code: 'VISIT_FAILED' })
    expect((await visit('/ad/5')).html).toContain('Still here')
  },
)

test('pages that hang do not hold up the others', async () => {
  market.page('/ad/6', '<h1>On time</h1>')
  const [hung, fine] = await Promise.allSettled([visit('/hangs'), visit('/ad/6')])
  expect([hung.status, fine.status]).toEqual(['rejected', 'fulfilled'])
})
