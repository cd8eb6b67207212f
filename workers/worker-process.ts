/** A worker with everything it works with: opened in order, drained and closed in reverse. */
import { setTimeout as sleep } from 'node:timers/promises'
import { openClassifier } from '../classifiers/classifier.ts'
import type { BrowserChoice } from '../crawlers/browser/launch-options.ts'
import type { NoteRequest } from '../crawlers/politeness/errand.ts'
import { readFamilies } from '../crawlers/site/read-families.ts'
import { openVisitor } from '../crawlers/visitor.ts'
import { openEgress } from '../egress/egress.ts'
import type { EgressEntry } from '../egress/entry.ts'
import { openVault } from '../evidence/vault.ts'
import { openQueues } from '../queue/queues.ts'
import { redisConnectionFor } from '../queue/redis-connection.ts'
import { openStore } from '../store/open-store.ts'
import { prepareStore } from '../store/prepare-store.ts'
import { stoppedSites } from '../store/site-stops.ts'
import { restAfterBlocks } from './blocked-host.ts'
import type { Log } from './log.ts'
import { openWorkers } from './open-workers.ts'
import type { Parts } from './parts.ts'
import { redisHostBudget } from './redis-host-budget.ts'
import type { Running } from './running.ts'
import { siteVersionReader } from './site-of-task.ts'
import { watchSiteStops } from './site-stops.ts'
import { transactions } from './transact.ts'
import { keepUp } from './upkeep.ts'
import { storedWays } from './way-memory.ts'
import { openWorkerRegister } from './worker-register.ts'

export interface WorkerProcessOptions {
  mongodbUrl: string
  redisUrl: string
  database: string
  queuePrefix: string
  vaultDir: string
  /** Where the operator's own families of site files stand. */
  sitesDir: string
  /** Address of the way out, or what to open an own one with. */
  egress: string | { allow: readonly string[]; log: (entry: EgressEntry) => void }
  browser: BrowserChoice | null
  /** Told of every request to a marketplace. */
  note: NoteRequest
  collector: Parts['collector']
  log: Log
}

/** After this, pages that are still being fetched are given up; their jobs come back later. */
const DRAIN_MS = 15_000

export async function openWorkerProcess(options: WorkerProcessOptions): Promise<Running> {
  const { queuePrefix: prefix, log } = options
  await using opening = new AsyncDisposableStack()
  const stopping = new AbortController()
  const store = opening.use(await openStore({ url: options.mongodbUrl, database: options.database }))
  await prepareStore(store)
  const queues = opening.use(await openQueues({ url: options.redisUrl, prefix }))
  const vault = await openVault(options.vaultDir)
  const redis = redisConnectionFor('worker', options.redisUrl)
  opening.defer(() => redis.disconnect())
  const register = opening.use(openWorkerRegister({ redis, prefix, client: store.client, log }))
  const egress = typeof options.egress === 'string' ? null : opening.use(await openEgress(options.egress))
  const egressUrl = typeof options.egress === 'string' ? options.egress : (egress?.url ?? '')
  const budget = redisHostBudget({ redis, prefix, stopping: stopping.signal })
  const { userAgent } = options.collector
  const stops = opening.use(await watchSiteStops({ stoppedSites: () => stoppedSites(store), log }))
  const { browser, note } = options
  const stopped = stops.signalFor
  const ways = storedWays(store, { stopping: stopping.signal, log })
  const visitor = opening.use(
    await openVisitor({ egressUrl, userAgent, budget, browser, note, stopped, ways }),
  )

  const parts: Parts = {
    ...{ store, queues, vault, visitor, stops, log },
    transact: transactions(store, register, { stopping: stopping.signal, log }),
    restAfterBlock: restAfterBlocks(budget, log),
    classifier: openClassifier(),
    siteVersion: siteVersionReader(store, { stopping: stopping.signal, log }),
    collector: options.collector,
    now: () => new Date().toISOString(),
    stopping: stopping.signal,
  }
  const workers = openWorkers({ parts, redis, prefix })
  const upkeep = keepUp({
    ...parts,
    families: await readFamilies(options.sitesDir),
    hasBrowser: browser !== null,
    keep: async (bytes) => (await vault.put(bytes)).sha256,
  })
  const opened = opening.move()
  const close = async (): Promise<void> => {
    stopping.abort()
    const drained = workers.close()
    await Promise.race([drained, sleep(DRAIN_MS, undefined, { ref: false })])
    await visitor.close()
    await drained
    await upkeep
    await opened.disposeAsync()
  }
  return { close, [Symbol.asyncDispose]: close }
}
