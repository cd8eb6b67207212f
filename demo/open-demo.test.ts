import { expect, test } from 'vitest'
import { openDemo } from './open-demo.ts'
import type { DemoRequest } from './server.ts'

const ANY = { classifieds: 0, feed: 0, shop: 0, board: 0 }

test('four sites are served where their site files say', async () => {
  await using demo = await openDemo({ ports: ANY })
  expect(demo.sites.map(({ name }) => name)).toEqual(['classifieds', 'feed', 'shop', 'board'])
  expect(demo.allow).toEqual(demo.sites.map(({ port }) => `127.0.0.1:${port}`))
  for (const { siteFile, url } of demo.sites) {
    expect(siteFile.home).toBe(`${url}/`)
    expect((await fetch(siteFile.home)).status).toBe(200)
  }
})

test('a second demonstration takes other ports and says so', async () => {
  await using first = await openDemo({ ports: ANY })
  const ports = Object.fromEntries(first.sites.map(({ name, port }) => [name, port]))
  await using second = await openDemo({ ports })
  expect(second.sites.map(({ preferredPort }) => preferredPort)).toEqual(Object.values(ports))
  for (const { port, preferredPort } of second.sites) expect(port).not.toBe(preferredPort)
})

test('closing stops all servers, and the port is free for the next start', async () => {
  const demo = await openDemo({ ports: ANY })
  const urls = demo.sites.map(({ url }) => url)
  await demo.close()
  for (const url of urls) await expect(fetch(url)).rejects.toThrow()
})

test('whoever asks is told of every request', async () => {
  const requests: DemoRequest[] = []
  await using demo = await openDemo({ ports: ANY, onRequest: (request) => requests.push(request) })
  await fetch(`${demo.sites[0]?.url}/search?q=ivory`, { headers: { 'user-agent': 'reader' } })
  expect(requests).toEqual([
    { site: 'classifieds', method: 'GET', path: '/search?q=ivory', userAgent: 'reader' },
  ])
})

test('an impatient demonstration answers one 429', async () => {
  const patience = { most: 1, withinMilliseconds: 60_000, retryAfterSeconds: 1 }
  await using demo = await openDemo({ ports: ANY, patience })
  const codes: number[] = []
  for (let n = 0; n < 3; n++) codes.push((await fetch(`${demo.sites[0]?.url}/robots.txt`)).status)
  expect(codes).toEqual([200, 429, 200])
})

test('the day of a running demonstration can be set, and all sites follow', async () => {
  await using demo = await openDemo({ ports: ANY, calendar: { day: 0 } })
  const shop = demo.sites.find(({ name }) => name === 'shop')
  const sitemap = async (): Promise<string> => (await fetch(`${shop?.url}/sitemap-products-1.xml`)).text()
  expect(demo.day()).toBe(0)
  const before = await sitemap()
  expect(await sitemap()).toBe(before)
  demo.setDay(20)
  expect(demo.day()).toBe(20)
  expect(await sitemap()).not.toBe(before)
  demo.setDay(0)
  expect(await sitemap()).toBe(before)
  expect(() => demo.setDay(29)).toThrow('days 0 to 28')
})

test('without a calendar there is no day, and none can be set', async () => {
  await using demo = await openDemo({ ports: ANY })
  expect(demo.day()).toBeNull()
  expect(() => demo.setDay(3)).toThrow('without a calendar')
})
