/** Follows the runs in the store until they are told to stop or have nothing left to do. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Queues } from '../../queue/queues.ts'
import type { Store } from '../../store/open-store.ts'
import { recentRuns, runProgress } from '../../store/runs.ts'
import { type Progress, progressLine, secondsLeft, summarize } from './progress.ts'
import type { StatusLine } from './status-line.ts'

export interface Watch {
  store: Store
  queues: Queues
  /** The sites whose newest runs count. */
  sites: readonly string[]
  /** Runs that began earlier are of another start, unless they are still open. */
  since: string
  status: StatusLine
  stopping: AbortSignal
  /** Return once each site has had a run and all are finished. */
  untilIdle: boolean
}

const EVERY_MS = 1_000
/** The pace is taken over this many looks. */
const PACE_WINDOW = 30
/** More than a start's runs, and few enough to read each second. */
const RUNS_READ = 50

/** A store or a queue that is away for a while is said, and waited for. */
export async function watchProgress(watch: Watch): Promise<void> {
  const past: Progress[] = []
  while (!watch.stopping.aborted) {
    try {
      const { progress, isIdle } = await look(watch)
      past.push(progress)
      if (past.length > PACE_WINDOW) past.shift()
      watch.status.show(progressLine(progress, secondsLeft(past[0] ?? progress, progress)))
      if (watch.untilIdle && isIdle) return
    } catch (error) {
      watch.status.show(`progress cannot be read: ${error instanceof Error ? error.message : String(error)}`)
    }
    await sleep(EVERY_MS, undefined, { signal: watch.stopping }).catch(() => {})
  }
}

async function look({
  store,
  queues,
  sites,
  since,
}: Watch): Promise<{ progress: Progress; isIdle: boolean }> {
  const runs = (await recentRuns(store, RUNS_READ)).filter(
    (run) => sites.includes(run.site) && (run.state === 'open' || run.startedAt >= since),
  )
  const states = await Promise.all(runs.map((run) => runProgress(store, run.runId)))
  const depth = Object.values(await queues.depth()).reduce((sum, count) => sum + count, 0)
  const finished = new Set(runs.filter((run) => run.state !== 'open').map((run) => run.site))
  return {
    progress: summarize(
      states.filter((state) => state !== null),
      depth,
      Date.now(),
    ),
    isIdle: runs.every((run) => run.state !== 'open') && sites.every((site) => finished.has(site)),
  }
}
