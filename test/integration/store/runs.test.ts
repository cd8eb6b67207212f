/** Site versions, runs, the ledger of tasks and search effort. */
import { expect, test } from 'vitest'
import type { SearchEffort } from '../../../model/run.ts'
import { site as siteSchema } from '../../../model/site.ts'
import { effortsOf, recordEffort } from '../../../store/efforts.ts'
import {
  failedTasks,
  plannedTasks,
  planTasks,
  replanTask,
  settleTask,
  taskById,
} from '../../../store/ledger.ts'
import { finishRun, openRuns, recentRuns, runById, runProgress } from '../../../store/runs.ts'
import { publishedSites, publishSite, siteVersion } from '../../../store/sites.ts'
import { withTransaction } from '../../../store/transaction.ts'
import { openTestStore } from '../../support/open-test-store.ts'
import { at, beginRun, discoverTask, visitTask } from './records.ts'

const HASHES = ['1', '2', '3'].map((digit) => digit.repeat(64)) as [string, string, string]

function site(name: string, title: string) {
  return siteSchema.parse({
    name,
    title,
    country: 'FR',
    languages: ['fr'],
    currency: 'EUR',
    home: 'http://127.0.0.1:8080/',
    search: { url: 'http://127.0.0.1:8080/search?q={query}' },
    listing: { link: '/ad/{id}', fields: { title: 'h1' } },
  })
}

test('a site is published once for each content, and workers see the newest of each site', async () => {
  await using store = await openTestStore()
  await publishSite(store, site('alpha', 'One'), HASHES[0], at(0))
  await publishSite(store, site('alpha', 'One'), HASHES[0], at(1))
  await publishSite(store, site('alpha', 'Two'), HASHES[1], at(2))
  await publishSite(store, site('beta', 'Other'), HASHES[2], at(2))
  expect(await siteVersion(store, HASHES[0])).toMatchObject({ site: { title: 'One' }, publishedAt: at(0) })
  expect((await publishedSites(store)).map(({ site: { title } }) => title)).toEqual(['Two', 'Other'])
})

test('going back to an older site file makes that the newest again', async () => {
  await using store = await openTestStore()
  await publishSite(store, site('alpha', 'One'), HASHES[0], at(0))
  await publishSite(store, site('alpha', 'Two'), HASHES[1], at(1))
  await publishSite(store, site('alpha', 'One'), HASHES[0], at(2))
  expect((await publishedSites(store)).map(({ hash }) => hash)).toEqual([HASHES[0]])
})

test('several processes that publish the same site at once publish one version', async () => {
  await using store = await openTestStore()
  const publish = () => publishSite(store, site('alpha', 'One'), HASHES[0], at(0))
  await Promise.all(Array.from({ length: 8 }, publish))
  expect(await publishedSites(store)).toHaveLength(1)
})

test('a site has one open run at most, whoever starts it', async () => {
  await using store = await openTestStore()
  const names = Array.from({ length: 8 }, (_, index) => `run-${index}`)
  const runs = await Promise.all(names.map((name) => beginRun(store, name)))
  expect(new Set(runs.map(({ runId }) => runId)).size).toBe(1)
  expect(await openRuns(store)).toHaveLength(1)
  await beginRun(store, 'run-other', 'other')
  const sites = (await openRuns(store)).map(({ site }) => site)
  expect(sites.toSorted()).toEqual(['market', 'other'])
})

test('a run is not finished while a task of it is planned', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  const task = visitTask('1')
  await planTasks(store, [task])
  expect(await finishRun(store, 'run-1', at(1))).toBeNull()
  await settleTask(store, task.taskId, 'done', null, at(2))
  expect(await finishRun(store, 'run-1', at(3))).toMatchObject({ state: 'finished', finishedAt: at(3) })
  expect(await finishRun(store, 'run-1', at(4))).toMatchObject({ finishedAt: at(3) })
  expect(await openRuns(store)).toEqual([])
  expect(await beginRun(store, 'run-2')).toMatchObject({ runId: 'run-2', state: 'open' })
  expect((await recentRuns(store, 1)).length).toBe(1)
})

test('starting a finished run again returns it as it is', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  await finishRun(store, 'run-1', at(1))
  expect(await beginRun(store)).toMatchObject({ state: 'finished' })
  expect(await finishRun(store, 'run-404', at(1))).toBeNull()
})

test('planning the same work twice and at once plans it once', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  const tasks = [discoverTask(1), discoverTask(2), visitTask('1')]
  const planned = await Promise.all(Array.from({ length: 6 }, () => planTasks(store, tasks)))
  expect(
    planned
      .flat()
      .map(({ taskId }) => taskId)
      .sort(),
  ).toEqual(tasks.map(({ taskId }) => taskId).sort())
  expect(await planTasks(store, [...tasks, visitTask('2')])).toEqual([visitTask('2')])
  expect(await planTasks(store, [])).toEqual([])
  expect(await plannedTasks(store, { runId: 'run-1', limit: 10 })).toHaveLength(4)
})

