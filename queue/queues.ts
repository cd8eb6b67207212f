/**
 * The producers' side of the queues. What is to be done stands in the store's ledger; the queues carry it to the
 * workers, and may lose it without harm, since whatever is planned and not carried is put back.
 */
import { type Job, Queue } from 'bullmq'
import type { Redis } from 'ioredis'
import { TASK_KINDS, type Task, type TaskKind, task as taskSchema } from '../model/task.ts'
import { describeFailedJob, type FailedJob, JobNotFailedError } from './failed-job.ts'
import { JOB_OPTIONS } from './job-options.ts'
import { kindOfTask, QUEUE_NAMES } from './queue-names.ts'
import { connectProducer } from './redis-connection.ts'
import { RedisUnavailableError } from './redis-errors.ts'
import { isOutage } from './redis-outage.ts'

/** So that one answer of Redis never takes long. */
const MOST_AT_ONCE = 500

export interface Queues extends AsyncDisposable {
  /**
   * Hands tasks to the workers. A task that is in its queue already, waiting, running or kept, is not added again.
   * @throws RedisUnavailableError at once when Redis is away: leave the tasks planned, and they will be put back
   */
  enqueue(tasks: readonly Task[]): Promise<void>
  /** Hands over again what the queues lost or, unknown to the ledger, finished; returns how many tasks that were. */
  restore(tasks: readonly Task[]): Promise<number>
  /** Jobs waiting, delayed and running. */
  depth(): Promise<Record<TaskKind, number>>
  /** Jobs whose attempts are used up, newest first, at most `limit` of each kind. */
  failed(limit?: number): Promise<FailedJob[]>
  /**
   * Tries a failed job again with all its attempts.
   * @throws JobNotFailedError
   */
  retry(taskId: string): Promise<void>
  close(): Promise<void>
}

/**
 * @throws RedisUnavailableError within a few seconds
 * @throws RedisEvictsError
 */
export async function openQueues({ url, prefix }: { url: string; prefix: string }): Promise<Queues> {
  const redis = await connectProducer(url)
  const queues = createQueues(redis, prefix)
  const reaching = <T>(work: () => Promise<T>) => whileReachable(url, work)
  const close = async () => {
    await Promise.all(TASK_KINDS.map((kind) => queues[kind].close()))
    redis.disconnect()
  }
  try {
    // A queue looks at Redis once, at its first use, and would never get over a failure there.
    await reaching(() => Promise.all(TASK_KINDS.map((kind) => queues[kind].waitUntilReady())))
  } catch (error) {
    await close()
    throw error
  }
  return {
    enqueue: (tasks) => reaching(() => enqueue(queues, tasks)),
    restore: (tasks) => reaching(() => restore(queues, tasks)),
    depth: () => reaching(() => depth(queues)),
    failed: (limit = 1_000) => reaching(() => failed(queues, limit)),
    retry: (taskId) => reaching(() => retry(queues, taskId)),
    close,
    [Symbol.asyncDispose]: close,
  }
}

type QueueTable = Record<TaskKind, Queue>

function createQueues(redis: Redis, prefix: string): QueueTable {
  const create = (kind: TaskKind) => {
    const queue = new Queue(QUEUE_NAMES[kind], {
      connection: redis,
      prefix,
      defaultJobOptions: JOB_OPTIONS,
      skipWaitingForReady: true,
    })
    // Outages show in the calls that meet them.
    return queue.on('error', () => {})
  }
  return {
    discover: create('discover'),
    visit: create('visit'),
    assess: create('assess'),
    capture: create('capture'),
  }
}

async function enqueue(queues: QueueTable, tasks: readonly Task[]): Promise<void> {
  const checked = tasks.map((task) => taskSchema.parse(task))
  for (const kind of TASK_KINDS) {
    const jobs = checked
      .filter((task) => task.kind === kind)
      .map(({ taskId, payload }) => ({ name: kind, data: payload, opts: { jobId: taskId } }))
    for (let from = 0; from < jobs.length; from += MOST_AT_ONCE) {
      await queues[kind].addBulk(jobs.slice(from, from + MOST_AT_ONCE))
    }
  }
}

async function restore(queues: QueueTable, tasks: readonly Task[]): Promise<number> {
  let restored = 0
  for (const task of tasks) {
    const job: Job | undefined = await queues[task.kind].getJob(task.taskId)
    const state = await job?.getState()
    if (state === 'failed') await job?.retry('failed', { resetAttemptsMade: true })
    else if (state === 'completed') await job?.remove()
    else if (state !== undefined && state !== 'unknown') continue
    if (state !== 'failed') await enqueue(queues, [task])
    restored += 1
  }
  return restored
}

async function depth(queues: QueueTable): Promise<Record<TaskKind, number>> {
  const countOf = async (kind: TaskKind) => {
    const counts = await queues[kind].getJobCounts('waiting', 'delayed', 'prioritized', 'active')
    return Object.values(counts).reduce((sum, count) => sum + count, 0)
  }
  const [discover, visit, assess, capture] = await Promise.all([
    countOf('discover'),
    countOf('visit'),
    countOf('assess'),
    countOf('capture'),
  ])
  return { discover, visit, assess, capture }
}

async function failed(queues: QueueTable, limit: number): Promise<FailedJob[]> {
  const lists = await Promise.all(
    TASK_KINDS.map(async (kind) => {
      const jobs: Job[] = await queues[kind].getFailed(0, limit - 1)
      return jobs.map((job) => describeFailedJob(job, kind))
    }),
  )
  return lists.flat().sort((a, b) => (a.failedAt < b.failedAt ? 1 : -1))
}

async function retry(queues: QueueTable, taskId: string): Promise<void> {
  const kind = kindOfTask(taskId)
  const job: Job | undefined = kind === null ? undefined : await queues[kind].getJob(taskId)
  if (job === undefined || (await job.getState()) !== 'failed') throw new JobNotFailedError(taskId)
  await job.retry('failed', { resetAttemptsMade: true })
}

async function whileReachable<T>(url: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (isOutage(error)) throw new RedisUnavailableError(url, error)
    throw error
  }
}
