/** Composition root: from the configuration to a running worker and a running scheduler. */
import { type Config, VERSION } from '../config.ts'
import type { BrowserChoice } from '../crawlers/browser/launch-options.ts'
import type { NoteRequest } from '../crawlers/politeness/errand.ts'
import type { EgressEntry } from '../egress/entry.ts'
import { openVault, type Vault } from '../evidence/vault.ts'
import { EXIT, WtmError } from '../model/error.ts'
import { openQueues, type Queues } from '../queue/queues.ts'
import { openStore, type Store } from '../store/open-store.ts'
import type { Log } from './log.ts'
import type { Running } from './running.ts'
import { openScheduler, type SchedulerOptions } from './scheduler.ts'
import { openWorkerProcess } from './worker-process.ts'

/** A part that runs apart from the others has to be told where the services are. */
export class ServiceAddressMissingError extends WtmError {
  constructor(variable: string, example: string) {
    super(
      'SERVICE_ADDRESS_MISSING',
      `${variable} is not set. Set it, e.g. ${variable}=${example}, or run everything on this machine with "npm start".`,
      { exitStatus: EXIT.serviceMissing },
    )
  }
}

export interface WorkerChoices {
  /** `null`: sites that need a browser fail, and evidence has no pictures. */
  browser: BrowserChoice | null
  log: Log
  /** Told of every connection, where the worker opens its own way out. */
  egressLog: (entry: EgressEntry) => void
  /** Told of every request to a marketplace. */
  note: NoteRequest
}

/**
 * Starts to work off the queues.
 *
 * @throws ServiceAddressMissingError, MongoUnavailableError, RedisUnavailableError, RedisEvictsError, VaultFullError
 */
export function runWorker(config: Config, choices: WorkerChoices): Promise<Running> {
  return openWorkerProcess({
    ...services(config),
    vaultDir: config.vaultDir,
    sitesDir: config.sitesDir,
    egress: config.egressUrl ?? { allow: config.egressAllow, log: choices.egressLog },
    browser: choices.browser,
    note: choices.note,
    collector: { software: 'wildlife-trade-monitor', version: VERSION, userAgent: config.userAgent },
    log: choices.log,
  })
}

export type SchedulerChoices = Pick<SchedulerOptions, 'publish' | 'watch' | 'log' | 'intervalSeconds'>

/**
 * Starts runs when they are due and gives lost work back to the queues.
 *
 * @throws ServiceAddressMissingError, MongoUnavailableError, RedisUnavailableError, RedisEvictsError
 */
export function runScheduler(config: Config, choices: SchedulerChoices): Promise<Running> {
  return openScheduler({ ...services(config), ...choices })
}

/** What a command needs that looks after failed work. */
export interface PipelineRecords extends AsyncDisposable {
  store: Store
  queues: Queues
}

/** @throws ServiceAddressMissingError, MongoUnavailableError, RedisUnavailableError, RedisEvictsError */
export async function openPipelineRecords(config: Config): Promise<PipelineRecords> {
  const { mongodbUrl, redisUrl, database, queuePrefix } = services(config)
  await using opening = new AsyncDisposableStack()
  const store = opening.use(await openStore({ url: mongodbUrl, database }))
  const queues = opening.use(await openQueues({ url: redisUrl, prefix: queuePrefix }))
  const opened = opening.move()
  return { store, queues, [Symbol.asyncDispose]: () => opened.disposeAsync() }
}

/** What a command needs that verifies evidence. */
export interface EvidenceRecords extends AsyncDisposable {
  store: Store
  vault: Vault
}

/** @throws ServiceAddressMissingError, MongoUnavailableError */
export async function openEvidenceRecords(config: Config): Promise<EvidenceRecords> {
  const store = await openStore({ url: mongodbUrlOf(config), database: config.database })
  return { store, vault: await openVault(config.vaultDir), [Symbol.asyncDispose]: () => store.close() }
}

function services(config: Config) {
  const { redisUrl, database, queuePrefix } = config
  if (redisUrl === null) throw new ServiceAddressMissingError('REDIS_URL', 'redis://127.0.0.1:6379')
  return { mongodbUrl: mongodbUrlOf(config), redisUrl, database, queuePrefix }
}

/** @throws ServiceAddressMissingError */
export function mongodbUrlOf({ mongodbUrl }: Config): string {
  if (mongodbUrl !== null) return mongodbUrl
  throw new ServiceAddressMissingError('MONGODB_URL', 'mongodb://127.0.0.1:27017/?replicaSet=rs0')
}
