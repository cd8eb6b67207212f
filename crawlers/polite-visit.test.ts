import { expect, test } from 'vitest'
import { type Fetched, visitPolitely } from './polite-visit.ts'
import { NO_ERRAND } from './politeness/errand.ts'
import type { Politeness } from './politeness/polite-host.ts'
import { rulesFromText } from './politeness/robots-rules.ts'

/** Hosts with their robots.txt and their redirects; everything that happens is written down. */
function setUp(robots: Record<string, string>, redirects: Record<string, string>) {
  const seen: string[] = []
  const politeness: Politeness = {
    rulesFor: async ({ origin }) => {
      seen.push(`rules of ${origin}`)
      return rulesFromText(robots[origin] ?? '', 'Monitor/1')
    },
    inTurn: async (url, delay, rules, work) => {
      seen.push(`turn at ${url.host} after ${Math.max(delay, rules.crawlDelay)} s`)
      return work({ ...NO_ERRAND, robots: { verdict: 'allowed', hash: rules.hash }, waitedMs: 0 })
    },
    leaveAlone: async () => {},
    refused: ({ href }) => void seen.push(`refused ${href}`),
  }
  const fetch = async (url: URL, mayGo: (to: URL) => boolean): Promise<Fetched> => {
    seen.push(`fetch ${url.href}`)
    const to = redirects[url.href]
    if (to === undefined) return { url: url.href, redirects: [], stopped: null }
    const hop = { url: url.href, status: 302, location: to }
    if (!mayGo(new URL(to))) return { url: url.href, redirects: [hop], stopped: to }
    seen.push(`follow ${to}`)
    return { url: to, redirects: [hop], stopped: null }
  }
  const visit = (url: string) => visitPolitely(new URL(url), 2, 4, politeness, fetch)
  return { seen, visit }
}

test('rules first, then the turn, then the page', async () => {
  const { seen, visit } = setUp({}, {})
  expect(await visit('https://a.example/1')).toMatchObject({
    kind: 'fetched',
    answer: { url: 'https://a.example/1' },
  })
  expect(seen).toEqual([
    'rules of https://a.example',
    'turn at a.example after 2 s',
    'fetch https://a.example/1',
  ])
})

test('within a host a redirect is part of the same turn', async () => {
  const { seen, visit } = setUp({}, { 'https://a.example/1': 'https://a.example/2' })
  await visit('https://a.example/1')
  expect(seen.filter((what) => what.startsWith('turn'))).toHaveLength(1)
  expect(seen.at(-1)).toBe('follow https://a.example/2')
})

test('another host has its own rules and its own turn, and all redirects are told', async () => {
  const { seen, visit } = setUp(
    { 'https://b.example': 'User-agent: *\nCrawl-delay: 9' },
    { 'https://a.example/1': 'https://b.example/2', 'https://b.example/2': 'https://b.example/3' },
  )
  const visited = await visit('https://a.example/1')
  expect(visited.redirects.map(({ url }) => url)).toEqual(['https://a.example/1', 'https://b.example/2'])
  expect(seen).toEqual([
    'rules of https://a.example',
    'turn at a.example after 2 s',
    'fetch https://a.example/1',
    'rules of https://b.example',
    'turn at b.example after 9 s',
    'fetch https://b.example/2',
    'follow https://b.example/3',
  ])
})

test('from http to https is another origin, with rules of its own', async () => {
  const { seen, visit } = setUp({}, { 'http://a.example/1': 'https://a.example/1' })
  await visit('http://a.example/1')
  expect(seen.filter((what) => what.startsWith('rules'))).toEqual([
    'rules of http://a.example',
    'rules of https://a.example',
  ])
})

test('what is disallowed is not fetched, wherever a redirect comes from', async () => {
  const { seen, visit } = setUp(
    { 'https://b.example': 'User-agent: *\nDisallow: /2' },
    { 'https://a.example/1': 'https://b.example/2' },
  )
  expect(await visit('https://a.example/1')).toMatchObject({ kind: 'refused', url: 'https://b.example/2' })
  expect(seen.some((what) => what.includes('fetch https://b.example'))).toBe(false)
  expect(seen.at(-1)).toBe('refused https://b.example/2')
})

test('hosts that redirect to each other are left', async () => {
  const { visit } = setUp(
    {},
    { 'https://a.example/': 'https://b.example/', 'https://b.example/': 'https://a.example/' },
  )
  await expect(visit('https://a.example/')).rejects.toMatchObject({ code: 'VISIT_FAILED', retryable: false })
})

test.each(['file:///etc/passwd', 'javascript:x', 'https://user:word@b.example/'])(
  'a redirect to %s ends the visit',
  async (to) => {
    const { visit } = setUp({}, { 'https://a.example/': to })
    await expect(visit('https://a.example/')).rejects.toMatchObject({
      code: 'VISIT_FAILED',
      retryable: false,
    })
  },
)
