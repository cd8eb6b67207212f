import { expect, test } from 'vitest'
import { type HostileSite, openHostileSite } from '../test/hostile/hostile-site.ts'
import { openTestVisitor, siteAt } from '../test/hostile/hostile-visitor.ts'
import { type Crawled, crawlSite } from './crawl-site.ts'

const links = (...ids: (number | string)[]) => ids.map((id) => `<a href="/ad/${id}">${id}</a>`).join('')

function listings(market: HostileSite, ...ids: number[]): void {
  for (const id of ids) market.page(`/ad/${id}`, `<h1>Chair ${id}</h1><p class="price">£${id}</p>`)
}

/** Crawls a site of numbered pages and tells titles and problems. */
async function crawl(
  market: HostileSite,
  more: { terms?: string[]; max?: number; site?: Record<string, unknown> } = {},
) {
  await using parts = await openTestVisitor({
    allow: [market.authority],
    limits: { responseMs: 1_500, headersMs: 700 },
  })
  const site = siteAt(market.origin, {
    search: { url: `${market.origin}/search?q={query}&page={page}`, paging: { by: 'number', max: 5 } },
    ...more.site,
  })
  const crawled: Crawled[] = []
  const options = {
    visitor: parts.visitor,
    terms: (more.terms ?? ['x']).map((term) => ({ term, language: null })),
    max: more.max ?? 100,
  }
  for await (const found of crawlSite(site, options)) crawled.push(found)
  return crawled.map((found) => ('listing' in found ? found.listing.title : found.problem.outcome))
}

/** Pages of results by number; any other is empty. */
function results(market: HostileSite, byPage: Record<string, string>): void {
  market.page('/search', (request, response) => {
    const page = new URL(request.url ?? '', market.origin).searchParams.get('page') ?? ''
    response.setHeader('content-type', 'text/html').end(`<h1>Results</h1>${byPage[page] ?? ''}`)
  })
}

test('pages are followed to the end, and each listing is read once', async () => {
  await using market = await openHostileSite()
  listings(market, 1, 2, 3)
  results(market, { 1: links(1, 2), 2: links(2, 3) })
  expect(await crawl(market, { terms: ['x', 'y'] })).toEqual(['Chair 1', 'Chair 2', 'Chair 3'])
  expect(market.hits.filter((hit) => hit.startsWith('/ad/'))).toEqual(['/ad/1', '/ad/2', '/ad/3'])
})

test('a site without a page after the last one has simply ended', async () => {
  await using market = await openHostileSite()
  listings(market, 1)
  market.page('/search', (request, response) => {
    const isFirst = (request.url ?? '').endsWith('page=1')
    response.writeHead(isFirst ? 200 : 404, { 'content-type': 'text/html' })
    response.end(isFirst ? `<h1>Results</h1>${links(1)}` : '<h1>Not found</h1>')
  })
  expect(await crawl(market)).toEqual(['Chair 1'])
})

test('a site that repeats its last page for ever is left', async () => {
  await using market = await openHostileSite()
  listings(market, 1)
  market.page('/search', `<h1>Results</h1>${links(1)}`)
  expect(await crawl(market)).toEqual(['Chair 1'])
  expect(market.hits.filter((hit) => hit.startsWith('/search'))).toHaveLength(2)
})

test('a site that invents a page after every page is left at the limit', async () => {
  await using market = await openHostileSite()
  market.page('/search', (request, response) => {
    const page = new URL(request.url ?? '', market.origin).searchParams.get('page')
    response.setHeader('content-type', 'text/html').end(`<h1>Calendar</h1>${links(`${page}0`, `${page}1`)}`)
  })
  await crawl(market)
  expect(market.hits.filter((hit) => hit.startsWith('/search'))).toHaveLength(5)
})

