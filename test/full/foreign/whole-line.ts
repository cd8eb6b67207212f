/** The whole line on one foreign site, as its users go through it: watch, look at what is flagged, decide, hand over. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inject } from 'vitest'
import type { Config } from '../../../config.ts'
import { type ItemDetail, itemDetail } from '../../../desk/contract/item-detail.ts'
import { queuePage } from '../../../desk/contract/queue.ts'
import { listRuns, type RunDetail, runDetail } from '../../../desk/contract/runs.ts'
import { openTestQueues } from '../../support/open-test-queues.ts'
import { openTestStore } from '../../support/open-test-store.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import type { RunningMonitor } from './running-monitor.ts'

/** Settings for a database, queues and files of this run alone; whatever it leaves is erased in the end. */
export async function settingsOfOurOwn(
  origin: string,
): Promise<{ settings: Partial<Config>; sitesDir: string } & AsyncDisposable> {
  await using opened = new AsyncDisposableStack()
  const { path } = opened.use(temporaryFolder())
  const store = opened.use(await openTestStore())
  const queues = opened.use(await openTestQueues())
  const sitesDir = join(path, 'sites')
  mkdirSync(sitesDir)
  const settings = {
    mongodbUrl: inject('mongodbUrl'),
    redisUrl: inject('redisUrl'),
    database: store.db.databaseName,
    queuePrefix: queues.prefix,
    dataDir: path,
    vaultDir: join(path, 'evidence'),
    sitesDir,
    egressAllow: [new URL(origin).host],
    deskPort: 0,
  }
  const stack = opened.move()
  return { settings, sitesDir, [Symbol.asyncDispose]: () => stack.disposeAsync() }
}

/** Waits until the first run over the site is finished. */
export async function finishedRun(monitor: RunningMonitor, site: string): Promise<RunDetail> {
  for (;;) {
    const { runs } = await monitor.get(listRuns.url, listRuns.schema.response[200])
    const finished = runs.find(({ run }) => run.site === site && run.state === 'finished')
    if (finished !== undefined) return monitor.get(`/api/runs/${finished.run.runId}`, runDetail)
    await sleep(1_000)
  }
}

/** Everything that waits for a decision, each with what a decision needs. */
export async function waitingItems(monitor: RunningMonitor, site: string): Promise<ItemDetail[]> {
  const { items } = await monitor.get(`/api/items?status=open&site=${site}&limit=100`, queuePage)
  return Promise.all(items.map(({ itemId }) => showItem(monitor, itemId)))
}

export function showItem(monitor: RunningMonitor, itemId: string): Promise<ItemDetail> {
  return monitor.get(`/api/items/${encodeURIComponent(itemId)}`, itemDetail)
}
