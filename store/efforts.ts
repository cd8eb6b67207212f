/** How hard was looked: one record for each page of results of each term of a run. */
import type { ClientSession } from 'mongodb'
import { type SearchEffort, searchEffort } from '../model/run.ts'
import { checked } from './checked.ts'
import { collection } from './collections.ts'
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

/** All effort of a run, by term and page, without the listings that were found. */
export function effortsOf(store: Store, runId: string): Promise<SearchEffort[]> {
  return collection(store, 'efforts')
    .find<SearchEffort>(exactly({ runId }), { projection: { _id: 0, found: 0 } })
    .sort({ term: 1, language: 1, page: 1 })
    .toArray()
}

export type TermEffort = Pick<SearchEffort, 'runId' | 'term' | 'outcome' | 'found'>

/** What each search of these runs found, in no order. */
export function termEffortsOf(store: Store, runIds: readonly string[]): Promise<TermEffort[]> {
  return collection(store, 'efforts')
    .find<TermEffort>(
      { runId: { $in: [...runIds] } },
      { projection: { _id: 0, runId: 1, term: 1, outcome: 1, found: 1 } },
    )
    .toArray()
}

export type FirstPage = Pick<SearchEffort, 'runId' | 'term' | 'results' | 'outcome' | 'visitId'>

/** The first page of each search and list of these runs, in no order. */
export function firstPagesOf(store: Store, runIds: readonly string[]): Promise<FirstPage[]> {
  return collection(store, 'efforts')
    .find<FirstPage>(
      { runId: { $in: [...runIds] }, page: 0 },
      { projection: { _id: 0, runId: 1, term: 1, results: 1, outcome: 1, visitId: 1 } },
    )
    .toArray()
}
