import { expect, test } from 'vitest'
import { openDemo } from './open-demo.ts'
import type { DemoRequest } from './server.ts'

const ANY = { classifieds: 0, feed: 0 }

test('both sites are served where their site files say', async () => {
  await using demo = await openDemo({ ports: ANY })
  expect(demo.sites.map(({ name }) => name)).toEqual(['classifieds', 'feed'])
  expect(demo.allow).toEqual(demo.sites.map(({ port }) => `127.0.0.1:${port}`))
  for (const { siteFile, url } of demo.sites) {
    expect(siteFile.home).toBe(`${url}/`)
    expect((await fetch(siteFile.home)).status).toBe(200)
  }
})

test('a second demonstration takes other ports and says so', async () => {
  await using first = await openDemo({ ports: ANY })
  const [classifieds, feed] = first.sites.map(({ port }) => port)
  if (classifieds === undefined || feed === undefined) throw new Error('Both sites should be there')
  await using second = await openDemo({ ports: { classifieds, feed } })
  expect(second.sites.map(({ preferredPort }) => preferredPort)).toEqual([classifieds, feed])
  for (const { port, preferredPort } of second.sites) expect(port).not.toBe(preferredPort)
})

test('closing stops both servers, and the port is free for the next start', async () => {
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
