/**
 * Begins, seeds and finishes runs. Everything is decided from the store, so any number of schedulers may do it at the
 * same time, and one that was killed leaves nothing undone.
 */
import { searchUrl } from '../crawlers/site/search-url.ts'
import type { Run } from '../model/run.ts'
import type { Site, SiteVersion } from '../model/site.ts'
import { type Task, type TaskState, taskState } from '../model/task.ts'
import type { Queues } from '../queue/queues.ts'
import { planTasks } from '../store/ledger.ts'
import type { Store } from '../store/open-store.ts'
import {
  finishRun,
  openRuns,
  type RunProgress,
  recentRuns,
  runProgress,
  startRun,
  stopRun,
} from '../store/runs.ts'
import { publishedSites, siteVersion } from '../store/sites.ts'
import type { Log } from './log.ts'
import { noteUnlisted } from './note-unlisted.ts'
import { recheckVisits } from './rechecks.ts'
import { firstRevisits, lastRevisits } from './revisits.ts'
import type { RunTerm } from './seeding.ts'
import { discoverTask } from './task-plan.ts'

export interface RunParts {
  store: Store
  queues: Queues
  /** Names of the sites to watch; every published one where `null`. */
  watched: ReadonlySet<string> | null
  /** From the start of one run of a site to the start of the next. */
  intervalSeconds: number
  termsFor(version: SiteVersion): RunTerm[] | Promise<RunTerm[]>
  now(): string
  log: Log
}

/** As many as a busy day of many sites has; a site that is not among them was not run for longer than that. */
const RECENT_RUNS = 1_000

/** Opens a run of each watched, enabled site that has none and whose last one began long enough ago. */
export async function startDueRuns(parts: RunParts): Promise<Run[]> {
  const { store, watched, now, log } = parts
  const known = await recentRuns(store, RECENT_RUNS)
  const started: Run[] = []
  for (const version of await publishedSites(store)) {
    const { name: site, enabled } = version.site
    const last = known.find((run) => run.site === site)
    const at = now()
    if (!enabled || watched?.has(site) === false || !isDue(last, at, parts.intervalSeconds)) continue
    const terms = await parts.termsFor(version)
    if (terms.length === 0) {
      log(`${site}: no search terms for ${version.site.languages.join(', ')}; name some under search.terms`)
      continue
    }
    const runId = `${site}-${at.replace(/\W/g, '')}`
    const run = await startRun(store, { runId, site, siteVersion: version.hash, terms, at })
    if (run.runId !== runId) continue
    log(`${site}: run ${runId} with ${terms.length} search terms`)
    started.push(run)
  }
  return started
}

/** @param last the newest run of the site. */
export function isDue(
  last: Pick<Run, 'state' | 'startedAt'> | undefined,
  at: string,
  intervalSeconds: number,
): boolean {
  if (last === undefined || last.state === 'stopped') return true
  return last.state !== 'open' && Date.parse(at) >= Date.parse(last.startedAt) + intervalSeconds * 1_000
}

/**
 * Stops open runs of sites that have moved: their tasks name addresses that no longer are the site's, and the next run
 * begins at once. Any other change of a site file waits for the next run.
 */
export async function stopMovedRuns({ store, now, log }: RunParts): Promise<void> {
  const newest = new Map((await publishedSites(store)).map(({ site }) => [site.name, originOf(site)]))
  for (const run of await openRuns(store)) {
    const version = await siteVersion(store, run.siteVersion)
    const place = newest.get(run.site)
    if (version === null || place === undefined || originOf(version.site) === place) continue
    const reason = `${run.site} is now at ${place}`
    if (await stopRun(store, run.runId, reason, now()))
      log(`${run.site}: run ${run.runId} is stopped: ${reason}`)
  }
}

function originOf(site: Site): string {
  return new URL(site.home).origin
}

/**
 * Plans the first page of each term of runs that have no task yet, with visits to known listings that are due; where nothing
 * is left to do, looks after listings that may be over, then after some that are not flagged, and closes the run.
 */
export async function advanceRuns(parts: RunParts): Promise<void> {
  const { store, queues, now, log } = parts
  for (const { runId } of await openRuns(store)) {
    const progress = await runProgress(store, runId)
    const version = progress === null ? null : await siteVersion(store, progress.run.siteVersion)
    if (progress === null || version === null) continue
    const { run } = progress
    if (taskCount(progress, taskState.options) === 0) {
      const revisits = await firstRevisits(store, run, version, now())
      await queues.enqueue(await planTasks(store, [...firstPages(version.site, run, now()), ...revisits]))
    } else if (taskCount(progress, ['planned']) === 0) {
      await noteUnlisted(store, progress, version.site, now())
      const doubtful = await planTasks(store, await lastRevisits(store, progress, version, now()))
      await queues.enqueue(doubtful)
      if (doubtful.length > 0) continue
      const rechecks = await planTasks(store, await recheckVisits(store, progress, version, now()))
      await queues.enqueue(rechecks)
      if (rechecks.length > 0) continue
      if ((await finishRun(store, runId, now())) !== null) log(`${run.site}: run ${runId} is finished`)
    }
  }
}

function firstPages(site: Site, run: Run, at: string): Task[] {
  const page = 0
  return run.terms.map(({ term, language }) =>
    discoverTask(
      {
        ...{ runId: run.runId, site: run.site, siteVersion: run.siteVersion, term, language, page },
        url: searchUrl(site, term, page, language),
      },
      at,
    ),
  )
}

function taskCount({ tasks }: RunProgress, states: readonly TaskState[]): number {
  return Object.values(tasks)
    .flatMap((counts) => states.map((state) => counts[state]))
    .reduce((sum, count) => sum + count, 0)
}
