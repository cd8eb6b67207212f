/** Every collection: the shape of its records and the indexes that its queries and its uniqueness rest on. */
import type { Collection, IndexDescription } from 'mongodb'
import type { z } from 'zod'
import { evidenceRecord } from '../model/evidence.ts'
import { fetchWay } from '../model/fetch-way.ts'
import { itemEvent } from '../model/item.ts'
import { lifeRecord, look } from '../model/lifecycle.ts'
import { assessmentRecord, listingRecord, observation, sighting } from '../model/observation.ts'
import { pictureHash } from '../model/picture-hash.ts'
import { recheck } from '../model/recheck.ts'
import { offerMark, relisting } from '../model/relisting.ts'
import { run, searchEffort } from '../model/run.ts'
import { siteVersion } from '../model/site.ts'
import { siteDraft } from '../model/site-draft.ts'
import { siteAlarm, siteTally } from '../model/site-health.ts'
import { siteStop } from '../model/site-stop.ts'
import { task } from '../model/task.ts'
import { accessEntry, user } from '../model/user.ts'
import { visit } from '../model/visit.ts'
import { session, signInToken } from './credential.ts'
import { ITEM_INDEXES } from './item-indexes.ts'
import type { Store } from './open-store.ts'
import { storedItem } from './stored-item.ts'

export interface CollectionPlan {
  schema: z.ZodType
  indexes: readonly IndexDescription[]
}

export const COLLECTIONS = {
  siteVersions: {
    schema: siteVersion,
    indexes: [unique({ hash: 1 }), { key: { 'site.name': 1, publishedAt: -1 } }],
  },
  fetchWays: { schema: fetchWay, indexes: [unique({ site: 1, kind: 1 })] },
  siteStops: { schema: siteStop, indexes: [unique({ site: 1 })] },
  siteDrafts: { schema: siteDraft, indexes: [unique({ draftId: 1 }), { key: { state: 1 } }] },
  siteTallies: {
    schema: siteTally,
    indexes: [unique({ runId: 1, hour: 1 }), { key: { site: 1, from: -1 } }],
  },
  siteAlarms: {
    schema: siteAlarm,
    indexes: [
      unique({ alarmId: 1 }),
      {
        ...unique({ site: 1, kind: 1, field: 1 }),
        name: 'one-open-alarm-of-a-kind',
        partialFilterExpression: { state: 'open' },
      },
      { key: { site: 1, openedAt: -1 } },
    ],
  },
  runs: {
    schema: run,
    indexes: [
      unique({ runId: 1 }),
      { ...unique({ site: 1 }), name: 'one-open-run-a-site', partialFilterExpression: { state: 'open' } },
      { key: { state: 1, startedAt: -1 } },
      { key: { startedAt: -1 } },
      { key: { site: 1, startedAt: -1 } },
    ],
  },
  tasks: {
    schema: task,
    indexes: [
      unique({ taskId: 1 }),
      { key: { runId: 1, state: 1, plannedAt: 1, kind: 1 } },
      { key: { state: 1, plannedAt: 1 } },
    ],
  },
  visits: { schema: visit, indexes: [unique({ visitId: 1 }), { key: { runId: 1, startedAt: 1 } }] },
  listings: {
    schema: listingRecord,
    indexes: [unique({ site: 1, listingId: 1 }), { key: { site: 1, lastSeenAt: -1 } }],
  },
  observations: {
    schema: observation,
    indexes: [unique({ observationId: 1 }), { key: { site: 1, listingId: 1, seenAt: -1 } }],
  },
  sightings: {
    schema: sighting,
    indexes: [unique({ runId: 1, site: 1, listingId: 1 }), { key: { site: 1, listingId: 1, at: -1 } }],
  },
  looks: { schema: look, indexes: [unique({ site: 1, listingId: 1, at: 1, lookId: 1 })] },
  offerMarks: {
    schema: offerMark,
    indexes: [unique({ mark: 1, site: 1, listingId: 1 })],
  },
  pictureHashes: { schema: pictureHash, indexes: [unique({ sha256: 1 }), { key: { bands: 1 } }] },
  relistings: {
    schema: relisting,
    indexes: [
      unique({ 'earlier.site': 1, 'earlier.listingId': 1, 'later.site': 1, 'later.listingId': 1 }),
      { key: { 'later.site': 1, 'later.listingId': 1 } },
    ],
  },
  lives: { schema: lifeRecord, indexes: [unique({ site: 1, listingId: 1 })] },
  rechecks: {
    schema: recheck,
    indexes: [
      unique({ site: 1, listingId: 1 }),
      { key: { site: 1, dueAt: 1 } },
      { key: { site: 1, suspicion: -1, dueAt: 1 } },
      { key: { site: 1, seller: 1, 'life.lookedAt': 1 } },
    ],
  },
  assessments: {
    schema: assessmentRecord,
    indexes: [
      unique({ assessmentId: 1 }),
      unique({ observationId: 1, 'assessment.lexicon': 1, 'assessment.model': 1 }),
    ],
  },
  items: { schema: storedItem, indexes: ITEM_INDEXES },
  itemEvents: {
    schema: itemEvent,
    indexes: [
      unique({ itemId: 1, seq: 1 }),
      unique({ eventId: 1 }),
      {
        ...unique({ itemId: 1, assessmentId: 1 }),
        name: 'one-event-an-assessment',
        partialFilterExpression: { assessmentId: { $exists: true } },
      },
    ],
  },
  evidence: {
    schema: evidenceRecord,
    indexes: [unique({ evidenceId: 1 }), unique({ assessmentId: 1 }), { key: { itemId: 1, createdAt: -1 } }],
  },
  efforts: { schema: searchEffort, indexes: [unique({ runId: 1, term: 1, language: 1, page: 1 })] },
  users: { schema: user, indexes: [unique({ name: 1 })] },
  signInTokens: {
    schema: signInToken,
    indexes: [unique({ hash: 1 }), { key: { user: 1 } }, { key: { expiresAt: 1 } }],
  },
  sessions: {
    schema: session,
    indexes: [unique({ hash: 1 }), { key: { user: 1 } }, { key: { expiresAt: 1 } }],
  },
  accesses: { schema: accessEntry, indexes: [{ key: { subject: 1, at: -1 } }, { key: { user: 1, at: -1 } }] },
} as const satisfies Record<string, CollectionPlan>

export type CollectionName = keyof typeof COLLECTIONS
export type RecordOf<N extends CollectionName> = z.output<(typeof COLLECTIONS)[N]['schema']>

/** The collection called `name`, typed by the records that its validator admits. */
export function collection<N extends CollectionName>(store: Store, name: N): Collection<RecordOf<N>> {
  return store.db.collection<RecordOf<N>>(name)
}

/** For reads that give back records as the model knows them. */
export const WITHOUT_ID = { projection: { _id: 0 } } as const

function unique(key: Record<string, 1 | -1>): IndexDescription {
  return { key, unique: true }
}
