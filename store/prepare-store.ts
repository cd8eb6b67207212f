/** Brings a database to the state that this version of the code expects. */
import { MongoServerError } from 'mongodb'
import { bsonSchema } from './bson-schema.ts'
import { COLLECTIONS, type CollectionPlan } from './collections.ts'
import type { Store } from './open-store.ts'

const NAMESPACE_EXISTS = 48

/** Creates what is missing and renews every validator. Safe to call from several processes at once, at every start. */
export async function prepareStore(store: Store): Promise<void> {
  const plans = Object.entries(COLLECTIONS)
  // At once, as each waits for the disk.
  await Promise.all(plans.map(([name, plan]) => prepareCollection(store, name, plan)))
}

async function prepareCollection(
  store: Store,
  name: string,
  { schema, indexes }: CollectionPlan,
): Promise<void> {
  const validator = { $jsonSchema: bsonSchema(schema) }
  try {
    await store.db.createCollection(name, { validator, validationLevel: 'strict', validationAction: 'error' })
  } catch (error) {
    if (!(error instanceof MongoServerError && error.code === NAMESPACE_EXISTS)) throw error
    await store.db.command({ collMod: name, validator, validationLevel: 'strict', validationAction: 'error' })
  }
  await store.db.collection(name).createIndexes([...indexes])
}
