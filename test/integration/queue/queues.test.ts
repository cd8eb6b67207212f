/** The producers' side of the queues, on a real Redis with real workers. */
import { once } from 'node:events'
import { Queue, Worker } from 'bullmq'
import { expect, inject, test } from 'vitest'
import type { Task } from '../../../model/task.ts'
import { JobNotFailedError } from '../../../queue/failed-job.ts'
import { JOB_OPTIONS } from '../../../queue/job-options.ts'
import { QUEUE_NAMES } from '../../../queue/queue-names.ts'
import { openQueues } from '../../../queue/queues.ts'
import { redisConnectionFor } from '../../../queue/redis-connection.ts'
import { RedisEvictsError, RedisUnavailableError } from '../../../queue/redis-errors.ts'
import { openTestQueues, type TestQueues } from '../../support/open-test-queues.ts'
import { discoverTask, visitTask } from '../store/records.ts'
import { startRedisServer } from './redis-server.ts'

/** Works until it has finished or finally failed `count` visits. */
async function work(
  { prefix }: TestQueues,
  count: number,
  process: (id: string) => Promise<void>,
): Promise<string[]> {
  const connection = redisConnectionFor('worker', inject('redisUrl'))
  const worker = new Worker(QUEUE_NAMES.visit, async (job) => process(String(job.id)), {
    connection,
    prefix,
  })
  const done: string[] = []
  await new Promise<void>((resolve) => {
    const settle = (id: string | undefined) => {
      done.push(String(id))
      if (done.length === count) resolve()
    }
    worker.on('completed', (job) => settle(job.id))
    worker.on('failed', (job) => job && job.attemptsMade >= (job.opts.attempts ?? 1) && settle(job.id))
  })
  await worker.close()
  connection.disconnect()
  return done
}

/** As a job whose backoff is over would be: tried at once. */
async function withoutWaiting({ prefix }: TestQueues, task: Task): Promise<void> {
  const connection = redisConnectionFor('worker', inject('redisUrl'))
  const queue = new Queue(QUEUE_NAMES[task.kind], { connection, prefix })
  await queue.add(task.kind, task.payload, {
    ...JOB_OPTIONS,
    jobId: task.taskId,
    backoff: { type: 'fixed', delay: 1 },
  })
  await queue.close()
  connection.disconnect()
}

test('a task that is handed over twice is one job', async () => {
  await using queues = await openTestQueues()
  await queues.enqueue([visitTask('1'), discoverTask(1), visitTask('2')])
  await queues.enqueue([visitTask('1'), visitTask('1')])
  expect(await queues.depth()).toEqual({ discover: 1, visit: 2, assess: 0, capture: 0 })
  await queues.enqueue([])
})

test('a thousand tasks are handed over in one go', async () => {
  await using queues = await openTestQueues()
  await queues.enqueue(Array.from({ length: 1_001 }, (_, index) => visitTask(`${index}`)))
  expect(await queues.depth()).toMatchObject({ visit: 1_001 })
})

test('a worker gets the payload under the name of the task', async () => {
  await using queues = await openTestQueues()
  await queues.enqueue([visitTask('1')])
  const seen: string[] = []
  const done = await work(queues, 1, async (id) => {
    seen.push(id)
  })
  expect(done).toEqual([visitTask('1').taskId])
  expect(seen).toEqual(done)
  expect(await queues.depth()).toMatchObject({ visit: 0 })
})

test('a job that fails is tried again, at growing distances that differ between jobs', async () => {
  await using queues = await openTestQueues()
  await queues.enqueue([visitTask('1')])
  const connection = redisConnectionFor('worker', inject('redisUrl'))
  const worker = new Worker(QUEUE_NAMES.visit, () => Promise.reject(new Error('busy')), {
    connection,
    prefix: queues.prefix,
  })
  await once(worker, 'failed')
  const queue = new Queue(QUEUE_NAMES.visit, { connection, prefix: queues.prefix })
  const [job] = await queue.getDelayed()
  expect(job).toMatchObject({ attemptsMade: 1, opts: { attempts: 5 } })
  expect(job?.delay).toBeGreaterThanOrEqual(2_500)
  expect(job?.delay).toBeLessThanOrEqual(5_000)
  await worker.close()
  await queue.close()
  connection.disconnect()
})

test('a job whose attempts are used up is kept with its reason, and can be tried again', async () => {
  await using queues = await openTestQueues()
  await withoutWaiting(queues, visitTask('1'))
  await work(queues, 1, () => Promise.reject(new Error('the marketplace answers 503')))
  const [dead, ...others] = await queues.failed()
  expect(others).toEqual([])
  expect(dead).toMatchObject({
    taskId: visitTask('1').taskId,
    kind: 'visit',
    reason: 'the marketplace answers 503',
    attempts: 5,
  })
  expect(new Date(String(dead?.failedAt)).toISOString()).toBe(dead?.failedAt)

  await queues.retry(visitTask('1').taskId)
  expect(await queues.failed()).toEqual([])
  expect(await work(queues, 1, async () => {})).toEqual([visitTask('1').taskId])
})

