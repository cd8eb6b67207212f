/** Composition root: from the configuration to a running desk, and to the records its commands work on. */
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { openVault } from '../evidence/vault.ts'
import { EXIT, WtmError } from '../model/error.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { prepareStore } from '../store/prepare-store.ts'
import { type Desk, openDesk } from './open-desk.ts'

/** Where `npm run build` puts the pages. */
export const WEB_ROOT = join(import.meta.dirname, 'web/dist')

export class DatabaseAddressMissingError extends WtmError {
  constructor() {
    super(
      'SERVICE_ADDRESS_MISSING',
      'MONGODB_URL is not set. Set it, e.g. MONGODB_URL=mongodb://127.0.0.1:27017/?replicaSet=rs0, or run everything on this machine with "npm start", which also prints a sign-in link.',
      { exitStatus: EXIT.serviceMissing },
    )
  }
}

export interface DeskChoices {
  /** Where people reach the desk when a proxy stands in front. */
  publicUrl?: string
  report: (error: unknown) => void
}

/** @throws DatabaseAddressMissingError, MongoUnavailableError, PagesMissingError */
export async function runDesk(config: Config, choices: DeskChoices): Promise<Desk> {
  await using opening = new AsyncDisposableStack()
  const store = opening.use(await openRecords(config))
  const desk = opening.use(
    await openDesk({
      store,
      vault: await openVault(config.vaultDir),
      host: config.deskHost,
      port: config.deskPort,
      banner: config.banner,
      now: () => new Date(),
      webRoot: WEB_ROOT,
      ...choices,
    }),
  )
  const opened = opening.move()
  const close = () => opened.disposeAsync()
  return { ...desk, close, [Symbol.asyncDispose]: close }
}

/** @throws DatabaseAddressMissingError, MongoUnavailableError */
export async function openRecords({ mongodbUrl, database }: Config): Promise<Store> {
  if (mongodbUrl === null) throw new DatabaseAddressMissingError()
  const store = await openStore({ url: mongodbUrl, database })
  await prepareStore(store)
  return store
}
