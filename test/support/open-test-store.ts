/** A store of a test's own: a database with a random name, and only that is dropped afterwards. */
import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { openStore, type Store } from '../../store/open-store.ts'
import { prepareStore } from '../../store/prepare-store.ts'

/** Closing it drops its database: `await using store = await openTestStore()`. */
export async function openTestStore(url: string = inject('mongodbUrl')): Promise<Store> {
  const store = await openStore({ url, database: `wtm_test_${randomBytes(6).toString('hex')}` })
  await prepareStore(store)
  const close = async () => {
    await store.db.dropDatabase()
    await store.close()
  }
  return { client: store.client, db: store.db, close, [Symbol.asyncDispose]: close }
}