test('a task is settled once, and a failed one is counted once', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  await planTasks(store, [visitTask('1'), visitTask('2')])
  const [one, two] = [visitTask('1').taskId, visitTask('2').taskId]
  const settled = await Promise.all(
    Array.from({ length: 6 }, () => settleTask(store, one, 'failed', 'gone', at(1))),
  )
  expect(settled.filter(Boolean)).toHaveLength(1)
  expect(await settleTask(store, two, 'done', null, at(1))).toBe(true)
  expect(await settleTask(store, two, 'failed', 'too late', at(2))).toBe(false)
  expect(await settleTask(store, 'visit-unknown', 'done', null, at(2))).toBe(false)
  expect(await taskById(store, one)).toMatchObject({ state: 'failed', reason: 'gone', settledAt: at(1) })
  expect((await runById(store, 'run-1'))?.counts.errors).toBe(1)
})

test('a failed task is planned again, and no longer counts as an error', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  await planTasks(store, [visitTask('1')])
  const { taskId } = visitTask('1')
  expect(await replanTask(store, taskId, at(1))).toBeNull()
  await settleTask(store, taskId, 'failed', 'gone', at(1))
  expect(await failedTasks(store, { limit: 10 })).toHaveLength(1)
  const replanned = await Promise.all([replanTask(store, taskId, at(2)), replanTask(store, taskId, at(2))])
  expect(replanned.filter((task) => task !== null)).toHaveLength(1)
  expect(await taskById(store, taskId)).toEqual({ ...visitTask('1'), plannedAt: at(2) })
  expect((await runById(store, 'run-1'))?.counts.errors).toBe(0)
})

test('a failed task whose job is run again after all ends as done', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  await planTasks(store, [visitTask('1')])
  await settleTask(store, visitTask('1').taskId, 'failed', 'gone', at(1))
  expect(await settleTask(store, visitTask('1').taskId, 'done', null, at(2))).toBe(true)
  expect((await runById(store, 'run-1'))?.counts.errors).toBe(0)
})

test('the sweep sees tasks that were planned before an instant, the oldest first', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  const [old, older] = [visitTask('1'), { ...visitTask('2'), plannedAt: at(-5) }]
  await planTasks(store, [old, older, { ...visitTask('3'), plannedAt: at(5) }])
  expect(await plannedTasks(store, { plannedBefore: at(1), limit: 10 })).toEqual([older, old])
  expect(await plannedTasks(store, { limit: 1 })).toEqual([older])
})

test('the progress of a run counts its tasks by kind and state', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  await planTasks(store, [discoverTask(1), visitTask('1'), visitTask('2')])
  await settleTask(store, discoverTask(1).taskId, 'done', null, at(1))
  const progress = await runProgress(store, 'run-1')
  expect(progress?.tasks.discover).toEqual({ planned: 0, done: 1, failed: 0 })
  expect(progress?.tasks.visit).toEqual({ planned: 2, done: 0, failed: 0 })
  expect(progress?.tasks.capture).toEqual({ planned: 0, done: 0, failed: 0 })
  expect(await runProgress(store, 'run-404')).toBeNull()
})

test('when the second half of a step fails, its first half leaves nothing', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  await planTasks(store, [discoverTask(1)])
  const step = withTransaction(store, async (session) => {
    await planTasks(store, [visitTask('1')], session)
    await settleTask(store, discoverTask(1).taskId, 'failed', 'half done', at(1), session)
    throw new Error('the power went')
  })
  await expect(step).rejects.toThrow('the power went')
  expect(await plannedTasks(store, { limit: 10 })).toEqual([discoverTask(1)])
  expect((await runById(store, 'run-1'))?.counts.errors).toBe(0)
})

test('effort is noted once for each page of each term', async () => {
  await using store = await openTestStore()
  const effort: SearchEffort = {
    schemaVersion: 1,
    runId: 'run-1',
    site: 'market',
    term: 'ivoire',
    language: 'fr',
    page: 1,
    url: 'http://127.0.0.1:8080/search?q=ivoire',
    visitId: 'visit-1',
    results: 20,
    newResults: 20,
    outcome: 'results',
    at: at(1),
  }
  await Promise.all([1, 2, 3].map((results) => recordEffort(store, { ...effort, results })))
  await recordEffort(store, { ...effort, page: 2, results: 4 })
  await recordEffort(store, { ...effort, term: 'ambre', language: null })
  const efforts = await effortsOf(store, 'run-1')
  expect(efforts.map(({ term, page }) => [term, page])).toEqual([
    ['ambre', 1],
    ['ivoire', 1],
    ['ivoire', 2],
  ])
  expect(await recordEffort(store, { ...effort, results: 99 })).toEqual(efforts[1])
})