test('no more pages are taken than the site file allows, and no more listings than asked for', async () => {
  await using market = await openHostileSite()
  listings(market, 1, 2, 3, 4, 5, 6)
  results(market, { 1: links(1, 2, 3, 4, 5, 6) })
  expect(await crawl(market, { max: 2 })).toEqual(['Chair 1', 'Chair 2'])
  expect(await crawl(market, { site: { politeness: { delaySeconds: 0, maxPagesPerRun: 4 } } })).toHaveLength(
    3,
  )
})

test('what goes wrong with one listing is said, and the others are read', async () => {
  await using market = await openHostileSite()
  listings(market, 1, 5)
  const answering = (path: string, status: number, body: string) =>
    market.page(path, (_request, response) =>
      response.writeHead(status, { 'content-type': 'text/html' }).end(body),
    )
  answering('/ad/2', 404, '<h1>Gone</h1>')
  answering('/ad/3', 403, '<h1>No</h1>')
  answering('/ad/4', 200, '<p>No title</p>')
  results(market, { 1: links(1, 2, 3, 4, 5) })
  expect(await crawl(market)).toEqual(['Chair 1', 'ended', 'blocked', 'unreadable', 'Chair 5'])
})

test('results that cannot be had are said, and the next term is searched for', async () => {
  await using market = await openHostileSite()
  listings(market, 1)
  market.page('/search', (request, response) => {
    const isFirst = request.url?.includes('q=x')
    response
      .writeHead(isFirst ? 403 : 200, { 'content-type': 'text/html' })
      .end(`<h1>Results</h1>${links(1)}`)
  })
  expect(await crawl(market, { terms: ['x', 'y'] })).toEqual(['blocked', 'Chair 1'])
})

test('a site with one list of everything needs no term', async () => {
  await using market = await openHostileSite()
  listings(market, 1)
  market.page('/all', links(1))
  expect(await crawl(market, { terms: [], site: { search: { url: `${market.origin}/all` } } })).toEqual([
    'Chair 1',
  ])
})

test('a robots.txt that cannot be served means no page at all', async () => {
  await using market = await openHostileSite()
  market.robots({ status: 503 })
  expect(await crawl(market)).toEqual(['refused-by-robots'])
  expect(market.hits).toEqual(['/robots.txt'])
})

test('more listings of a seller are looked for where the site file says so', async () => {
  await using market = await openHostileSite()
  for (const id of [1, 2, 3])
    market.page(`/ad/${id}`, `<h1>Chair ${id}</h1><p>Seller: <a class="seller" href="/user/ana">ana</a></p>`)
  market.page('/user/ana', `<h1>ana</h1><div class="offers">${links(2, 3)}</div>${links(9)}`)
  results(market, { 1: links(1) })
  const sellers = { link: '/user/{id}', within: '.offers' }
  expect(await crawl(market, { site: { sellers } })).toEqual(['Chair 1'])
  expect(await crawl(market, { site: { sellers: { ...sellers, follow: true } } })).toEqual([
    'Chair 1',
    'Chair 2',
    'Chair 3',
  ])
  expect(market.hits.filter((hit) => hit === '/user/ana')).toHaveLength(1)
})

test('each category is a list of its own, and its pages count', async () => {
  await using market = await openHostileSite()
  listings(market, 1, 2, 3)
  const list = (path: string, byPage: Record<string, string>) =>
    market.page(path, (request, response) => {
      const page = new URL(request.url ?? '', market.origin).searchParams.get('page') ?? ''
      response.setHeader('content-type', 'text/html').end(`<h1>List</h1>${byPage[page] ?? ''}`)
    })
  list('/c/chairs', { 1: links(1), 2: links(2) })
  list('/c/old', { 1: links(3) })
  const lists = [
    {
      url: `${market.origin}/c/{category}?page={page}`,
      categories: ['chairs', 'old'],
      paging: { by: 'number' },
    },
  ]
  expect(await crawl(market, { terms: [], site: { search: undefined, lists } })).toEqual([
    'Chair 1',
    'Chair 2',
    'Chair 3',
  ])
})
