/** A whole installation of a test's own, whose parts can be killed: servers, worker and scheduler as processes. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { stringify } from 'yaml'
import { environmentOf, readConfig } from '../../config.ts'
import { openVault, type Vault } from '../../evidence/vault.ts'
import type { Run } from '../../model/run.ts'
import { openMongo } from '../../services/mongodb.ts'
import { openStore, type Store } from '../../store/open-store.ts'
import { recentRuns } from '../../store/runs.ts'
import { type RedisServer, startRedisServer } from '../integration/queue/redis-server.ts'
import { type Market, type MarketOptions, openMarket } from '../integration/workers/market.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const ROOT = join(import.meta.dirname, '../..')

export interface Part {
  /** SIGKILL, as when the machine dies or memory runs out. */
  kill(): Promise<void>
  /** SIGTERM; returns the exit status. */
  stop(): Promise<number | null>
  /** What it has said so far. */
  said(): string
}

export interface Stage extends AsyncDisposable {
  market: Market
  store: Store
  vault: Vault
  redis: RedisServer
  /** MongoDB's process, for signals; it is started again when it dies. */
  signalMongo(signal: NodeJS.Signals): void
  /** Starts `wtm` with these words. */
  start(...words: string[]): Promise<Part>
  /** Waits for the first run to be finished; MongoDB may be away meanwhile. */
  finished(): Promise<Run>
  /** Waits until the run has come so far, or is finished. */
  until(reached: (run: Run) => boolean): Promise<Run>
}

export async function openStage(options: MarketOptions): Promise<Stage> {
  await using opening = new AsyncDisposableStack()
  const folder = opening.use(temporaryFolder())
  const market = opening.use(await openMarket(options))
  const redis = opening.use(await startRedisServer('--appendonly', 'yes', '--dir', folder.path))
  const programsDir = join(ROOT, 'data/services')
  const mongo = await openMongo({ url: null, dataDir: folder.path, programsDir, say: () => {} })
  opening.defer(() => mongo.close())
  const database = 'wtm_fault'
  const store = opening.use(await openStore({ url: mongo.url, database }))
  const sites = join(folder.path, 'sites')
  mkdirSync(sites)
  writeFileSync(join(sites, `${market.site.name}.yml`), stringify(market.site))
  const env = {
    ...environmentOf(readConfig({})),
    MONGODB_URL: mongo.url,
    REDIS_URL: redis.url,
    WTM_DATA: folder.path,
    WTM_DATABASE: database,
    WTM_QUEUE_PREFIX: 'wtm-fault',
    WTM_VAULT: join(folder.path, 'vault'),
    WTM_SITES: sites,
    WTM_EGRESS_ALLOW: market.host,
  }
  const children: ChildProcess[] = []
  opening.defer(async () => {
    await Promise.all(children.map(end))
  })

  const until = async (reached: (run: Run) => boolean): Promise<Run> => {
    for (;;) {
      const [run] = await recentRuns(store, 1).catch(() => [])
      if (run !== undefined && (run.state !== 'open' || reached(run))) return run
      await sleep(50)
    }
  }
  const opened = opening.move()
  return {
    ...{ market, store, redis, until },
    vault: await openVault(env.WTM_VAULT),
    signalMongo(signal) {
      const { pid } = JSON.parse(readFileSync(join(folder.path, 'services/mongo.pid'), 'utf8'))
      process.kill(pid, signal)
    },
    async start(...words) {
      const child = spawn(process.execPath, [join(ROOT, 'cli/main.js'), ...words], {
        env,
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      children.push(child)
      return partOf(child)
    },
    finished: () => until(() => false),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

async function partOf(child: ChildProcess): Promise<Part> {
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  while (!said.includes(' ready')) {
    if (child.exitCode !== null) throw new Error(`it ended before it was ready: ${said}`)
    await sleep(50)
  }
  return {
    kill: () => end(child),
    async stop() {
      const exit = once(child, 'exit')
      child.kill('SIGTERM')
      await exit
      return child.exitCode
    },
    said: () => said,
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}
