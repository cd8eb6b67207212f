/** Pages that refuse, fail, end or never end: what becomes of their tasks. */
import { expect, test } from 'vitest'
import { effortsOf } from '../../../store/efforts.ts'
import { failedTasks } from '../../../store/ledger.ts'
import { listingBy } from '../../../store/listings.ts'
import { runProgress } from '../../../store/runs.ts'
import { replayTask } from '../../../workers/replay-task.ts'
import { listingPage, openMarket } from './market.ts'
import { openPipeline } from './pipeline.ts'

test('what robots.txt forbids is not visited, and that is recorded', async () => {
  await using market = await openMarket({ listings: 5, robots: 'User-agent: *\nDisallow: /search\n' })
  await using pipeline = await openPipeline({ allow: [market.host] })
  pipeline.work()
  const run = await pipeline.watch(market.site)
  expect(market.hits).toEqual(['/robots.txt'])
  expect(run.counts).toMatchObject({ pages: 0, errors: 0 })
  expect(await effortsOf(pipeline.store, run.runId)).toMatchObject([
    { outcome: 'refused-by-robots', results: 0 },
  ])
})

test('a listing that ended and one that is blocked keep what is known of them, in states of their own', async () => {
  let isLater = false
  await using market = await openMarket({
    listings: 3,
    suspiciousEvery: 1,
    instead: (path, response) => {
      if (!isLater || (path !== '/ad/1001' && path !== '/ad/1003')) return false
      response.writeHead(path === '/ad/1001' ? 410 : 403, { 'content-type': 'text/html' }).end('<h1>No</h1>')
      return true
    },
  })
  await using pipeline = await openPipeline({ allow: [market.host] })
  pipeline.work()
  await pipeline.watch(market.site)
  isLater = true
  const run = await pipeline.watch(market.site)
  const stateOf = async (id: string) => (await listingBy(pipeline.store, market.site.name, id))?.state
  expect([await stateOf('1001'), await stateOf('1002'), await stateOf('1003')]).toEqual([
    'unseen',
    'seen',
    'blocked',
  ])
  expect(run.counts.errors).toBe(0)
  expect(await pipeline.items()).toHaveLength(3)
})

test('a page that cannot be read fails with its reason, is kept, and can be replayed once it can be read', async () => {
  let isRepaired = false
  await using market = await openMarket({
    listings: 2,
    suspiciousEvery: 1,
    instead: (path, response) => {
      if (isRepaired || path !== '/ad/1002') return false
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!doctype html><p>Nothing that has a name.</p>')
      return true
    },
  })
  await using pipeline = await openPipeline({ allow: [market.host] })
  pipeline.work()
  const run = await pipeline.watch(market.site)
  expect(run.counts).toMatchObject({ listings: 1, errors: 1 })
  const [failed, ...others] = await failedTasks(pipeline.store, { limit: 10 })
  expect(others).toEqual([])
  expect(failed).toMatchObject({ kind: 'visit', reason: expect.stringContaining('shows no title') })

  isRepaired = true
  const replay = (): Promise<boolean> => replayTask(pipeline, failed?.taskId ?? '', new Date().toISOString())
  expect(await replay()).toBe(true)
  await expect.poll(async () => (await pipeline.items()).length, { timeout: 30_000 }).toBe(2)
  expect(await failedTasks(pipeline.store, { limit: 10 })).toEqual([])
  expect(await replay()).toBe(false)
})

test('a server that fails for a while is asked again, and nothing is missing', async () => {
  await using market = await openMarket({
    listings: 2,
    instead: (path, response, hits) => {
      if (path !== '/ad/1001' || hits > 1) return false
      response.writeHead(503, { 'retry-after': '1' }).end()
      return true
    },
  })
  await using pipeline = await openPipeline({ allow: [market.host] })
  pipeline.work()
  const run = await pipeline.watch(market.site)
  expect(run.counts).toMatchObject({ listings: 2, errors: 0 })
})

test('results that never end are followed as far as a run may go', async () => {
  await using market = await openMarket({
    listings: 0,
    maxPagesPerRun: 40,
    search: { paging: { by: 'number', first: 1, max: 500 } },
    instead: (path, response, hits) => {
      if (path === '/robots.txt') return false
      const html = path === '/search' ? endless() : listingPage(path.slice('/ad/'.length), false)
      response.writeHead(200, { 'content-type': 'text/html' }).end(hits > 0 ? html : '')
      return true
    },
  })
  await using pipeline = await openPipeline({ allow: [market.host] })
  pipeline.work()
  const { runId } = await pipeline.watch(market.site)
  const progress = await runProgress(pipeline.store, runId)
  const pages = (progress?.tasks.discover.done ?? 0) + (progress?.tasks.visit.done ?? 0)
  expect(pages).toBeLessThanOrEqual(40)
  expect(pages).toBeGreaterThan(30)
})

let lastId = 5_000
function endless(): string {
  const links = Array.from({ length: 10 }, () => {
    lastId += 1
    return `<li><a href="/ad/${lastId}">Lot ${lastId}</a></li>`
  })
  return `<!doctype html><title>Search</title><h1>More and more lots</h1><ul>${links.join('')}</ul>`
}

test('the same results page after page are given up', async () => {
  await using market = await openMarket({
    listings: 3,
    search: { paging: { by: 'number', first: 1, max: 100 } },
    instead: (path, response) => {
      if (path !== '/search') return false
      const links = ['1001', '1002', '1003'].map(
        (id) => `<li><a href="/ad/${id}">Lot ${id} of the sale</a></li>`,
      )
      response.writeHead(200, { 'content-type': 'text/html' }).end(`<h1>Lots</h1><ul>${links.join('')}</ul>`)
      return true
    },
  })
  await using pipeline = await openPipeline({ allow: [market.host] })
  pipeline.work()
  const { runId } = await pipeline.watch(market.site)
  expect(await effortsOf(pipeline.store, runId)).toHaveLength(4)
})
