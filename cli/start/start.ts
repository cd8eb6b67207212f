/** The composition root of `npm start`: opens each part in order and closes all of them in the reverse one. */
import { join } from 'node:path'
import { type Config, environmentOf } from '../../config.ts'
import { siteHash } from '../../crawlers/site/site-hash.ts'
import { openDesk } from '../../desk/open-desk.ts'
import { openEgress } from '../../egress/egress.ts'
import { openVault } from '../../evidence/vault.ts'
import { openQueues } from '../../queue/queues.ts'
import { openServices } from '../../services/services.ts'
import { openStore } from '../../store/open-store.ts'
import { prepareStore } from '../../store/prepare-store.ts'
import { publishSite } from '../../store/sites.ts'
import type { StopSignal } from '../until-stopped.ts'
import { someAnalyst } from './analyst.ts'
import { buildPagesIfOutdated, PAGES } from './desk-pages.ts'
import { chooseEdition, mustBeOurOwn } from './edition.ts'
import { openEgressLog } from './egress-log.ts'
import { keepRunning } from './kept-process.ts'
import { claimDataFolder } from './single-start.ts'
import type { StatusLine } from './status-line.ts'
import { watchProgress } from './watch-progress.ts'

const ROOT = join(import.meta.dirname, '../..')
const MAIN = join(ROOT, 'cli/main.js')

export interface StartOptions {
  demo: boolean
  untilIdle: boolean
}

/**
 * Runs until `stopped`, or until nothing is left to do.
 *
 * @throws AlreadyRunningError, ServiceMissingError, SiteFileError and whatever else hinders a start.
 */
export async function start(
  given: Config,
  options: StartOptions,
  status: StatusLine,
  stopped: Promise<StopSignal>,
): Promise<void> {
  const say = (line: string) => status.say(line)
  const lock = claimDataFolder(given.dataDir)
  await using opened = new AsyncDisposableStack()
  opened.defer(() => lock.release())
  buildPagesIfOutdated(ROOT, say)
  const services = opened.use(
    await openServices({
      dataDir: given.dataDir,
      programsDir: given.programsDir,
      mongodbUrl: given.mongodbUrl,
      redisUrl: given.redisUrl,
      chromiumPath: given.chromiumPath,
      mayInstall: !given.noInstall,
      say,
    }),
  )
  const edition = await chooseEdition(given, options.demo, opened)
  say(edition.why)
  if (!services.sandbox) mustBeOurOwn(edition.sites)
  const log = opened.use(openEgressLog(join(given.dataDir, 'egress.jsonl')))
  const egress = opened.use(
    await openEgress({ allow: edition.config.egressAllow, log: (entry) => log.write(entry) }),
  )
  const config: Config = {
    ...edition.config,
    mongodbUrl: services.mongodbUrl,
    redisUrl: services.redisUrl,
    chromiumPath: services.chromiumPath,
    egressUrl: egress.url,
  }
  const store = opened.use(await openStore({ url: services.mongodbUrl, database: config.database }))
  await prepareStore(store)
  const queues = opened.use(await openQueues({ url: services.redisUrl, prefix: config.queuePrefix }))
  const since = new Date().toISOString()
  for (const site of edition.sites) await publishSite(store, site, siteHash(site), since)
  const desk = opened.use(
    await openDesk({
      store,
      vault: await openVault(config.vaultDir),
      host: config.deskHost,
      port: config.deskPort,
      banner: config.banner,
      now: () => new Date(),
      webRoot: join(ROOT, PAGES),
    }),
  )
  lock.announce(desk.url)
  const sites = edition.sites.map((site) => site.name)
  const parts = { worker: [], scheduler: ['--site', ...sites] }
  for (const [name, words] of Object.entries(parts)) {
    const args = [MAIN, name, ...words]
    opened.use(keepRunning({ name, program: process.execPath, args, env: environmentOf(config), say }))
  }
  if (config.deskPort !== 0 && portOf(desk.url) !== config.deskPort)
    say(`Port ${config.deskPort} is taken; the next free one is used.`)
  say(`Desk: ${desk.url}`)
  say(`Sign in once with: ${await desk.signInLink(await someAnalyst(store, since))}`)
  const stopping = new AbortController()
  opened.defer(() => stopping.abort())
  void stopped.then(() => stopping.abort())
  const watch = { store, queues, sites, status, stopping: stopping.signal }
  await watchProgress({ ...watch, untilIdle: options.untilIdle })
  status.end()
  say('Stopping: what is in hand is finished, the rest goes on at the next start.')
}

function portOf(url: string): number {
  return Number(new URL(url).port)
}
