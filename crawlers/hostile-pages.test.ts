import { expect, test } from 'vitest'
import { openHostileSite } from '../test/hostile/hostile-site.ts'
import { openTestVisitor, siteAt } from '../test/hostile/hostile-visitor.ts'
import { readListing } from './reading/read-listing.ts'

const limits = { bodyBytes: 2_000_000, responseMs: 2_000, headersMs: 1_400 }

async function visitHostile(path: string) {
  await using market = await openHostileSite()
  await using parts = await openTestVisitor({ allow: [market.authority], limits })
  const site = siteAt(market.origin)
  const page = await parts.visitor.visit(market.origin + path, { site, purpose: 'listing' })
  return { page, site, market }
}

test('HTML that never ends is cut at the limit, and its beginning is kept', async () => {
  const { page } = await visitHostile('/endless-html')
  expect(page).toMatchObject({ outcome: 'page', truncated: true, status: 200 })
  expect(page.body).toHaveLength(limits.bodyBytes)
  expect(page.html).toContain('<h1>Endless</h1>')
})

test('an answer that trickles in is waited for only so long', async () => {
  const { page } = await visitHostile('/slowloris')
  expect(page.truncated).toBe(true)
  expect(page.html).toMatch(/<h1>Endless<\/h1>a*$/)
})

test.each(['/gzip-bomb', '/gzip-of-gzip'])('%s is not unpacked to its end', async (path) => {
  const { page } = await visitHostile(path)
  expect(page.truncated).toBe(true)
  expect(page.body?.length).toBeLessThanOrEqual(limits.bodyBytes)
})

test('an answer that breaks off is kept as far as it came', async () => {
  const { page } = await visitHostile('/half-an-answer')
  expect(page).toMatchObject({ outcome: 'page', truncated: true, html: '<h1>Half</h1>' })
})

test('an encoding that is not what it says leaves an empty, cut page', async () => {
  const { page } = await visitHostile('/not-gzip')
  expect(page).toMatchObject({ truncated: true, html: '' })
})

test.each(['/no-answer', '/not-http'])('%s fails, and may be tried again', async (path) => {
  await expect(visitHostile(path)).rejects.toMatchObject({ code: 'VISIT_FAILED', retryable: true })
})

test('a few redirects are followed, and each is kept', async () => {
  const { page, market } = await visitHostile('/redirects/5')
  expect(page.finalUrl).toBe(`${market.origin}/redirects/0`)
  expect(page.redirects).toHaveLength(5)
})

test.each(['/redirects/10', '/redirect-loop'])('%s is not followed to its end', async (path) => {
  await expect(visitHostile(path)).rejects.toMatchObject({ code: 'VISIT_FAILED', retryable: false })
})

test.each(['file:///etc/passwd', 'javascript:alert(1)', 'https://user:word@market.example/', 'http://['])(
  'a redirect to %s is a failure, not a visit',
  async (target) => {
    await expect(visitHostile(`/redirect-to?${target}`)).rejects.toMatchObject({ retryable: false })
  },
)

test('two hosts that redirect to each other are left after a few turns', async () => {
  await using one = await openHostileSite()
  await using other = await openHostileSite()
  const there = `/redirect-to?${encodeURIComponent(`${other.origin}/back`)}`
  other.page(
    '/back',
    (_request, response) => void response.writeHead(302, { location: one.origin + there }).end(),
  )
  await using parts = await openTestVisitor({ allow: [one.authority, other.authority], limits })
  const visit = parts.visitor.visit(one.origin + there, { site: siteAt(one.origin), purpose: 'listing' })
  await expect(visit).rejects.toMatchObject({ code: 'VISIT_FAILED', retryable: false })
  expect(one.hits.length + other.hits.length).toBeLessThan(15)
})

test('a listing of a megabyte is read whole', async () => {
  const { page, site } = await visitHostile('/huge-text')
  const listing = readListing(site, page)
  expect(listing.title).toBe('Huge')
  expect(listing.description.length).toBeGreaterThan(900_000)
})
