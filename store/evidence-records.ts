/** Reading what was captured; `attachEvidence` in items.ts writes it. */
import type { ClientSession } from 'mongodb'
import type { EvidenceRecord } from '../model/evidence.ts'
import { collection, WITHOUT_ID } from './collections.ts'
import { exactly } from './exactly.ts'
import type { Store } from './open-store.ts'

export function evidenceById(store: Store, evidenceId: string): Promise<EvidenceRecord | null> {
  return collection(store, 'evidence').findOne(exactly({ evidenceId }), WITHOUT_ID)
}

export function evidenceFor(store: Store, assessmentId: string): Promise<EvidenceRecord | null> {
  return collection(store, 'evidence').findOne(exactly({ assessmentId }), WITHOUT_ID)
}

/** All evidence of an item, newest first. */
export function evidenceOf(store: Store, itemId: string, session?: ClientSession): Promise<EvidenceRecord[]> {
  return collection(store, 'evidence')
    .find(exactly({ itemId }), { ...WITHOUT_ID, ...(session && { session }) })
    .sort({ createdAt: -1 })
    .toArray()
}

/** All evidence there is, one record at a time, by identifier. */
export function everyEvidence(store: Store): AsyncIterable<EvidenceRecord> {
  return collection(store, 'evidence').find({}, WITHOUT_ID).sort({ evidenceId: 1 })
}
