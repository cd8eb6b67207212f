/** The stop switch on a running crawl: real workers, a real store, and a market that counts. */
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { resumeSite, stoppedSites, stopSite } from '../../../store/site-stops.ts'
import { openMarket } from './market.ts'
import { openPipeline } from './pipeline.ts'

const at = () => new Date().toISOString()

test('a stopped site is asked for nothing, what is under way is broken off, and nothing is lost', async () => {
  const aborted: string[] = []
  await using market = await openMarket({
    listings: 30,
    instead: (path, response, hits) => {
      // The fifth listing is answered slowly, the first time.
      if (path !== '/ad/1005' || hits > 1) return false
      response.on('close', () => void aborted.push(path))
      return true
    },
  })
  await using pipeline = await openPipeline({ allow: [market.host] })
  pipeline.work()
  const watching = pipeline.watch(market.site)
  await expect.poll(() => market.hits).toContain('/ad/1005')
  const stop = await stopSite(pipeline.store, { site: market.site.name, reason: 'a test', at: at() })
  await expect.poll(() => aborted).toEqual(['/ad/1005'])
  expect(Date.now() - Date.parse(stop.stoppedAt)).toBeLessThan(5_000)
  const hits = market.hits.length
  await sleep(2_500)
  expect(market.hits).toHaveLength(hits)
  expect(await resumeSite(pipeline.store, market.site.name)).toBe(true)
  const run = await watching
  expect(run.state).toBe('finished')
  const visited = new Set(market.hits.filter((hit) => hit.startsWith('/ad/')))
  expect(visited.size).toBe(30)
})

test('stopping twice keeps the first reason, and only what is stopped can go on', async () => {
  await using pipeline = await openPipeline({ allow: [] })
  const { store } = pipeline
  await stopSite(store, { site: 'board', reason: 'first', at: at() })
  expect(await stopSite(store, { site: 'board', reason: 'second', at: at() })).toMatchObject({
    reason: 'first',
  })
  expect(await stoppedSites(store)).toHaveLength(1)
  expect(await resumeSite(store, 'board')).toBe(true)
  expect(await resumeSite(store, 'board')).toBe(false)
  expect(await stoppedSites(store)).toEqual([])
})
