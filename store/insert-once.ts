/** Storing a record that may have been stored before. */
import type { ClientSession, Collection, Document, Filter, OptionalUnlessRequiredId } from 'mongodb'
import { WITHOUT_ID } from './collections.ts'
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
 *
 * In a transaction it looks before it inserts, since a duplicate key would end the transaction; when another one comes
 * between, the whole transaction is repeated.
 */
export async function insertOnce<T extends Document>(
  into: Collection<T>,
  key: Filter<T>,
  record: NoInfer<T>,
  session?: ClientSession,
): Promise<Standing<T>> {
  const options = session ? { session } : {}
  const find = () => into.findOne<T>(key, { ...WITHOUT_ID, ...options })
  const before = session && (await find())
  if (before) return { record: before, isNew: false }
  try {
    // The driver cannot tell for an unknown T that it has no `_id` of its own.
    await into.insertOne(record as unknown as OptionalUnlessRequiredId<T>, options)
    return { record, isNew: true }
  } catch (error) {
    if (session !== undefined || !isDuplicateKey(error)) throw error
    const standing = await find()
    if (standing === null) throw error
    return { record: standing, isNew: false }
  }
}
