import { expect, test } from 'vitest'
import type { FetchWay } from '../../model/fetch-way.ts'
import { EMPTY_SHELL } from '../reading/block-page.ts'
import { VisitFailedError } from '../visit-failed.ts'
import type { VisitedPage } from '../visited-page.ts'
import { type PageKind, visitTheBetterWay } from './choose-way.ts'
import type { Worth } from './page-worth.ts'
import { memoryOfWays } from './way-memory.ts'

type Way = 'http' | 'browser'
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** A site that can be changed between visits, and a clock. */
function setUp(stated: Way) {
  const site = {
    facts: { http: ['title', 'price'], browser: ['title', 'price'] } as Record<Way, string[]>,
    failing: null as Way | null,
    blocked: new Map<Way, string>(),
  }
  const memory = memoryOfWays()
  const page: PageKind = { site: 'market', kind: 'listing', stated }
  let now = Date.parse('2026-03-05T09:30:00.000Z')
  const visit = async (): Promise<string> => {
    const looked: Way[] = []
    const by = async (via: Way): Promise<VisitedPage> => {
      looked.push(via)
      if (site.failing === via) throw new VisitFailedError('https://market.example/', 'is away', true)
      const reason = site.blocked.get(via)
      return { ...pageBy(via), ...(reason !== undefined && { outcome: 'blocked', reason }) }
    }
    const worth = ({ via }: VisitedPage): Worth => new Map(site.facts[via].map((fact) => [`${fact} 1`, fact]))
    const visited = await visitTheBetterWay(page, { by, worth }, memory, new Date(now))
    return `${looked.join('+')} gives ${visited.via}`
  }
  const recall = (): Promise<FetchWay | null> => memory.recall('market', 'listing')
  const pass = (ms: number) => {
    now += ms
  }
  const blocked = (via: Way, reason: string) => site.blocked.set(via, reason)
  return { site, visit, recall, pass, blocked }
}

function pageBy(via: Way): VisitedPage {
  const url = 'https://market.example/ad/1'
  const at = '2026-03-05T09:30:00.000Z'
  return {
    ...{ via, requestedUrl: url, finalUrl: url, redirects: [], status: 200, headers: [], mime: 'text/html' },
    ...{
      body: null,
      html: '',
      truncated: false,
      startedAt: at,
      finishedAt: at,
      outcome: 'page',
      reason: null,
    },
  }
}

test('a page that is the same both ways is soon fetched by plain HTTP alone', async () => {
  const { visit, recall } = setUp('browser')
  expect(await visit()).toBe('browser+http gives browser')
  expect(await visit()).toBe('browser+http gives browser')
  expect(await visit()).toBe('http gives http')
  expect(await recall()).toMatchObject({ way: 'http', agreed: 2, decidedAt: '2026-03-05T09:30:00.000Z' })
})

test('a page that plain HTTP shows less of stays with the browser', async () => {
  const { site, visit, recall } = setUp('browser')
  site.facts.http = ['title']
  expect(await visit()).toBe('browser+http gives browser')
  expect(await visit()).toBe('browser gives browser')
  expect((await recall())?.reason).toContain('1 of 2 facts')
})

test('after some days both ways are looked at again', async () => {
  const { site, visit, pass } = setUp('browser')
  site.facts.http = []
  await visit()
  pass(8 * DAY)
  site.facts.http = ['title', 'price']
  expect(await visit()).toBe('browser+http gives browser')
  await visit()
  expect(await visit()).toBe('http gives http')
  pass(8 * DAY)
  expect(await visit()).toBe('browser+http gives browser')
})

test('a site that begins to draw its pages by script is read by the browser from that page on', async () => {
  const { site, visit, recall } = setUp('http')
  expect(await visit()).toBe('http gives http')
  site.facts.http = []
  expect(await visit()).toBe('http+browser gives browser')
  expect(await visit()).toBe('browser gives browser')
  expect(await recall()).toMatchObject({ way: 'browser', agreed: 0 })
})

test('a browser that is no longer needed is done without after a while', async () => {
  const { site, visit, pass } = setUp('http')
  site.facts.http = []
  await visit()
  site.facts.http = ['title', 'price']
  pass(8 * DAY)
  expect(await visit()).toBe('browser+http gives browser')
  expect(await visit()).toBe('http gives http')
})

test('an empty page is looked at by browser once, not each time', async () => {
  const { site, visit, pass } = setUp('http')
  site.facts = { http: [], browser: [] }
  expect(await visit()).toBe('http+browser gives browser')
  expect(await visit()).toBe('http gives http')
  pass(2 * HOUR)
  expect(await visit()).toBe('http+browser gives browser')
})

test('a site that plain HTTP cannot reach stays with the browser, and one that neither reaches fails', async () => {
  const { site, visit } = setUp('browser')
  site.failing = 'http'
  expect(await visit()).toBe('browser+http gives browser')
  expect(await visit()).toBe('browser gives browser')
  site.failing = 'browser'
  await expect(visit()).rejects.toThrow('is away')
})

test('a block is an answer: no browser is tried to get around it', async () => {
  const { visit, recall, blocked } = setUp('http')
  blocked('http', 'the site asks for a captcha')
  expect(await visit()).toBe('http gives http')
  expect(await recall()).toBeNull()
})

test('an empty shell is none, and is called one where it is remembered', async () => {
  const { visit, recall, blocked } = setUp('http')
  blocked('http', EMPTY_SHELL)
  expect(await visit()).toBe('http+browser gives browser')
  expect(await recall()).toMatchObject({ way: 'browser', reason: 'plain HTTP gives an empty shell' })
})
