/** What a page of the browser asks for is told of, and stops with its site. */
import { expect, inject, test } from 'vitest'
import { SiteStoppedError } from '../../../crawlers/politeness/errand.ts'
import { type RequestEntry, requestEntry } from '../../../model/request-entry.ts'
import { openHostileSite } from '../../hostile/hostile-site.ts'
import { openTestVisitor, siteAt } from '../../hostile/hostile-visitor.ts'

const browser = () => ({ executablePath: inject('chromiumPath'), sandbox: inject('chromiumSandbox') })

test('the page and all that it fetches are told of, the page with what robots.txt said', async () => {
  await using market = await openHostileSite()
  market.robots({ status: 200, body: 'User-agent: *\nAllow: /\n' })
  market.page('/ad/1', '<h1>Chair</h1><script>fetch("/data.json")</script>')
  const notes: RequestEntry[] = []
  await using parts = await openTestVisitor({
    allow: [market.authority],
    browser: browser(),
    note: (entry) => void notes.push(requestEntry.parse(entry)),
  })
  const site = siteAt(market.origin, { fetch: 'browser' })
  await parts.visitor.visit(`${market.origin}/ad/1`, { site, purpose: 'listing', run: 'run-1' })
  const byBrowser = notes.filter(({ via }) => via === 'browser')
  const paths = byBrowser.map(({ url }) => url.slice(market.origin.length))
  expect(paths.toSorted()).toEqual(market.hits.filter((hit) => hit !== '/robots.txt').toSorted())
  const page = byBrowser.find(({ url }) => url.endsWith('/ad/1'))
  expect(page).toMatchObject({ run: 'run-1', status: 200, robots: { verdict: 'allowed' } })
})

test('a page that is only read fetches no pictures, fonts, films or icons; one that is captured has its pictures', async () => {
  await using market = await openHostileSite()
  market.page(
    '/ad/1',
    `<link rel="stylesheet" href="/style.css"><h1>Chair</h1><img src="/1.png" width="100" height="100"><video src="/film.mp4" autoplay></video>
    <style>@font-face { font-family: f; src: url(/font.woff2) } h1 { font-family: f; background: url(/2.png) }</style><script src="/script.js"></script>`,
  )
  await using parts = await openTestVisitor({ allow: [market.authority], browser: browser() })
  const site = siteAt(market.origin, { fetch: 'browser' })
  const page = await parts.visitor.visit(`${market.origin}/ad/1`, { site, purpose: 'listing' })
  expect(page.html).toContain('Chair')
  expect(market.hits.toSorted()).toEqual(['/ad/1', '/robots.txt', '/script.js', '/style.css'])
  await parts.visitor.capture(`${market.origin}/ad/1`, { site })
  expect(market.hits).toContain('/1.png')
  expect(market.hits).not.toContain('/favicon.ico')
})

test('a stop closes the page, whatever it was doing', async () => {
  await using market = await openHostileSite()
  const stop = new AbortController()
  await using parts = await openTestVisitor({
    allow: [market.authority],
    browser: browser(),
    stopped: () => stop.signal,
  })
  const site = siteAt(market.origin, { fetch: 'browser' })
  const visit = parts.visitor.visit(`${market.origin}/never-quiet`, { site, purpose: 'listing' })
  const told = expect(visit).rejects.toMatchObject({ code: 'SITE_STOPPED' })
  await expect.poll(() => market.hits).toContain('/ping')
  stop.abort(new SiteStoppedError('hostile'))
  await told
})
