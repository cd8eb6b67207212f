/** How hard was looked: one record for each page of results of each term of a run. */
import type { ClientSession } from 'mongodb'
import { type SearchEffort, searchEffort } from '../model/run.ts'
import { checked } from './checked.ts'
import { collection, WITHOUT_ID } from './collections.ts'
import { exactly } from './exactly.ts'
import { insertOnce } from './insert-once.ts'
import type { Store } from './open-store.ts'

/** Stores the effort once and returns the one that stands. */
export async function recordEffort(
  store: Store,
  effort: SearchEffort,
  session?: ClientSession,
): Promise<SearchEffort> {
  const { runId, term, language, page } = checked(searchEffort, effort)
  const key = exactly({ runId, term, language, page })
  const { record } = await insertOnce(collection(store, 'efforts'), key, effort, session)
  return record
}

/** All effort of a run, by term and page. */
export function effortsOf(store: Store, runId: string): Promise<SearchEffort[]> {
  return collection(store, 'efforts')
    .find(exactly({ runId }), WITHOUT_ID)
    .sort({ term: 1, language: 1, page: 1 })
    .toArray()
}
