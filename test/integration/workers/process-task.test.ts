/** One task between queue and store, cut short wherever it can be. */
import { MongoNetworkError } from 'mongodb'
import { expect, test } from 'vitest'
import { VisitFailedError } from '../../../crawlers/visit-failed.ts'
import { VaultFullError } from '../../../evidence/vault-errors.ts'
import type { Task } from '../../../model/task.ts'
import { plannedTasks, planTasks, settleTask, taskById } from '../../../store/ledger.ts'
import { runById, startRun } from '../../../store/runs.ts'
import { processTask } from '../../../workers/process-task.ts'
import { type Assignment, done, failed, type Processor } from '../../../workers/settlement.ts'
import { sweepLedger } from '../../../workers/sweep-ledger.ts'
import { discoverTask, visitTask } from '../../../workers/task-plan.ts'
import { openPipeline, type Pipeline } from './pipeline.ts'

const AT = '2026-03-05T09:30:00.000Z'
const LATER = '2026-03-05T09:31:00.000Z'
const run = { runId: 'run-1', site: 'market', siteVersion: 'a'.repeat(64) }
const visitOf = (id: string): Task =>
  visitTask({ ...run, url: `https://market.example/ad/${id}`, listingId: id }, AT)
const search = discoverTask(
  { ...run, term: 'ivory', language: null, page: 0, url: 'https://market.example/?q=ivory' },
  AT,
)

async function planned(): Promise<Pipeline> {
  const pipeline = await openPipeline({ allow: [] })
  await startRun(pipeline.store, { ...run, terms: [], at: AT })
  await planTasks(pipeline.store, [search])
  return pipeline
}

function job(isLastAttempt = false): Pick<Assignment<'discover'>, 'taskId' | 'payload' | 'isLastAttempt'> {
  if (search.kind !== 'discover') throw new Error('a search is a discover task')
  return { taskId: search.taskId, payload: search.payload, isLastAttempt }
}

/** Finds two listings. */
const finding =
  (pipeline: Pipeline): Processor<'discover'> =>
  async () =>
    done(null, (session) => planTasks(pipeline.store, [visitOf('1'), visitOf('2')], session))

const throwing =
  (error: unknown): Processor<'discover'> =>
  async () => {
    throw error
  }

test('what a task found, that it is settled, and what follows are stored together and handed over', async () => {
  await using pipeline = await planned()
  await processTask(job(), finding(pipeline), pipeline.parts)
  expect(await taskById(pipeline.store, search.taskId)).toMatchObject({ state: 'done', reason: null })
  expect(await plannedTasks(pipeline.store, { limit: 10 })).toHaveLength(2)
  expect((await pipeline.queues.depth()).visit).toBe(2)
})

test('nothing is stored and nothing is settled when any part of it cannot be stored', async () => {
  await using pipeline = await planned()
  const half: Processor<'discover'> = async () =>
    done(null, async (session) => {
      await planTasks(pipeline.store, [visitOf('1')], session)
      throw new Error('the second half is wrong')
    })
  await expect(processTask(job(), half, pipeline.parts)).rejects.toThrow('second half')
  expect(await taskById(pipeline.store, search.taskId)).toMatchObject({ state: 'planned' })
  expect(await plannedTasks(pipeline.store, { limit: 10 })).toHaveLength(1)
})

test('a job that is delivered again does nothing', async () => {
  await using pipeline = await planned()
  let times = 0
  const counting: Processor<'discover'> = async () => {
    times += 1
    return done(null)
  }
  await processTask(job(), counting, pipeline.parts)
  expect(await processTask(job(), counting, pipeline.parts)).toBeNull()
  expect(times).toBe(1)
})

test('two workers with the same job store it once', async () => {
  await using pipeline = await planned()
  const both = Promise.withResolvers<void>()
  let arrived = 0
  const meeting: Processor<'discover'> = async () => {
    arrived += 1
    if (arrived === 2) both.resolve()
    await both.promise
    return done(null, (session) => planTasks(pipeline.store, [visitOf(`${arrived}`)], session))
  }
  await Promise.all([
    processTask(job(), meeting, pipeline.parts),
    processTask(job(), meeting, pipeline.parts),
  ])
  expect(await plannedTasks(pipeline.store, { limit: 10 })).toHaveLength(1)
})

