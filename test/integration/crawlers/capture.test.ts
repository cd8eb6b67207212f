/** Captures for evidence by real Chromium. */
import sharp from 'sharp'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Answer, type HostileSite, openHostileSite } from '../../hostile/hostile-site.ts'
import { openTestVisitor, siteAt, type TestVisitor } from '../../hostile/hostile-visitor.ts'

let market: HostileSite
let parts: TestVisitor

beforeAll(async () => {
  market = await openHostileSite()
  parts = await openTestVisitor({
    allow: [market.authority],
    browser: { executablePath: inject('chromiumPath'), sandbox: inject('chromiumSandbox') },
    limits: { captureImages: 5, captureImagesBytes: 100_000 },
  })
})

afterAll(async () => {
  await parts?.[Symbol.asyncDispose]()
  await market?.close()
})

async function picture(color: string): Promise<Buffer> {
  return sharp({ create: { width: 300, height: 200, channels: 3, background: color } })
    .png()
    .toBuffer()
}

function sending(mime: string, bytes: Buffer): Answer {
  return (_request, response) => response.setHeader('content-type', mime).end(bytes)
}

const listingWith = (images: string[], height = 600) =>
  `<!doctype html><title>Table</title><script type="application/ld+json">${JSON.stringify({ '@type': 'Product', name: 'Table', image: images })}</script>
   <main style="height:${height}px"><h1>Table</h1><img src="${images[0]}"></main>`

test('document, full screenshot and the very bytes of the pictures are kept', async () => {
  const [shown, unseen] = [await picture('red'), await picture('blue')]
  market.page('/i/1.png', sending('image/png', shown))
  market.page('/i/2.png', sending('image/png', unseen))
  market.page('/ad/1', listingWith(['/i/1.png', '/i/2.png'], 3_000))
  const capture = await parts.visitor.capture(`${market.origin}/ad/1`, { site: siteAt(market.origin) })
  expect(capture).toMatchObject({
    status: 200,
    finalUrl: `${market.origin}/ad/1`,
    gaps: [],
    viewport: { width: 1280 },
  })
  expect(capture.dom).toContain('<h1>Table</h1>')
  expect(capture.browserVersion).toMatch(/^\d+\./)
  expect(capture.page).toMatchObject({ via: 'browser', outcome: 'page' })
  expect(capture.images.map(({ url, mime }) => [url, mime])).toEqual([
    [`${market.origin}/i/1.png`, 'image/png'],
    [`${market.origin}/i/2.png`, 'image/png'],
  ])
  expect(Buffer.from(capture.images[0]?.bytes ?? []).equals(shown)).toBe(true)
  expect(Buffer.from(capture.images[1]?.bytes ?? []).equals(unseen)).toBe(true)
  const screenshot = await sharp(capture.screenshot).metadata()
  expect(screenshot.width).toBe(1280)
  expect(screenshot.height).toBeGreaterThanOrEqual(3_000)
})

test('what could not be kept is said', async () => {
  market.page('/i/shown.png', sending('image/png', await picture('red')))
  market.page('/i/not-a-picture', sending('text/html', Buffer.from('<h1>no</h1>')))
  market.page('/i/large.png', sending('image/png', Buffer.alloc(200_000)))
  market.page(
    '/ad/2',
    listingWith(['/i/shown.png', '/i/not-a-picture', '/i/large.png', 'http://10.0.0.1/private.png']),
  )
  const capture = await parts.visitor.capture(`${market.origin}/ad/2`, { site: siteAt(market.origin) })
  expect(capture.images.map(({ url }) => url)).toEqual([`${market.origin}/i/shown.png`])
  expect(capture.gaps.map(({ what, url }) => [what, url])).toEqual([
    ['image', `${market.origin}/i/not-a-picture`],
    ['image', 'http://10.0.0.1/private.png'],
    ['image', `${market.origin}/i/large.png`],
  ])
})

test('a page of endless height is shown as far as a picture can go, and that is said', async () => {
  market.page('/ad/3', listingWith(['/i/shown.png'], 100_000))
  const capture = await parts.visitor.capture(`${market.origin}/ad/3`, { site: siteAt(market.origin) })
  expect((await sharp(capture.screenshot).metadata()).height).toBe(15_000)
  expect(capture.gaps).toMatchObject([{ what: 'screenshot' }])
})

test('a block page is captured as what it is', async () => {
  market.page(
    '/ad/4',
    '<!doctype html><title>Just a moment...</title><p>Checking your browser before you go on.</p>',
  )
  const capture = await parts.visitor.capture(`${market.origin}/ad/4`, { site: siteAt(market.origin) })
  expect(capture.page.outcome).toBe('blocked')
})

test('what robots.txt forbids is not captured', async () => {
  await using closed = await openHostileSite()
  closed.robots({ status: 200, body: 'User-agent: *\nDisallow: /' })
  await using own = await openTestVisitor({
    allow: [closed.authority],
    browser: { executablePath: inject('chromiumPath'), sandbox: inject('chromiumSandbox') },
  })
  const capture = own.visitor.capture(`${closed.origin}/ad/1`, { site: siteAt(closed.origin) })
  await expect(capture).rejects.toMatchObject({ code: 'VISIT_FAILED', retryable: false })
})
