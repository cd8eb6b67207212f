/** When runs begin, and when they are finished. */
import { expect, test } from 'vitest'
import { siteHash } from '../../../crawlers/site/site-hash.ts'
import type { Run } from '../../../model/run.ts'
import { site as siteSchema } from '../../../model/site.ts'
import { plannedTasks, settleTask } from '../../../store/ledger.ts'
import { openRuns, recentRuns, runById } from '../../../store/runs.ts'
import { publishSite } from '../../../store/sites.ts'
import { advanceRuns, isDue, type RunParts, startDueRuns, stopMovedRuns } from '../../../workers/runs.ts'
import { openPipeline, type Pipeline } from './pipeline.ts'

const AT = '2026-03-05T09:30:00.000Z'
const hoursLater = (hours: number): string => new Date(Date.parse(AT) + hours * 3_600_000).toISOString()

function siteNamed(name: string, enabled = true) {
  return siteSchema.parse({
    name,
    title: name,
    country: 'VN',
    languages: ['vi'],
    currency: 'VND',
    home: 'https://market.example/',
    enabled,
    search: {
      url: 'https://market.example/?q={query}&p={page}',
      paging: { by: 'number', first: 0 },
      terms: ['ngà voi', 'sừng'],
    },
    listing: { link: '/ad/{id}' },
  })
}

async function published(pipeline: Pipeline, ...sites: ReturnType<typeof siteNamed>[]): Promise<void> {
  for (const site of sites) await publishSite(pipeline.store, site, siteHash(site), AT)
}

function atTime(pipeline: Pipeline, at: string, more: Partial<RunParts> = {}): RunParts {
  return { ...pipeline.runs, intervalSeconds: 6 * 3_600, now: () => at, ...more }
}

async function settleEverything({ store }: Pipeline): Promise<void> {
  for (const { taskId } of await plannedTasks(store, { limit: 100 }))
    await settleTask(store, taskId, 'done', null, AT)
}

const sitesOf = (runs: readonly Run[]): string[] => runs.map(({ site }) => site).sort()

test('each enabled site gets a run, with the first page of each term planned and handed over', async () => {
  await using pipeline = await openPipeline({ allow: [] })
  await published(pipeline, siteNamed('one'), siteNamed('two'), siteNamed('off', false))
  const parts = atTime(pipeline, AT)
  expect(sitesOf(await startDueRuns(parts))).toEqual(['one', 'two'])
  await advanceRuns(parts)
  const urls = (await plannedTasks(pipeline.store, { limit: 10 })).map(
    ({ payload }) => 'url' in payload && payload.url,
  )
  expect(new Set(urls)).toEqual(
    new Set(['https://market.example/?q=ng%C3%A0%20voi&p=0', 'https://market.example/?q=s%E1%BB%ABng&p=0']),
  )
  expect(urls).toHaveLength(4)
  expect((await pipeline.queues.depth()).discover).toBe(4)
})

test('only the sites that are watched get a run', async () => {
  await using pipeline = await openPipeline({ allow: [] })
  await published(pipeline, siteNamed('one'), siteNamed('two'))
  const parts = atTime(pipeline, AT, { watched: new Set(['two']) })
  expect(sitesOf(await startDueRuns(parts))).toEqual(['two'])
})

test('a site has one run at a time, whoever looks after it', async () => {
  await using pipeline = await openPipeline({ allow: [] })
  await published(pipeline, siteNamed('one'))
  const starts = await Promise.all(
    [0, 1, 2, 3].map((minute) => startDueRuns(atTime(pipeline, hoursLater(minute / 60)))),
  )
  expect(starts.flat()).toHaveLength(1)
  expect(await startDueRuns(atTime(pipeline, hoursLater(48)))).toEqual([])
  expect(await openRuns(pipeline.store)).toHaveLength(1)
})