test('a job that nobody planned does nothing', async () => {
  await using pipeline = await planned()
  const unknown = { ...job(), taskId: 'discover-of-another-database' }
  expect(await processTask(unknown, finding(pipeline), pipeline.parts)).toBeNull()
  expect(await plannedTasks(pipeline.store, { limit: 10 })).toHaveLength(1)
})

test('trouble that may pass is left to the queue as long as there are attempts', async () => {
  await using pipeline = await planned()
  const unreachable = throwing(new VisitFailedError('https://market.example/', 'timed out', true))
  await expect(processTask(job(), unreachable, pipeline.parts)).rejects.toThrow('timed out')
  expect(await taskById(pipeline.store, search.taskId)).toMatchObject({ state: 'planned' })

  const settlement = await processTask(job(true), unreachable, pipeline.parts)
  expect(settlement).toMatchObject({ state: 'failed' })
  expect(await taskById(pipeline.store, search.taskId)).toMatchObject({
    state: 'failed',
    reason: expect.stringContaining('timed out'),
  })
  expect((await runById(pipeline.store, run.runId))?.counts.errors).toBe(1)
})

test('trouble that cannot pass fails the task at the first attempt', async () => {
  await using pipeline = await planned()
  const refused = throwing(new VisitFailedError('https://market.example/', 'no such host', false))
  expect(await processTask(job(), refused, pipeline.parts)).toMatchObject({ state: 'failed' })
})

test('a full vault never fails a task', async () => {
  await using pipeline = await planned()
  const full = throwing(new VaultFullError('/vault', null))
  await expect(processTask(job(true), full, pipeline.parts)).rejects.toThrow('no space left')
  expect(await taskById(pipeline.store, search.taskId)).toMatchObject({ state: 'planned' })
})

test('a connection that breaks in the middle of storing is waited for', async () => {
  await using pipeline = await planned()
  let attempts = 0
  const breaking: Processor<'discover'> = async () =>
    done(null, async (session) => {
      attempts += 1
      if (attempts === 1) throw new MongoNetworkError('connection reset')
      return planTasks(pipeline.store, [visitOf('1')], session)
    })
  await processTask(job(), breaking, pipeline.parts)
  expect(attempts).toBe(2)
  expect(await taskById(pipeline.store, search.taskId)).toMatchObject({ state: 'done' })
})

test('a failed task that goes well later is done, and no longer an error', async () => {
  await using pipeline = await planned()
  await processTask(job(), async () => failed('unreadable'), pipeline.parts)
  await processTask(job(), finding(pipeline), pipeline.parts)
  expect(await taskById(pipeline.store, search.taskId)).toMatchObject({ state: 'done' })
  expect((await runById(pipeline.store, run.runId))?.counts.errors).toBe(0)
})

test('tasks that never reached the queue are handed over by the sweep, once they are old enough', async () => {
  await using pipeline = await planned()
  const unreachable = { ...pipeline.parts.queues, enqueue: () => Promise.reject(new Error('Redis is away')) }
  await processTask(job(), finding(pipeline), { ...pipeline.parts, queues: unreachable })
  expect((await pipeline.queues.depth()).visit).toBe(0)
  expect(await sweepLedger(pipeline, AT)).toBe(0)
  expect(await sweepLedger(pipeline, LATER)).toBe(2)
  expect((await pipeline.queues.depth()).visit).toBe(2)
  expect(await sweepLedger(pipeline, LATER)).toBe(0)
})

test('what is settled is not handed over again', async () => {
  await using pipeline = await planned()
  await settleTask(pipeline.store, search.taskId, 'done', null, AT)
  expect(await sweepLedger(pipeline, LATER)).toBe(0)
})
