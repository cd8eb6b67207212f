/** A site that changes its pages, keeps us out or finds nothing is an alarm with a page, not a zero in the data. */
import { expect, test } from 'vitest'
import { siteHash } from '../../../crawlers/site/site-hash.ts'
import { VisitFailedError } from '../../../crawlers/visit-failed.ts'
import type { PageRead } from '../../../model/page-read.ts'
import { effortsOf, recordEffort } from '../../../store/efforts.ts'
import { planTasks } from '../../../store/ledger.ts'
import { finishRun, startRun } from '../../../store/runs.ts'
import { alarmsOf, openAlarms } from '../../../store/site-alarms.ts'
import { latestTallies } from '../../../store/site-tallies.ts'
import { publishSite } from '../../../store/sites.ts'
import { recordVisit } from '../../../store/visits.ts'
import { discover } from '../../../workers/discover.ts'
import { watchHealth } from '../../../workers/health/watch-health.ts'
import { processTask } from '../../../workers/process-task.ts'
import { discoverTask } from '../../../workers/task-plan.ts'
import { SITE } from '../store/one-of-each.ts'
import { at, beginRun, SITE_VERSION, visit } from '../store/records.ts'
import { openMarket } from './market.ts'
import { openPipeline } from './pipeline.ts'

test('a redesign is an alarm with its page kept, raised once, and over when the fields are back', async () => {
  let isRedesigned = false
  await using market = await openMarket({
    listings: 8,
    suspiciousEvery: 100,
    instead: (path, response) => {
      if (!isRedesigned || !path.startsWith('/ad/')) return false
      response.writeHead(200, { 'content-type': 'text/html' })
      response.end(`<title>Lot</title><h1>Oak table, lot ${path.slice(4)}</h1><p>Ask for the price.</p>`)
      return true
    },
  })
  await using pipeline = await openPipeline({ allow: [market.host] })
  const { store, vault, parts } = pipeline
  pipeline.work()
  await pipeline.watch(market.site)
  await watchHealth(parts)
  expect(await openAlarms(store)).toEqual([])

  isRedesigned = true
  await pipeline.watch(market.site)
  await watchHealth(parts)
  await watchHealth(parts)
  const alarms = await alarmsOf(store, market.site.name, 20)
  expect(alarms.map(({ kind, field }) => field ?? kind)).toEqual(
    expect.arrayContaining(['new-template', 'price', 'seller']),
  )
  expect(new Set(alarms.map(({ kind, field }) => `${kind} ${field}`)).size).toBe(alarms.length)
  const price = alarms.find(({ field }) => field === 'price')
  expect(price).toMatchObject({ state: 'open', now: { good: 0, of: 8 }, before: { good: 8, of: 8 } })
  expect(price?.page?.excerpt).toContain('Ask for the price.')

  await vault.sweepStaging(new Date(Date.now() + 1_000))
  const kept = await vault.read(price?.page?.sha256 ?? '')
  expect(new TextDecoder().decode(kept ?? new Uint8Array())).toContain('<p>Ask for the price.</p>')

  isRedesigned = false
  await pipeline.watch(market.site)
  await watchHealth(parts)
  expect(await openAlarms(store)).toEqual([])
  expect((await latestTallies(store, market.site.name, 9)).map(({ listings }) => listings)).toEqual([8, 8, 8])
})

const LISTING: PageRead = { of: 'listing', page: 0, results: 0, listings: 0, unreadable: 0, fields: {} }

test('block pages are told from a market without listings, and two workers that look at once raise one alarm', async () => {
  await using pipeline = await openPipeline({ allow: [] })
  const { store, vault, parts } = pipeline
  await publishSite(store, SITE, siteHash(SITE), at(0))
  await beginRun(store)
  const keptOut = await vault.stage(new TextEncoder().encode('<p>Go away</p>'))
  for (let n = 0; n < 8; n += 1) {
    const blocked = { status: 403, outcome: 'blocked', reason: 'the site answered 403' } as const
    const when = { startedAt: at(n), finishedAt: at(n) }
    await recordVisit(
      store,
      visit({ visitId: `v${n}`, ...when, ...blocked, bodySha256: keptOut, read: LISTING }),
    )
  }
  await Promise.all([watchHealth(parts), watchHealth(parts)])
  expect(await openAlarms(store, SITE.name)).toMatchObject([
    {
      ...{ kind: 'blocked', field: null, now: { good: 0, of: 8 } },
      page: { status: 403, excerpt: 'Go away', sha256: keptOut },
    },
  ])
})