test('what has not failed cannot be retried', async () => {
  await using queues = await openTestQueues()
  await queues.enqueue([visitTask('1')])
  for (const id of [visitTask('1').taskId, visitTask('2').taskId, 'nonsense']) {
    await expect(queues.retry(id)).rejects.toThrow(JobNotFailedError)
  }
})

test('what the queue lost, finished or gave up is restored; what it still has is left alone', async () => {
  await using queues = await openTestQueues()
  const [finished, waiting, lost, dead] = ['1', '2', '3', '4'].map((id) => visitTask(id)) as [
    Task,
    Task,
    Task,
    Task,
  ]
  await queues.enqueue([finished])
  await work(queues, 1, async () => {})
  await withoutWaiting(queues, dead)
  await work(queues, 1, () => Promise.reject(new Error('no')))
  await queues.enqueue([waiting])
  expect(await queues.restore([finished, waiting, lost, dead])).toBe(3)
  expect(await queues.depth()).toMatchObject({ visit: 4 })
  expect(await queues.restore([finished, waiting, lost, dead])).toBe(0)
  expect(await queues.failed()).toEqual([])
})

test('a payload of another shape never reaches a worker', async () => {
  await using queues = await openTestQueues()
  const task = visitTask('1')
  const broken = { ...task, payload: { ...task.payload, url: 7 } } as unknown as Task
  await expect(queues.enqueue([visitTask('2'), broken])).rejects.toThrow()
  expect(await queues.depth()).toMatchObject({ visit: 0 })
})

test('a Redis that may throw jobs away is refused, and the message says how to mend it', async () => {
  await using redis = await startRedisServer('--maxmemory', '50mb', '--maxmemory-policy', 'allkeys-lru')
  const error = await openQueues({ url: redis.url, prefix: 'x' }).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(RedisEvictsError)
  expect(error).toMatchObject({ code: 'REDIS_EVICTS', exitStatus: 3 })
  expect(String(error)).toMatch(/allkeys-lru.*CONFIG SET maxmemory-policy noeviction/)
})

test('where there is no Redis, opening says so and says what to do', async () => {
  const error = await openQueues({ url: 'redis://:secret@127.0.0.1:1', prefix: 'x' }).catch(
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(RedisUnavailableError)
  expect(error).toMatchObject({ code: 'REDIS_UNAVAILABLE', exitStatus: 3 })
  expect(String(error)).toMatch(/127\.0\.0\.1:1.*ECONNREFUSED.*REDIS_URL/)
  expect(String(error)).not.toContain('secret')
})

test('when Redis goes away producers are told at once, and go on when it is back', async () => {
  await using redis = await startRedisServer()
  await using queues = await openQueues({ url: redis.url, prefix: 'x' })
  await queues.enqueue([visitTask('1')])
  await redis.stop()
  for (const call of [
    () => queues.enqueue([visitTask('2')]),
    () => queues.restore([visitTask('2')]),
    () => queues.depth(),
    () => queues.failed(),
    () => queues.retry(visitTask('2').taskId),
  ]) {
    await expect(call()).rejects.toThrow(RedisUnavailableError)
  }
  await redis.start()
  await expect
    .poll(
      () =>
        queues.enqueue([visitTask('2')]).then(
          () => 'back',
          () => 'away',
        ),
      { timeout: 20_000 },
    )
    .toBe('back')
  expect(await queues.restore([visitTask('1'), visitTask('2')])).toBe(1)
})

test('a Redis that is there but silent does not hold producers up for ever', async () => {
  await using redis = await startRedisServer()
  await using queues = await openQueues({ url: redis.url, prefix: 'x' })
  redis.freeze()
  await expect(queues.enqueue([visitTask('1')])).rejects.toThrow(RedisUnavailableError)
  redis.thaw()
  await expect
    .poll(
      () =>
        queues.depth().then(
          ({ visit }) => visit,
          () => -1,
        ),
      { timeout: 20_000 },
    )
    .toBeGreaterThanOrEqual(0)
})

test('queues can be closed while Redis is away', async () => {
  await using redis = await startRedisServer()
  const queues = await openQueues({ url: redis.url, prefix: 'x' })
  await redis.stop()
  await queues.close()
  await expect(queues.depth()).rejects.toThrow(RedisUnavailableError)
})
