/** Who looked at what, took what out, did what. Only added to. */
import { type AccessEntry, accessEntry } from '../model/user.ts'
import { checked } from './checked.ts'
import { collection, WITHOUT_ID } from './collections.ts'
import { exactly } from './exactly.ts'
import type { Store } from './open-store.ts'

export async function recordAccess(store: Store, access: Omit<AccessEntry, 'schemaVersion'>): Promise<void> {
  await collection(store, 'accesses').insertOne(checked(accessEntry, { schemaVersion: 1, ...access }))
}

/** The latest entries about a subject, newest first. */
export function accessesTo(store: Store, subject: string, limit: number): Promise<AccessEntry[]> {
  return collection(store, 'accesses')
    .find(exactly({ subject }), WITHOUT_ID)
    .sort({ at: -1 })
    .limit(limit)
    .toArray()
}
