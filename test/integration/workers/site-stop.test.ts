/** The stop switch on a running crawl: real workers, a real store, and a market that counts. */
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '../../../crawlers/limits.ts'
import { accessesTo } from '../../../store/access-log.ts'
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
  const { name: site } = market.site
  const stop = await stopSite(pipeline.store, { site, reason: 'a test', by: 'heron', at: at() })
  await expect.poll(() => aborted).toEqual(['/ad/1005'])
  // By the stop: what nobody stops is waited for until the deadline of an answer.
  expect(Date.now() - Date.parse(stop.stoppedAt)).toBeLessThan(DEFAULT_LIMITS.headersMs)
  const hits = market.hits.length
  await sleep(2_500)
  expect(market.hits).toHaveLength(hits)
  expect(await resumeSite(pipeline.store, { site, by: 'heron', at: at() })).toBe(true)
  const run = await watching
  expect(run.state).toBe('finished')
  const visited = new Set(market.hits.filter((hit) => hit.startsWith('/ad/')))
  expect(visited.size).toBe(30)
})

test('stopping twice keeps the first reason, only what is stopped can go on, and who did it is noted', async () => {
  await using pipeline = await openPipeline({ allow: [] })
  const { store } = pipeline
  await stopSite(store, { site: 'board', reason: 'first', by: 'heron', at: at() })
  expect(await stopSite(store, { site: 'board', reason: 'second', by: 'egret', at: at() })).toMatchObject({
    ...{ reason: 'first', stoppedBy: 'heron' },
  })
  expect(await stoppedSites(store)).toHaveLength(1)
  const resume = { site: 'board', by: 'egret', at: at() }
  expect(await resumeSite(store, resume)).toBe(true)
  expect(await resumeSite(store, resume)).toBe(false)
  expect(await stoppedSites(store)).toEqual([])
  const noted = (await accessesTo(store, 'board', 9)).map(({ user, action }) => `${user} ${action}`)
  expect(noted.sort()).toEqual(['egret resume-site', 'heron stop-site'])
})
