/** Site files that are drafted at the desk and tried by workers. */
import { randomUUID } from 'node:crypto'
import { WtmError } from '../model/error.ts'
import { type DraftTrial, type SiteDraft, siteDraft } from '../model/site-draft.ts'
import { checked } from './checked.ts'
import { collection, WITHOUT_ID } from './collections.ts'
import { exactly } from './exactly.ts'
import type { Store } from './open-store.ts'

/** Somebody else has it tried right now. */
export class DraftBusyError extends WtmError {
  constructor() {
    super('DRAFT_BUSY', 'This draft is being tried. Wait until its result is there, then try again.')
  }
}

/** Begins a draft; a worker will look at the address and write the file. */
export async function beginDraft(
  store: Store,
  { address, word, by, at }: { address: string; word: string; by: string; at: string },
): Promise<SiteDraft> {
  const draft = checked(siteDraft, {
    ...{ schemaVersion: 1, draftId: randomUUID(), address, state: 'waiting', leaseUntil: null },
    ...{ word, yaml: '', trial: null, asked: [{ by, at }] },
  })
  await collection(store, 'siteDrafts').insertOne(draft)
  return draft
}

/**
 * Has a draft tried again with another text; null when there is no such draft.
 * @throws DraftBusyError
 */
export async function tryDraftAgain(
  store: Store,
  { draftId, yaml, by, at }: { draftId: string; yaml: string; by: string; at: string },
): Promise<SiteDraft | null> {
  const drafts = collection(store, 'siteDrafts')
  const draft = await drafts.findOneAndUpdate(
    exactly({ draftId, state: 'tried' }),
    { $set: { yaml, state: 'waiting' }, $push: { asked: { by, at } } },
    { ...WITHOUT_ID, returnDocument: 'after' },
  )
  if (draft === null && (await draftById(store, draftId)) !== null) throw new DraftBusyError()
  return draft
}

export function draftById(store: Store, draftId: string): Promise<SiteDraft | null> {
  return collection(store, 'siteDrafts').findOne(exactly({ draftId }), WITHOUT_ID)
}

/** Those tried last come first. */
export function recentDrafts(store: Store, limit: number): Promise<SiteDraft[]> {
  return collection(store, 'siteDrafts').find({}, WITHOUT_ID).sort({ _id: -1 }).limit(limit).toArray()
}

/** Takes a draft that waits, or that a worker has left lying; null where there is none. */
export function claimDraft(
  store: Store,
  { at, leaseUntil }: { at: string; leaseUntil: string },
): Promise<SiteDraft | null> {
  return collection(store, 'siteDrafts').findOneAndUpdate(
    { $or: [{ state: 'waiting' }, { state: 'trying', leaseUntil: { $lt: at } }] },
    { $set: { state: 'trying', leaseUntil } },
    { ...WITHOUT_ID, returnDocument: 'after' },
  )
}

/** @returns whether the lease still held, so that the result counts. */
export async function finishTrial(
  store: Store,
  { draftId, leaseUntil }: Pick<SiteDraft, 'draftId' | 'leaseUntil'>,
  { yaml, trial }: { yaml: string; trial: DraftTrial },
): Promise<boolean> {
  const { modifiedCount } = await collection(store, 'siteDrafts').updateOne(
    exactly({ draftId, state: 'trying', leaseUntil }),
    { $set: { yaml, trial, state: 'tried', leaseUntil: null } },
  )
  return modifiedCount === 1
}

/** Gives a draft back, as when the worker ends. */
export async function releaseDraft(
  store: Store,
  { draftId, leaseUntil }: Pick<SiteDraft, 'draftId' | 'leaseUntil'>,
): Promise<void> {
  await collection(store, 'siteDrafts').updateOne(exactly({ draftId, state: 'trying', leaseUntil }), {
    $set: { state: 'waiting', leaseUntil: null },
  })
}
