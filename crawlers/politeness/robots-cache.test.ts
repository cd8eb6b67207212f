import { expect, test } from 'vitest'
import { openRobotsCache } from './robots-cache.ts'

const ORIGIN = 'https://market.example'
const PAGE = new URL('/ad/1', ORIGIN)

/** A cache with a clock that can be set, and a host whose answer can. */
function setUp() {
  const host = {
    asked: [] as string[],
    status: 200,
    retryAfter: undefined as string | undefined,
    body: 'User-agent: *\nDisallow: /ad',
    cut: null as string | null,
  }
  const clock = { now: new Date('2026-03-05T09:30:00.000Z') }
  const cache = openRobotsCache('Monitor/1', () => clock.now)
  const isAllowed = async () => {
    const rules = await cache.rulesFor(ORIGIN, async (url) => {
      host.asked.push(url)
      if (host.status === 0) throw new Error('unreachable')
      return { status: host.status, retryAfter: host.retryAfter, body: Buffer.from(host.body), cut: host.cut }
    })
    return rules.refusal(PAGE) === null
  }
  const passHours = (hours: number) => {
    clock.now = new Date(clock.now.getTime() + hours * 3_600_000)
  }
  return { host, isAllowed, passHours }
}

test('a host is asked once a day', async () => {
  const { host, isAllowed, passHours } = setUp()
  expect(await isAllowed()).toBe(false)
  host.body = ''
  passHours(23.9)
  expect(await isAllowed()).toBe(false)
  passHours(0.2)
  expect(await isAllowed()).toBe(true)
  expect(host.asked).toEqual([`${ORIGIN}/robots.txt`, `${ORIGIN}/robots.txt`])
})

test('many visits at once ask once', async () => {
  const { host, isAllowed } = setUp()
  await Promise.all([isAllowed(), isAllowed(), isAllowed()])
  expect(host.asked).toHaveLength(1)
})

test.each([400, 401, 403, 404, 410])('a host that answers %i has no rules', async (status) => {
  const { host, isAllowed } = setUp()
  host.status = status
  expect(await isAllowed()).toBe(true)
})

test.each([429, 500, 502, 503, 599])(
  'a host that answers %i must not be visited, but is soon asked again',
  async (status) => {
    const { host, isAllowed, passHours } = setUp()
    host.status = status
    expect(await isAllowed()).toBe(false)
    host.status = 404
    passHours(0.05)
    expect(await isAllowed()).toBe(false)
    passHours(0.05)
    expect(await isAllowed()).toBe(true)
  },
)

test('a busy host says itself when it may be asked again', async () => {
  const { host, isAllowed, passHours } = setUp()
  Object.assign(host, { status: 503, retryAfter: '7200' })
  expect(await isAllowed()).toBe(false)
  host.status = 404
  passHours(1.9)
  expect(await isAllowed()).toBe(false)
  passHours(0.2)
  expect(await isAllowed()).toBe(true)
})

test('a host that could not be reached is asked again at the next visit', async () => {
  const { host, isAllowed } = setUp()
  host.status = 0
  await expect(isAllowed()).rejects.toThrow('unreachable')
  host.status = 404
  expect(await isAllowed()).toBe(true)
})

test('rules that stand after the first 500 KiB are not read', async () => {
  const { host, isAllowed } = setUp()
  host.body = `${'# comment\n'.repeat(60_000)}User-agent: *\nDisallow: /`
  expect(await isAllowed()).toBe(true)
})

test('a line that the limit cuts through is no rule', async () => {
  const { host, isAllowed } = setUp()
  const start = 'User-agent: *\nDisallow: /\n'
  const before = `${start}${'#'.repeat(512_000 - start.length - 'Allow: /ad'.length - 1)}\n`
  host.body = `${before}Allow: /ad-only-here\n`
  expect(await isAllowed()).toBe(false)
})

test.each(['took too long', 'ended early', 'decodes to too much'])(
  'rules that %s are not known, so nothing may be visited',
  async (cut) => {
    const { host, isAllowed, passHours } = setUp()
    Object.assign(host, { body: 'User-agent: *\nAllow: /', cut })
    expect(await isAllowed()).toBe(false)
    host.cut = null
    passHours(0.1)
    expect(await isAllowed()).toBe(true)
  },
)

test.each([199, 301, 304])('an answer %i is no robots.txt, so nothing may be visited', async (status) => {
  const { host, isAllowed } = setUp()
  Object.assign(host, { status, body: '' })
  expect(await isAllowed()).toBe(false)
})
