/** The workers of this process: one for each kind of task, fed by BullMQ. */
import { type Job, Worker } from 'bullmq'
import type { Redis } from 'ioredis'
import type { TaskKind, TaskPayload } from '../model/task.ts'
import { QUEUE_NAMES } from '../queue/queue-names.ts'
import { settleTask } from '../store/ledger.ts'
import { assess } from './assess.ts'
import { capture } from './capture.ts'
import { deliverJob, type Traffic } from './deliver-job.ts'
import { discover } from './discover.ts'
import type { Parts } from './parts.ts'
import type { Processor } from './settlement.ts'
import { siteTurns } from './site-turns.ts'
import { untilStored } from './store-patience.ts'
import { visit } from './visit.ts'

export interface Workers extends AsyncDisposable {
  /** Takes nothing new, ends what is in hand and leaves the rest to others. */
  close(): Promise<void>
}

export interface WorkersOptions {
  parts: Parts
  /** Waits for Redis as long as it takes; closed by whoever opened it. */
  redis: Redis
  prefix: string
  concurrency?: Partial<Record<TaskKind, number>>
  /** How long to wait for room when the vault is full, in milliseconds. */
  vaultWaitMs?: number
}

const CONCURRENCY: Record<TaskKind, number> = { discover: 8, visit: 16, assess: 2, capture: 2 }

/**
 * That a worker was killed is found out within lockDuration and one more look: about 12 seconds. Between two renewals
 * a worker may be busy for six seconds without losing its jobs.
 */
const TAKEOVER = { lockDuration: 9_000, lockRenewTime: 3_000, stalledInterval: 2_500, maxStalledCount: 10 }

const VAULT_WAIT_MS = 60_000

export function openWorkers(options: WorkersOptions): Workers {
  const traffic: Traffic = {
    turns: siteTurns(),
    heldUntil: 0,
    vaultWaitMs: options.vaultWaitMs ?? VAULT_WAIT_MS,
  }
  const workers = [
    openWorker('discover', discover, traffic, options),
    openWorker('visit', visit, traffic, options),
    openWorker('assess', assess, traffic, options),
    openWorker('capture', capture, traffic, options),
  ]
  const close = async (): Promise<void> => {
    await Promise.all(workers.map((worker) => worker.close()))
  }
  return { close, [Symbol.asyncDispose]: close }
}

function openWorker<K extends TaskKind>(
  kind: K,
  processor: Processor<K>,
  traffic: Traffic,
  { parts, redis, prefix, concurrency }: WorkersOptions,
): Worker {
  const worker = new Worker<TaskPayload[K], void>(
    QUEUE_NAMES[kind],
    (job, token) => deliverJob({ kind, job, token, processor }, traffic, parts),
    {
      connection: redis,
      prefix,
      concurrency: concurrency?.[kind] ?? CONCURRENCY[kind],
      runRetryDelay: 1_000,
      ...TAKEOVER,
    },
  )
  // While Redis is away BullMQ says so again and again, and goes on by itself.
  worker.on('error', () => {})
  worker.on('failed', (job, error) => {
    if (job !== undefined) void noteFailure(job, error, parts)
  })
  return worker
}

/** A job that killed its worker time and again is given up by BullMQ alone; the ledger must know. */
async function noteFailure(job: Job, { message }: Error, parts: Parts): Promise<void> {
  const { id, finishedOn } = job
  if (id === undefined || finishedOn === undefined) return
  await untilStored(parts, () => settleTask(parts.store, id, 'failed', message, parts.now())).catch(
    (error: unknown) => parts.log(`${id} failed (${message}), which could not be noted: ${String(error)}`),
  )
}
