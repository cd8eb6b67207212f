/** Everything between a site file and a stored item, in this process and on real services. */
import { setTimeout as sleep } from 'node:timers/promises'
import { inject } from 'vitest'
import { siteHash } from '../../../crawlers/site/site-hash.ts'
import { openVisitor, type Visitor } from '../../../crawlers/visitor.ts'
import { openEgress } from '../../../egress/egress.ts'
import { openVault, type Vault } from '../../../evidence/vault.ts'
import type { Item } from '../../../model/item.ts'
import type { Run } from '../../../model/run.ts'
import type { Site } from '../../../model/site.ts'
import { redisConnectionFor } from '../../../queue/redis-connection.ts'
import { listItems } from '../../../store/item-queries.ts'
import type { Store } from '../../../store/open-store.ts'
import { runById } from '../../../store/runs.ts'
import { stoppedSites } from '../../../store/site-stops.ts'
import { publishSite } from '../../../store/sites.ts'
import { restAfterBlocks } from '../../../workers/blocked-host.ts'
import { openWorkers } from '../../../workers/open-workers.ts'
import type { Parts } from '../../../workers/parts.ts'
import { redisHostBudget } from '../../../workers/redis-host-budget.ts'
import { advanceRuns, type RunParts, startDueRuns } from '../../../workers/runs.ts'
import { seedTerms } from '../../../workers/seeding.ts'
import { siteVersionReader } from '../../../workers/site-of-task.ts'
import { watchSiteStops } from '../../../workers/site-stops.ts'
import { transactions } from '../../../workers/transact.ts'
import { openTestQueues, type TestQueues } from '../../support/open-test-queues.ts'
import { openTestStore } from '../../support/open-test-store.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { ivoryJudge } from './ivory-judge.ts'

export interface Pipeline extends AsyncDisposable {
  store: Store
  queues: TestQueues
  vault: Vault
  parts: Parts
  runs: RunParts
  said: string[]
  /** Starts workers like those of one process; they end with the pipeline. */
  work(): void
  /** Publishes the site and waits until a run of it is finished. */
  watch(site: Site): Promise<Run>
  items(): Promise<Item[]>
}

export async function openPipeline(options: {
  allow: readonly string[]
  browser?: boolean
  vaultRoot?: string
  vault?: (vault: Vault) => Vault
  /** How far the clock of this world is ahead, in milliseconds; hosts that block are not left alone then. */
  ahead?: () => number
}): Promise<Pipeline> {
  await using opening = new AsyncDisposableStack()
  const said: string[] = []
  const log = (line: string): void => void said.push(line)
  const stopping = new AbortController()
  const folder = opening.use(temporaryFolder())
  const store = opening.use(await openTestStore())
  const queues = opening.use(await openTestQueues())
  const real = await openVault(options.vaultRoot ?? folder.path)
  const vault = options.vault?.(real) ?? real
  const egress = opening.use(await openEgress({ allow: options.allow, log: () => {} }))
  const redis = redisConnectionFor('worker', inject('redisUrl'))
  opening.defer(() => redis.disconnect())
  const budget = redisHostBudget({ redis, prefix: queues.prefix, stopping: stopping.signal })
  const userAgent = 'WildlifeTradeMonitor/0 (+test)'
  const browser = { executablePath: inject('chromiumPath'), sandbox: inject('chromiumSandbox') }
  const stops = opening.use(await watchSiteStops({ stoppedSites: () => stoppedSites(store), log }))
  const visitor = opening.use(
    await openVisitor({
      egressUrl: egress.url,
      userAgent,
      budget,
      browser: options.browser ? browser : null,
      stopped: stops.signalFor,
    }),
  )
  opening.defer(() => stopping.abort())
  const { ahead } = options
  const now = (): string => new Date(Date.now() + (ahead?.() ?? 0)).toISOString()
  const parts: Parts = {
    ...{ store, queues, vault, stops, log, now },
    visitor: ahead === undefined ? visitor : visitingLater(visitor, ahead),
    classifier: ivoryJudge,
    transact: transactions(store, { note() {} }, { stopping: stopping.signal, log }),
    restAfterBlock: ahead === undefined ? restAfterBlocks(budget, log) : async () => {},
    siteVersion: siteVersionReader(store, { stopping: stopping.signal, log }),
    collector: { software: 'wildlife-trade-monitor', version: '0', userAgent },
    stopping: stopping.signal,
  }
  const runs: RunParts = {
    ...{ store, queues, now, log },
    watched: null,
    intervalSeconds: 0,
    termsFor: ({ site }) => seedTerms(site, () => []),
  }
  const opened = opening.move()
  return {
    ...{ store, queues, vault, parts, runs, said },
    work: () => void opened.use(openWorkers({ parts, redis, prefix: queues.prefix, vaultWaitMs: 500 })),
    async watch(site) {
      await publishSite(store, site, siteHash(site), now())
      const [started] = await startDueRuns(runs)
      if (started === undefined) throw new Error('no run was due')
      return untilFinished(runs, started.runId)
    },
    items: async () => (await listItems(store, { order: 'oldest', limit: 200 })).items,
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

/** The pages are real, and only their times are those of another day. */
function visitingLater(visitor: Visitor, ahead: () => number): Visitor {
  const later = (instant: string): string => new Date(Date.parse(instant) + ahead()).toISOString()
  return {
    ...visitor,
    async visit(url, how) {
      const page = await visitor.visit(url, how)
      return { ...page, startedAt: later(page.startedAt), finishedAt: later(page.finishedAt) }
    },
  }
}

async function untilFinished(runs: RunParts, runId: string): Promise<Run> {
  for (;;) {
    await advanceRuns(runs)
    const run = await runById(runs.store, runId)
    if (run !== null && run.state !== 'open') return run
    await sleep(100)
  }
}
