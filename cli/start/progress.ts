/** How far the work is, for a person who watches the terminal. */
import type { RunCounts } from '../../model/run.ts'
import type { RunProgress } from '../../store/runs.ts'

export interface Progress {
  at: number
  counts: RunCounts
  /** Tasks of open runs that are still to be done. */
  planned: number
  /** Tasks of open runs that are done or given up. */
  settled: number
  /** Jobs in the queue. */
  depth: number
  openRuns: number
}

const NOTHING: RunCounts = {
  pages: 0,
  listings: 0,
  newListings: 0,
  assessed: 0,
  flagged: 0,
  captured: 0,
  errors: 0,
}
const COUNTED = ['pages', 'listings', 'newListings', 'assessed', 'flagged', 'captured', 'errors'] as const

export function summarize(runs: readonly RunProgress[], depth: number, at: number): Progress {
  const counts = { ...NOTHING }
  const progress: Progress = { at, counts, planned: 0, settled: 0, depth, openRuns: 0 }
  for (const { run, tasks } of runs) {
    for (const name of COUNTED) counts[name] += run.counts[name]
    if (run.state !== 'open') continue
    progress.openRuns++
    for (const { planned, done, failed } of Object.values(tasks)) {
      progress.planned += planned
      progress.settled += done + failed
    }
  }
  return progress
}

/**
 * Seconds until nothing is planned any more, at the pace since `earlier`; `null` while that cannot be said.
 * Only a guess: a search page may plan more work.
 */
export function secondsLeft(earlier: Progress, now: Progress): number | null {
  const settled = now.settled - earlier.settled
  const seconds = (now.at - earlier.at) / 1_000
  if (now.planned === 0) return now.settled === 0 ? null : 0
  return settled <= 0 || seconds <= 0 ? null : (now.planned * seconds) / settled
}

/** One line, e.g. `pages 12 · listings 80 (9 new) · flagged 7 · queue 31 · errors 0 · about 2 min left`. */
export function progressLine({ counts, depth, openRuns }: Progress, left: number | null): string {
  const end =
    openRuns === 0 ? 'waiting for the next run' : left === null ? 'working' : `about ${duration(left)} left`
  return [
    `pages ${counts.pages}`,
    `listings ${counts.listings} (${counts.newListings} new)`,
    `flagged ${counts.flagged}`,
    `evidence ${counts.captured}`,
    `queue ${depth}`,
    `errors ${counts.errors}`,
    end,
  ].join(' · ')
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`
  return seconds < 5_400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3_600)} h`
}
