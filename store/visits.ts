/** Requests to marketplaces and their answers. */
import type { ClientSession } from 'mongodb'
import { type Visit, type VisitOutcome, visit as visitSchema } from '../model/visit.ts'
import { checked } from './checked.ts'
import { collection, WITHOUT_ID } from './collections.ts'
import { exactly } from './exactly.ts'
import { insertOnce } from './insert-once.ts'
import type { Store } from './open-store.ts'
import { countInRun } from './run-counts.ts'
import { inTransaction } from './transaction.ts'

/** Outcomes where the marketplace answered, whatever it said. */
const ANSWERED: readonly VisitOutcome[] = ['page', 'ended', 'blocked']

/**
 * Stores a visit once and counts its page in the run. Returns the visit that stands: after a retry that is the first
 * one, and what follows must go on with its bytes.
 * @throws RecordInvalidError
 */
export function recordVisit(store: Store, visit: Visit, session?: ClientSession): Promise<Visit> {
  const checkedVisit = checked(visitSchema, visit)
  return inTransaction(store, session, async (within) => {
    const { visitId, runId, outcome } = checkedVisit
    const { record, isNew } = await insertOnce(
      collection(store, 'visits'),
      exactly({ visitId }),
      checkedVisit,
      within,
    )
    if (isNew && ANSWERED.includes(outcome)) await countInRun(store, runId, { pages: 1 }, within)
    return record
  })
}

export function visitById(store: Store, visitId: string): Promise<Visit | null> {
  return collection(store, 'visits').findOne(exactly({ visitId }), WITHOUT_ID)
}

/** Visits of a run that ended at `since` or later, without their headers. */
export function visitsOfRun(store: Store, runId: string, since: string): Promise<ReadVisit[]> {
  return collection(store, 'visits')
    .find<ReadVisit>({ ...exactly({ runId }), finishedAt: { $gte: since } }, { projection: WITHOUT_HEADERS })
    .toArray()
}

export type ReadVisit = Omit<Visit, 'headers' | 'redirects'>
const WITHOUT_HEADERS = { _id: 0, headers: 0, redirects: 0 }
