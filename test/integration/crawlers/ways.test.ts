/** Plain HTTP where it is enough and Chromium where it is needed, as comparing has shown. */
import { expect, inject, test } from 'vitest'
import { type Crawled, crawlSite } from '../../../crawlers/crawl-site.ts'
import { memoryOfWays } from '../../../crawlers/ways/way-memory.ts'
import { storedWays } from '../../../workers/way-memory.ts'
import { openHostileSite } from '../../hostile/hostile-site.ts'
import { openTestVisitor, siteAt } from '../../hostile/hostile-visitor.ts'
import { openTestStore } from '../../support/open-test-store.ts'

const IDS = [1, 2, 3, 4, 5, 6]
const chair = (id: number) =>
  `<h1>Chair ${id}</h1><p class="price">£${id}</p><p>A good chair, number ${id}.</p>`
const byScript = (html: string) =>
  `<div id="app"></div><script>document.getElementById("app").innerHTML = ${JSON.stringify(html).replaceAll('</', '<\\/')}</script>`
const links = IDS.map((id) => `<a href="/ad/${id}">Chair ${id}</a>`).join('')

/** A market whose pages are in its answers, or drawn by script. */
async function setUp(fetch: 'http' | 'browser') {
  const market = await openHostileSite()
  const ways = memoryOfWays()
  const parts = await openTestVisitor({
    allow: [market.authority],
    browser: { executablePath: inject('chromiumPath'), sandbox: inject('chromiumSandbox') },
    ways,
  })
  const show = (drawn: { list: boolean; listings: boolean }) => {
    market.page('/search', `<!doctype html><title>Search</title>${drawn.list ? byScript(links) : links}`)
    for (const id of IDS)
      market.page(
        `/ad/${id}`,
        `<!doctype html><title>Ad</title>${drawn.listings ? byScript(chair(id)) : chair(id)}`,
      )
  }
  const crawl = async () => {
    const found: Crawled[] = []
    const options = { visitor: parts.visitor, terms: [{ term: 'x', language: null }], max: 100 }
    for await (const crawled of crawlSite(siteAt(market.origin, { fetch }), options)) found.push(crawled)
    return found.map((crawled) => ('listing' in crawled ? crawled.listing.title : crawled.problem.reason))
  }
  const wayOf = async (kind: string) => (await ways.recall('hostile', kind))?.way
  const close = async () => {
    await parts[Symbol.asyncDispose]()
    await market.close()
  }
  return {
    market,
    show,
    crawl,
    wayOf,
    search: `${market.origin}/search?q={query}`,
    [Symbol.asyncDispose]: close,
  }
}

const EVERY = IDS.map((id) => `Chair ${id}`)

test('each kind of page goes its own way: the list by browser, its listings by HTTP', async () => {
  await using it = await setUp('browser')
  it.show({ list: true, listings: false })
  expect(await it.crawl()).toEqual(EVERY)
  expect(await it.wayOf('listing')).toBe('http')
  expect(await it.wayOf(it.search)).toBe('browser')
  // Two listings were fetched both ways, the others once.
  expect(it.market.hits.filter((hit) => hit.startsWith('/ad/'))).toHaveLength(IDS.length + 2)
})

test('a market that begins to draw its pages by script loses no listing', async () => {
  await using it = await setUp('http')
  it.show({ list: false, listings: false })
  expect(await it.crawl()).toEqual(EVERY)
  expect(await it.wayOf('listing')).toBeUndefined()
  it.show({ list: true, listings: true })
  expect(await it.crawl()).toEqual(EVERY)
  expect([await it.wayOf('listing'), await it.wayOf(it.search)]).toEqual(['browser', 'browser'])
})

test('all workers remember it together', async () => {
  await using store = await openTestStore()
  const patience = { stopping: new AbortController().signal, log: () => {} }
  const [one, other] = [storedWays(store, patience), storedWays(store, patience)]
  const way = {
    schemaVersion: 1,
    site: 'market',
    kind: 'listing',
    way: 'browser',
    agreed: 0,
    decidedAt: '2026-03-05T09:30:00.000Z',
    reason: 'no title',
  } as const
  expect(await one.recall('market', 'listing')).toBeNull()
  await one.remember(way)
  await one.remember({ ...way, way: 'http', agreed: 2 })
  expect(await one.recall('market', 'listing')).toMatchObject({ way: 'http' })
  expect(await other.recall('market', 'listing')).toMatchObject({ way: 'http', agreed: 2 })
})
