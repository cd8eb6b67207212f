/** Storing a record that may have been stored before. */
import type { ClientSession, Collection, Document, Filter, UpdateFilter, WithId } from 'mongodb'
import { isDuplicateKey } from './transaction.ts'

export interface Standing<T> {
  /** The record that is stored now: the first that came. */
  record: T
  /** True when this call stored it. */
  isNew: boolean
}

/**
 * Inserts `record` unless one with the same `key` is there; `key` must be a unique index of the collection. Nothing is
 * ever overwritten.
 */
export async function insertOnce<T extends Document>(
  into: Collection<T>,
  key: Filter<T>,
  record: NoInfer<T>,
  session?: ClientSession,
): Promise<Standing<T>> {
  try {
    return await upsert(into, key, record, session)
  } catch (error) {
    // In a transaction the whole of it is repeated; outside, the other one's record is there to be read now.
    if (session !== undefined || !isDuplicateKey(error)) throw error
    return await upsert(into, key, record, session)
  }
}

async function upsert<T extends Document>(
  into: Collection<T>,
  key: Filter<T>,
  record: T,
  session: ClientSession | undefined,
): Promise<Standing<T>> {
  // The driver's types cannot say "all fields of T" for a T that is not known here.
  const insert = { $setOnInsert: record } as unknown as UpdateFilter<T>
  const result = await into.findOneAndUpdate(key, insert, {
    upsert: true,
    returnDocument: 'after',
    includeResultMetadata: true,
    projection: { _id: 0 },
    ...(session && { session }),
  })
  if (result.value === null) throw new Error(`nothing stands in ${into.collectionName} after an upsert`)
  return { record: withoutId(result.value), isNew: result.lastErrorObject?.updatedExisting === false }
}

function withoutId<T extends Document>(stored: WithId<T>): T {
  // `_id` was left out by the projection, which the driver's types do not follow.
  return stored as unknown as T
}
