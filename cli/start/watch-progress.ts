/** Follows the runs in the store until they are told to stop or have nothing left to do. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Run } from '../../model/run.ts'
import type { Queues } from '../../queue/queues.ts'
import type { Store } from '../../store/open-store.ts'
import { recentRuns, runProgress } from '../../store/runs.ts'
import { isDue } from '../../workers/runs.ts'
import { RUN_EVERY_SECONDS } from '../../workers/scheduler.ts'
import { type Progress, progressLine, secondsLeft, summarize } from './progress.ts'
import type { StatusLine } from './status-line.ts'

export interface Watch {
  store: Store
  queues: Queues
  /** The sites whose runs count. */
  sites: readonly string[]
  status: StatusLine
  stopping: AbortSignal
  /** Return once no run is open and none is due. */
  untilIdle: boolean
  /** Milliseconds from one look to the next. */
  everyMs?: number
}

const EVERY_MS = 1_000
/** The pace is taken over this many looks. */
const PACE_WINDOW = 30
/** More than a start's runs, and few enough to read each second. */
const RUNS_READ = 50

/** A store or a queue that is away for a while is said, and waited for. */
export async function watchProgress(watch: Watch): Promise<void> {
  const past: Progress[] = []
  const seenOpen = new Set<string>()
  while (!watch.stopping.aborted) {
    try {
      const { progress, isIdle } = await look(watch, seenOpen)
      past.push(progress)
      if (past.length > PACE_WINDOW) past.shift()
      watch.status.show(progressLine(progress, secondsLeft(past[0] ?? progress, progress)))
      if (watch.untilIdle && isIdle) return
    } catch (error) {
      watch.status.show(`progress cannot be read: ${error instanceof Error ? error.message : String(error)}`)
    }
    await sleep(watch.everyMs ?? EVERY_MS, undefined, { signal: watch.stopping }).catch(() => {})
  }
}

async function look(
  { store, queues, sites }: Watch,
  seenOpen: Set<string>,
): Promise<{ progress: Progress; isIdle: boolean }> {
  const runs = (await recentRuns(store, RUNS_READ)).filter((run) => sites.includes(run.site))
  for (const run of runs) if (run.state === 'open') seenOpen.add(run.runId)
  const shown = runs.filter((run) => seenOpen.has(run.runId) || run === newestOf(runs, run.site))
  const states = await Promise.all(shown.map((run) => runProgress(store, run.runId)))
  const depth = Object.values(await queues.depth()).reduce((sum, count) => sum + count, 0)
  const now = new Date()
  return {
    progress: summarize(
      states.filter((state) => state !== null),
      depth,
      now.getTime(),
    ),
    isIdle: sites.every((site) => isAtRest(newestOf(runs, site), now.toISOString())),
  }
}

function newestOf(runs: readonly Run[], site: string): Run | undefined {
  return runs.find((run) => run.site === site)
}

function isAtRest(newest: Run | undefined, at: string): boolean {
  return newest?.state !== 'open' && !isDue(newest, at, RUN_EVERY_SECONDS)
}
