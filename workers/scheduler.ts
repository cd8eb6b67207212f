/**
 * Sees to it that what is due is begun, what is planned is carried, and what is finished is closed.
 *
 * A loop over the store rather than a job scheduler in Redis: the store knows what is due, at most one run a site can
 * be open there, and a schedule that Redis carried would be lost with Redis.
 */
import { siteHash } from '../crawlers/site/site-hash.ts'
import { loadLexicon } from '../keywords/lexicon.ts'
import { candidateSearchTerms } from '../keywords/search-terms.ts'
import type { Site } from '../model/site.ts'
import { openQueues } from '../queue/queues.ts'
import { openStore } from '../store/open-store.ts'
import { prepareStore } from '../store/prepare-store.ts'
import { publishSite } from '../store/sites.ts'
import { every } from './every.ts'
import type { Log } from './log.ts'
import { sitePast } from './rotation/site-past.ts'
import type { Running } from './running.ts'
import { advanceRuns, type RunParts, startDueRuns, stopMovedRuns } from './runs.ts'
import { runsToKnow, seedTerms } from './seeding.ts'
import { sweepLedger } from './sweep-ledger.ts'

export interface SchedulerOptions {
  mongodbUrl: string
  redisUrl: string
  database: string
  queuePrefix: string
  /** Site files to publish first. */
  publish: readonly Site[]
  /** Names of the sites to watch; every published site where `null`. */
  watch: readonly string[] | null
  intervalSeconds?: number
  log: Log
}

export const RUN_EVERY_SECONDS = 6 * 3_600
const LOOK_EVERY_SECONDS = 2
const SWEEP_EVERY_SECONDS = 10
/** What was planned this recently may still be on its way into the queue. */
const ON_ITS_WAY_MS = 10_000
/** What is done while it is looked at is given back too, and does nothing: a few always are. */
const WORTH_SAYING = 10

export async function openScheduler(options: SchedulerOptions): Promise<Running> {
  const { publish, watch, log } = options
  await using opening = new AsyncDisposableStack()
  const store = opening.use(await openStore({ url: options.mongodbUrl, database: options.database }))
  await prepareStore(store)
  const queues = opening.use(await openQueues({ url: options.redisUrl, prefix: options.queuePrefix }))
  const now = (): string => new Date().toISOString()
  for (const site of publish) await publishSite(store, site, siteHash(site), now())

  const lexicon = loadLexicon()
  const candidates = onceForEach((language) => candidateSearchTerms(lexicon, language))
  const runs: RunParts = {
    ...{ store, queues, now, log },
    watched: watch === null ? null : new Set(watch),
    intervalSeconds: options.intervalSeconds ?? RUN_EVERY_SECONDS,
    termsFor: async ({ site }) =>
      seedTerms(site, candidates, await sitePast(store, site, runsToKnow(site, candidates))),
  }
  const stopping = new AbortController()
  const loop = { log, stopping: stopping.signal }
  // What was planned before this start is on nobody's way.
  let plannedBefore = now()
  const loops = [
    every({ ...loop, seconds: SWEEP_EVERY_SECONDS, what: 'sweeping the ledger' }, async () => {
      const given = await sweepLedger({ store, queues }, plannedBefore)
      plannedBefore = new Date(Date.now() - ON_ITS_WAY_MS).toISOString()
      if (given >= WORTH_SAYING) log(`${given} planned tasks given back to the queue`)
    }),
    every({ ...loop, seconds: LOOK_EVERY_SECONDS, what: 'looking after the runs' }, async () => {
      await stopMovedRuns(runs)
      await startDueRuns(runs)
      await advanceRuns(runs)
    }),
  ]
  const opened = opening.move()
  const close = async (): Promise<void> => {
    stopping.abort()
    await Promise.all(loops)
    await opened.disposeAsync()
  }
  return { close, [Symbol.asyncDispose]: close }
}

/** The lexicon does not change while a scheduler runs, and looking through it takes a second. */
function onceForEach<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>()
  return (key) => {
    const known = made.get(key) ?? make(key)
    made.set(key, known)
    return known
  }
}