test('searches that found something before and find nothing now are an alarm, other empty ones are not', async () => {
  await using pipeline = await openPipeline({ allow: [] })
  const { store, vault, parts } = pipeline
  await publishSite(store, SITE, siteHash(SITE), at(0))
  const empty = await vault.stage(new TextEncoder().encode('<p>Please update your app</p>'))
  const searched = async (runId: string, minute: number, terms: readonly string[], results: number) => {
    await startRun(store, { runId, site: SITE.name, siteVersion: SITE_VERSION, terms: [], at: at(minute) })
    for (const term of terms) {
      const visitId = `${runId} ${term}`
      const read: PageRead = { of: 'list', page: 0, results, listings: 0, unreadable: 0, fields: {} }
      const when = { startedAt: at(minute), finishedAt: at(minute) }
      await recordVisit(store, visit({ visitId, runId, ...when, bodySha256: empty, read }))
      await recordEffort(store, {
        ...{
          schemaVersion: 1,
          runId,
          site: SITE.name,
          term,
          language: 'fr',
          page: 0,
          url: SITE.home,
          visitId,
        },
        ...{ results, newResults: results, outcome: results > 0 ? 'results' : 'empty', at: at(minute) },
      })
    }
    await watchHealth(parts)
    await finishRun(store, runId, at(minute + 1))
  }
  const terms = Array.from({ length: 9 }, (_, index) => `term-${index}`)
  await searched('run-1', 0, terms, 5)
  await searched('run-2', 60, ['new-1', 'new-2', 'new-3', 'new-4', 'new-5', 'new-6', 'new-7'], 0)
  expect(await openAlarms(store)).toEqual([])
  await searched('run-3', 120, terms, 0)
  expect(await openAlarms(store)).toMatchObject([
    { kind: 'empty-searches', now: { good: 0, of: 9 }, page: { excerpt: 'Please update your app' } },
  ])
})

test('an outage is an alarm and part of the effort, once nothing is left to be tried', async () => {
  await using pipeline = await openPipeline({ allow: [] })
  const { store } = pipeline
  const down = async (url: string) => {
    throw new VisitFailedError(url, 'the site answered 503', true, { status: 503 })
  }
  const parts = { ...pipeline.parts, visitor: { ...pipeline.parts.visitor, visit: down } }
  const run = { runId: 'run-1', site: SITE.name, siteVersion: siteHash(SITE) }
  await publishSite(store, SITE, run.siteVersion, at(0))
  await startRun(store, { ...run, terms: [], at: at(0) })
  const searches = Array.from({ length: 8 }, (_, n) =>
    discoverTask(
      { ...run, term: `term-${n}`, language: null, page: 0, url: `${SITE.home}search?q=term-${n}` },
      at(0),
    ),
  )
  await planTasks(store, searches)
  for (const { taskId, kind, payload } of searches) {
    if (kind !== 'discover') throw new Error('a search is a discover task')
    const attempt = (isLastAttempt: boolean) =>
      processTask({ taskId, payload, isLastAttempt }, discover, parts)
    await expect(attempt(false)).rejects.toThrow('the site answered 503')
    expect(await attempt(true)).toMatchObject({ state: 'failed' })
  }
  await watchHealth(parts)
  expect(await openAlarms(store, SITE.name)).toMatchObject([
    { kind: 'errors', now: { good: 0, of: 8 }, page: { status: 503, sha256: null } },
  ])
  const efforts = await effortsOf(store, 'run-1')
  expect(efforts.map(({ outcome, results }) => [outcome, results])).toEqual(Array(8).fill(['error', 0]))
})