test('a run is finished when nothing of it is planned, and the next one waits for its hour', async () => {
  await using pipeline = await openPipeline({ allow: [] })
  await published(pipeline, siteNamed('one'))
  const parts = atTime(pipeline, AT)
  await startDueRuns(parts)
  await advanceRuns(parts)
  await advanceRuns(parts)
  expect(await openRuns(pipeline.store)).toHaveLength(1)
  await settleEverything(pipeline)
  await advanceRuns(parts)
  expect(await openRuns(pipeline.store)).toEqual([])
  expect(await startDueRuns(atTime(pipeline, hoursLater(5)))).toEqual([])
  expect(await startDueRuns(atTime(pipeline, hoursLater(6)))).toHaveLength(1)
  expect(await recentRuns(pipeline.store, 10)).toHaveLength(2)
})

test('a run whose scheduler was killed before it planned anything is planned by the next one', async () => {
  await using pipeline = await openPipeline({ allow: [] })
  await published(pipeline, siteNamed('one'))
  await startDueRuns(atTime(pipeline, AT))
  await advanceRuns(atTime(pipeline, hoursLater(1)))
  expect(await openRuns(pipeline.store)).toHaveLength(1)
  expect(await plannedTasks(pipeline.store, { limit: 10 })).toHaveLength(2)
})

test('a run of a site that has moved is stopped, and a new one looks at the new address at once', async () => {
  await using pipeline = await openPipeline({ allow: [] })
  const site = siteNamed('one')
  await published(pipeline, site, siteNamed('two'))
  const parts = atTime(pipeline, AT)
  const [before] = (await startDueRuns(parts)).filter((run) => run.site === 'one')
  await advanceRuns(parts)
  const moved = JSON.parse(JSON.stringify(site).replaceAll('market.example', 'elsewhere.example'))
  const later = atTime(pipeline, hoursLater(1))
  await publishSite(pipeline.store, moved, siteHash(moved), later.now())
  await stopMovedRuns(later)
  expect(await runById(pipeline.store, before?.runId ?? '')).toMatchObject({ state: 'stopped' })
  expect(sitesOf(await openRuns(pipeline.store))).toEqual(['two'])
  expect(sitesOf(await startDueRuns(later))).toEqual(['one'])
  await advanceRuns(later)
  const planned = await plannedTasks(pipeline.store, { limit: 10 })
  const places = planned.map(({ payload }) => 'url' in payload && new URL(payload.url).host)
  expect(places.sort()).toEqual([
    'elsewhere.example',
    'elsewhere.example',
    'market.example',
    'market.example',
  ])
})

test('a site file that changes without moving does not stop its run', async () => {
  await using pipeline = await openPipeline({ allow: [] })
  await published(pipeline, siteNamed('one'))
  await startDueRuns(atTime(pipeline, AT))
  const changed = { ...siteNamed('one'), title: 'One, renamed' }
  await publishSite(pipeline.store, changed, siteHash(changed), hoursLater(1))
  await stopMovedRuns(atTime(pipeline, hoursLater(1)))
  expect(await openRuns(pipeline.store)).toHaveLength(1)
})

test('a site without search terms is said, not run', async () => {
  await using pipeline = await openPipeline({ allow: [] })
  await published(pipeline, siteNamed('one'))
  expect(await startDueRuns(atTime(pipeline, AT, { termsFor: () => [] }))).toEqual([])
  expect(pipeline.said.join()).toContain('one: no search terms for vi')
})

test('a run is due at once, or when the last one began long enough ago', () => {
  const last = { state: 'finished', startedAt: AT } as const
  expect(isDue(undefined, AT, 3_600)).toBe(true)
  expect(isDue({ ...last, state: 'open' }, hoursLater(9), 3_600)).toBe(false)
  expect(isDue(last, hoursLater(0.5), 3_600)).toBe(false)
  expect(isDue(last, hoursLater(1), 3_600)).toBe(true)
  expect(isDue({ ...last, state: 'stopped' }, AT, 3_600)).toBe(true)
})
