/** Passes over marketplaces: begun, counted, finished. */
import type { Run, RunCounts } from '../model/run.ts'
import { run as runSchema } from '../model/run.ts'
import { TASK_KINDS, type TaskKind, type TaskState, taskState } from '../model/task.ts'
import { checked } from './checked.ts'
import { collection, WITHOUT_ID } from './collections.ts'
import { exactly } from './exactly.ts'
import { insertOnce } from './insert-once.ts'
import type { Store } from './open-store.ts'
import { withTransaction } from './transaction.ts'

export interface RunStart {
  runId: string
  site: string
  siteVersion: string
  terms: Run['terms']
  at: string
}

export interface RunProgress {
  run: Run
  tasks: Record<TaskKind, Record<TaskState, number>>
}

const NOTHING_YET: RunCounts = {
  pages: 0,
  listings: 0,
  newListings: 0,
  assessed: 0,
  flagged: 0,
  captured: 0,
  errors: 0,
}

/**
 * Opens a run. A site has at most one open run: where one stands already, that one is returned, so compare `runId`.
 * A run that was started before under this identifier is returned as it is now.
 */
export function startRun(store: Store, start: RunStart): Promise<Run> {
  const { at, ...rest } = start
  const run = checked(runSchema, {
    schemaVersion: 1,
    ...rest,
    state: 'open',
    startedAt: at,
    finishedAt: null,
    counts: NOTHING_YET,
  })
  return withTransaction(store, async (session) => {
    const runs = collection(store, 'runs')
    const known = await runs.findOne(exactly({ runId: run.runId }), { ...WITHOUT_ID, session })
    if (known !== null) return known
    const { record } = await insertOnce(runs, exactly({ site: run.site, state: 'open' }), run, session)
    return record
  })
}

export function runById(store: Store, runId: string): Promise<Run | null> {
  return collection(store, 'runs').findOne(exactly({ runId }), WITHOUT_ID)
}

export function openRuns(store: Store): Promise<Run[]> {
  return collection(store, 'runs')
    .find(exactly({ state: 'open' }), WITHOUT_ID)
    .sort({ startedAt: -1 })
    .toArray()
}

/** The run of a site that began last; null where there was none yet. */
export function newestRunOf(store: Store, site: string): Promise<Run | null> {
  return collection(store, 'runs').findOne(exactly({ site }), { ...WITHOUT_ID, sort: { startedAt: -1 } })
}

/** Identifiers of the newest runs of a site that have ended, the newest first, and how many runs it had in all. */
export async function endedRunsOf(
  store: Store,
  site: string,
  limit: number,
): Promise<{ runIds: string[]; runs: number }> {
  const ended = { ...exactly({ site }), state: { $ne: 'open' as const } }
  const [newest, runs] = await Promise.all([
    collection(store, 'runs')
      .find(ended, { projection: { _id: 0, runId: 1 } })
      .sort({ startedAt: -1 })
      .limit(limit)
      .toArray(),
    collection(store, 'runs').countDocuments(ended),
  ])
  return { runIds: newest.map(({ runId }) => runId), runs }
}

/** Newest first. */
export function recentRuns(store: Store, limit: number): Promise<Run[]> {
  return collection(store, 'runs').find({}, WITHOUT_ID).sort({ startedAt: -1 }).limit(limit).toArray()
}

/**
 * Finishes a run whose ledger has nothing planned any more, and returns it; null while something is planned, or when
 * there is no such run. A finished run stays as it is.
 */
export function finishRun(store: Store, runId: string, at: string): Promise<Run | null> {
  return withTransaction(store, async (session) => {
    const planned = await collection(store, 'tasks').findOne(exactly({ runId, state: 'planned' }), {
      session,
    })
    if (planned !== null) return null
    const runs = collection(store, 'runs')
    await runs.updateOne(
      exactly({ runId, state: 'open' }),
      { $set: { state: 'finished', finishedAt: at } },
      { session },
    )
    return runs.findOne(exactly({ runId }), { ...WITHOUT_ID, session })
  })
}

/**
 * Ends an open run before its time: what it had planned is settled with the reason and not done, so that no worker
 * takes it up again. True when this call stopped it.
 */
export function stopRun(store: Store, runId: string, reason: string, at: string): Promise<boolean> {
  return withTransaction(store, async (session) => {
    const { modifiedCount } = await collection(store, 'runs').updateOne(
      exactly({ runId, state: 'open' }),
      { $set: { state: 'stopped', finishedAt: at } },
      { session },
    )
    if (modifiedCount === 0) return false
    await collection(store, 'tasks').updateMany(
      exactly({ runId, state: 'planned' }),
      { $set: { state: 'done', reason, settledAt: at } },
      { session },
    )
    return true
  })
}

/** A run and how many of its tasks stand where; null when there is no such run. */
export async function runProgress(store: Store, runId: string): Promise<RunProgress | null> {
  const run = await runById(store, runId)
  if (run === null) return null
  const groups = await collection(store, 'tasks')
    .aggregate<{ _id: { kind: TaskKind; state: TaskState }; count: number }>([
      { $match: exactly({ runId }) },
      { $group: { _id: { kind: '$kind', state: '$state' }, count: { $sum: 1 } } },
    ])
    .toArray()
  const countOf = (kind: TaskKind, state: TaskState) =>
    groups.find(({ _id }) => _id.kind === kind && _id.state === state)?.count ?? 0
  return {
    run,
    tasks: table(TASK_KINDS, (kind) => table(taskState.options, (state) => countOf(kind, state))),
  }
}

function table<K extends string, V>(keys: readonly K[], valueAt: (key: K) => V): Record<K, V> {
  // fromEntries forgets that there is an entry for each of the keys.
  return Object.fromEntries(keys.map((key) => [key, valueAt(key)])) as Record<K, V>
}
