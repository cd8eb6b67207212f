/** Items: flagged listings on their way to a decision, and what the pipeline adds to them. */
import type { ClientSession } from 'mongodb'
import { isFlagged } from '../model/assessment.ts'
import type { EvidenceRecord } from '../model/evidence.ts'
import { evidenceRecord } from '../model/evidence.ts'
import type { Item } from '../model/item.ts'
import type { AssessmentRecord, Observation } from '../model/observation.ts'
import { checked } from './checked.ts'
import { collection } from './collections.ts'
import { deriveItem } from './derive-item.ts'
import { describeItem, itemIdOf } from './describe-item.ts'
import { exactly } from './exactly.ts'
import { insertOnce } from './insert-once.ts'
import { ItemNotFoundError } from './item-errors.ts'
import { appendEvent, type NewEvent, placed, readItem, SYSTEM } from './item-events.ts'
import type { Store } from './open-store.ts'
import { countInRun } from './run-counts.ts'
import { shownItem, storedItem } from './stored-item.ts'
import { inTransaction } from './transaction.ts'

export interface Judgement {
  observation: Observation
  assessment: AssessmentRecord
  runId: string
  at: string
}

/** `unchanged`: this assessment was taken up before, or a newer observation was. */
export type Flagging =
  | { outcome: 'not-flagged'; item: null }
  | { outcome: 'created' | 'reassessed' | 'unchanged'; item: Item }

export async function itemById(store: Store, itemId: string): Promise<Item | null> {
  const stored = await readItem(store, itemId)
  return stored && shownItem(stored)
}

/**
 * Takes an assessment up into the queue, whatever it says: a listing flagged for the first time becomes an item, a
 * known item is reassessed, and a listing that was never flagged stays out.
 */
export function flagItem(store: Store, judgement: Judgement, session?: ClientSession): Promise<Flagging> {
  return inTransaction(store, session, async (within) => {
    const { observation, assessment, runId } = judgement
    const itemId = itemIdOf(observation.site, observation.listingId)
    const standing = await readItem(store, itemId, within)
    if (standing === null && !isFlagged(assessment.assessment)) return { outcome: 'not-flagged', item: null }

    if (standing === null) {
      const item = await createItem(store, judgement, within)
      await countInRun(store, runId, { flagged: 1 }, within)
      return { outcome: 'created', item }
    }
    const isOlder = observation.seenAt < standing.observedAt
    if (isOlder || (await isTakenUp(store, itemId, assessment.assessmentId, within))) {
      return { outcome: 'unchanged', item: shownItem(standing) }
    }
    const description = describeItem(observation, assessment, standing)
    const event = judgedEvent('reassessed', judgement)
    const item = await appendEvent(store, standing, event, description, within)
    await countInRun(store, runId, { flagged: isFlagged(assessment.assessment) ? 1 : 0 }, within)
    return { outcome: 'reassessed', item: shownItem(item) }
  })
}

export interface Attached {
  item: Item
  /** The evidence that stands for the assessment: after a retry the first one. */
  evidence: EvidenceRecord
  isNew: boolean
}

/**
 * Adds evidence to its item: record, event and item in one transaction, once for each assessment.
 * @throws ItemNotFoundError
 */
export function attachEvidence(
  store: Store,
  evidence: EvidenceRecord,
  at: string,
  session?: ClientSession,
): Promise<Attached> {
  const checkedRecord = checked(evidenceRecord, evidence)
  const { itemId, assessmentId, evidenceId, manifestSha256, manifest } = checkedRecord
  return inTransaction(store, session, async (within) => {
    const standing = await readItem(store, itemId, within)
    if (standing === null) throw new ItemNotFoundError(itemId)
    const records = collection(store, 'evidence')
    const { record, isNew } = await insertOnce(records, exactly({ assessmentId }), checkedRecord, within)
    if (!isNew) return { item: shownItem(standing), evidence: record, isNew }
    const event: NewEvent = { type: 'evidence-captured', at, actor: SYSTEM, evidenceId, manifestSha256 }
    const item = await appendEvent(store, standing, event, {}, within)
    await countInRun(store, manifest.runId, { captured: 1 }, within)
    return { item: shownItem(item), evidence: record, isNew }
  })
}

async function createItem(store: Store, judgement: Judgement, session: ClientSession): Promise<Item> {
  const { observation, assessment, at } = judgement
  const { site, listingId } = observation
  const itemId = itemIdOf(site, listingId)
  const head = await collection(store, 'listings').findOne(exactly({ site, listingId }), { session })
  const firstSeenAt = head?.firstSeenAt ?? observation.seenAt
  const event = placed(judgedEvent('flagged', judgement), itemId, 1)
  const item = checked(storedItem, {
    schemaVersion: 1,
    team: 'default',
    itemId,
    site,
    listingId,
    firstSeenAt,
    flaggedAt: at,
    ...describeItem(observation, assessment, { firstSeenAt, flaggedAt: at }),
    ...deriveItem([event]),
  })
  await collection(store, 'itemEvents').insertOne(event, { session })
  await collection(store, 'items').insertOne(item, { session })
  return shownItem(item)
}

function judgedEvent(type: 'flagged' | 'reassessed', { observation, assessment, at }: Judgement): NewEvent {
  const { assessmentId } = assessment
  const { score, tier } = assessment.assessment
  return { type, at, actor: SYSTEM, assessmentId, observationId: observation.observationId, score, tier }
}

async function isTakenUp(
  store: Store,
  itemId: string,
  assessmentId: string,
  session: ClientSession,
): Promise<boolean> {
  const event = await collection(store, 'itemEvents').findOne(exactly({ itemId, assessmentId }), { session })
  return event !== null
}
