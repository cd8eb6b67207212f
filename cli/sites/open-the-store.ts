/** The store that MONGODB_URL names, for commands about watched sites. */
import type { Config } from '../../config.ts'
import type { Store } from '../../store/open-store.ts'

/** @throws ServiceAddressMissingError, MongoUnavailableError */
export async function openTheStore(config: Config): Promise<Store> {
  const [{ mongodbUrlOf }, { openStore }, { prepareStore }] = await Promise.all([
    import('../../workers/main.ts'),
    import('../../store/open-store.ts'),
    import('../../store/prepare-store.ts'),
  ])
  const store = await openStore({ url: mongodbUrlOf(config), database: config.database })
  await prepareStore(store)
  return store
}
