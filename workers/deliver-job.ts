/** Between BullMQ and a task: decides whether a job runs now, and what becomes of it when its task could not end. */
import { DelayedError, type Job, UnrecoverableError } from 'bullmq'
import { SiteStoppedError } from '../crawlers/politeness/errand.ts'
import { VaultFullError } from '../evidence/vault-errors.ts'
import type { TaskKind, TaskPayload } from '../model/task.ts'
import type { Parts } from './parts.ts'
import { processTask } from './process-task.ts'
import type { Processor } from './settlement.ts'
import type { SiteTurns } from './site-turns.ts'
import { isOurs } from './trouble.ts'

/** What the workers of one process know of each other. */
export interface Traffic {
  turns: SiteTurns
  /** Before this instant (milliseconds) nothing is fetched whose bytes could not be kept. */
  heldUntil: number
  /** How long nothing is fetched after the vault was found full, in milliseconds. */
  vaultWaitMs: number
}

/** Kinds that ask a marketplace for something. */
const FETCHING: readonly TaskKind[] = ['discover', 'visit', 'capture']
/** Kinds that leave bytes in the vault. */
const KEEPING: readonly TaskKind[] = ['visit', 'assess', 'capture']

const TROUBLE_WAIT_MS = 15_000
const STOPPING_WAIT_MS = 500
/** A site that goes on is visited again within this time. */
const STOPPED_WAIT_MS = 10_000
const PACE_OF_UNKNOWN_SITE_MS = 1_000

export interface Delivery<K extends TaskKind> {
  kind: K
  job: Job<TaskPayload[K]>
  /** Proves to BullMQ that the job is ours. */
  token: string | undefined
  processor: Processor<K>
}

/**
 * @throws DelayedError where the job is to come back without losing an attempt, UnrecoverableError where its task
 *   has failed for good, and whatever else went wrong where BullMQ is to count an attempt.
 */
export async function deliverJob<K extends TaskKind>(
  delivery: Delivery<K>,
  traffic: Traffic,
  parts: Parts,
): Promise<void> {
  const { kind, job } = delivery
  const held = KEEPING.includes(kind) ? traffic.heldUntil - Date.now() : 0
  if (held > 0) return postpone(delivery, held)
  if (!FETCHING.includes(kind)) return run(delivery, traffic, parts)

  const { site, siteVersion } = job.data
  if (parts.stops.isStopped(site)) return postpone(delivery, STOPPED_WAIT_MS)
  const politeness = (await parts.siteVersion(siteVersion))?.site.politeness
  const seconds = politeness?.delaySeconds ?? PACE_OF_UNKNOWN_SITE_MS / 1_000
  const wait = traffic.turns.enter(site, seconds * 1_000, Date.now())
  if (wait !== null) return postpone(delivery, wait)
  try {
    await run(delivery, traffic, parts)
  } finally {
    traffic.turns.leave(site)
  }
}

async function run<K extends TaskKind>(delivery: Delivery<K>, traffic: Traffic, parts: Parts): Promise<void> {
  const { job, processor } = delivery
  try {
    const settlement = await processTask(
      {
        taskId: job.id ?? '',
        payload: job.data,
        isLastAttempt: job.attemptsMade + 1 >= (job.opts.attempts ?? 1),
      },
      processor,
      parts,
    )
    if (settlement?.state === 'failed')
      throw new UnrecoverableError(settlement.reason ?? 'no reason was given')
  } catch (error) {
    if (error instanceof UnrecoverableError) throw error
    if (parts.stopping.aborted) return postpone(delivery, STOPPING_WAIT_MS)
    if (!isOurs(error)) throw error
    if (error instanceof SiteStoppedError) return postpone(delivery, STOPPED_WAIT_MS)
    parts.log(`${job.id}: ${error instanceof Error ? error.message : String(error)}`)
    if (!(error instanceof VaultFullError)) return postpone(delivery, TROUBLE_WAIT_MS)
    traffic.heldUntil = Date.now() + traffic.vaultWaitMs
    return postpone(delivery, traffic.vaultWaitMs)
  }
}

async function postpone<K extends TaskKind>(
  { job, token }: Delivery<K>,
  milliseconds: number,
): Promise<never> {
  await job.moveToDelayed(Date.now() + milliseconds, token)
  throw new DelayedError()
}
