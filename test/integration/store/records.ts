/** Records as the pipeline would make them, each with what a test is about changed. */
import { bandsOf } from '../../../lifecycle/near-hashes.ts'
import type { Assessment } from '../../../model/assessment.ts'
import type { EvidenceRecord } from '../../../model/evidence.ts'
import type { Life, LifeRecord, Look } from '../../../model/lifecycle.ts'
import type { Listing } from '../../../model/listing.ts'
import type { AssessmentRecord, Observation } from '../../../model/observation.ts'
import type { PictureHash } from '../../../model/picture-hash.ts'
import type { Recheck } from '../../../model/recheck.ts'
import type { Relisting } from '../../../model/relisting.ts'
import type { Run } from '../../../model/run.ts'
import type { DiscoverJob, Task, VisitJob } from '../../../model/task.ts'
import type { Visit } from '../../../model/visit.ts'
import { taskIdFor } from '../../../queue/task-id.ts'
import { assessmentIdFor, recordAssessment } from '../../../store/assessments.ts'
import { flagItem } from '../../../store/items.ts'
import { recordObservation } from '../../../store/listings.ts'
import type { Store } from '../../../store/open-store.ts'
import { startRun } from '../../../store/runs.ts'

export const SITE_VERSION = 'a'.repeat(64)
export const LEXICON = `sha256:${'b'.repeat(64)}`
export const MODEL = `sha256:${'c'.repeat(64)}`

/** The instant some minutes into the day of these tests. */
export function at(minutes: number): string {
  return new Date(Date.parse('2026-03-05T09:00:00.000Z') + minutes * 60_000).toISOString()
}

export function listing(changes: Partial<Listing> = {}): Listing {
  const { listingId = '1', site = 'market' } = changes
  return {
    site,
    listingId,
    url: `http://127.0.0.1:8080/ad/${encodeURIComponent(listingId)}`,
    title: 'Carved bangle',
    description: 'From the estate of an aunt.',
    price: { amount: 120, currency: 'EUR', raw: '120 €' },
    quantity: null,
    seller: { id: 's1', name: 'Antiquariat', url: null },
    location: { text: 'Lyon', country: 'FR' },
    postedAt: null,
    category: null,
    images: [],
    contacts: [],
    language: 'en',
    collectedAt: at(0),
    provenance: { title: { source: 'json-ld', confidence: 1 } },
    ...changes,
  }
}

export function visit(changes: Partial<Visit> = {}): Visit {
  return {
    schemaVersion: 1,
    visitId: 'visit-1',
    runId: 'run-1',
    site: 'market',
    siteVersion: SITE_VERSION,
    via: 'http',
    requestedUrl: 'http://127.0.0.1:8080/ad/1',
    finalUrl: 'http://127.0.0.1:8080/ad/1',
    redirects: [],
    status: 200,
    headers: [['content-type', 'text/html']],
    mime: 'text/html',
    bodySha256: 'd'.repeat(64),
    bodyBytes: 10,
    truncated: false,
    startedAt: at(0),
    finishedAt: at(0),
    outcome: 'page',
    reason: null,
    ...changes,
  }
}

export function discoverTask(page: number, runId = 'run-1'): Task {
  const payload: DiscoverJob = {
    runId,
    site: 'market',
    siteVersion: SITE_VERSION,
    term: 'ivory',
    language: 'en',
    page,
    url: `http://127.0.0.1:8080/search?page=${page}`,
  }
  return { ...planned(runId), taskId: taskIdFor('discover', payload), kind: 'discover', payload }
}

export function visitTask(listingId: string, runId = 'run-1'): Task {
  const payload: VisitJob = {
    runId,
    site: 'market',
    siteVersion: SITE_VERSION,
    url: `http://127.0.0.1:8080/ad/${listingId}`,
    listingId,
  }
  return { ...planned(runId), taskId: taskIdFor('visit', payload), kind: 'visit', payload }
}

export function look(changes: Partial<Look> = {}): Look {
  return {
    ...{ schemaVersion: 1, site: 'market', listingId: '1', lookId: 'visit-2', runId: 'run-1', at: at(2) },
    ...{ finding: 'gone', reason: 'the site answered 404', controlAt: at(1), ...changes },
  }
}

export function lifeRecord(life: Partial<Life> = {}, listingId = '1'): LifeRecord {
  return {
    ...{ schemaVersion: 1, site: 'market', listingId },
    life: {
      ...{ state: 'unseen', since: at(2), firstSeenAt: at(0), lastSeenAt: at(0), lookedAt: at(2) },
      ...{ overSince: at(2), untold: 0, changes: 1 },
      turns: [
        { type: 'state', at: at(0), state: 'seen', reason: 'its page shows it' },
        { type: 'price', at: at(1), from: null, to: { amount: 120, currency: 'EUR', raw: '120 €' } },
        { type: 'text', at: at(1), fields: ['title'] },
      ],
      ...life,
    },
  }
}

export function relisting(changes: Partial<Relisting> = {}): Relisting {
  return {
    schemaVersion: 1,
    earlier: { site: 'market', listingId: '1' },
    later: { site: 'market', listingId: '2' },
    likeness: { pictures: 1, addresses: 0, text: 0.8, samePrice: true, sameSeller: false },
    at: at(3),
    ...changes,
  }
}

export function recheck(listingId: string, changes: Partial<Recheck> = {}): Recheck {
  return {
    ...{
      schemaVersion: 1,
      site: 'market',
      listingId,
      seller: null,
      score: 0.1,
      suspicion: 0.5,
      dueAt: at(9),
    },
    life: {
      ...{ state: 'seen', since: at(0), firstSeenAt: at(0), lookedAt: at(0) },
      ...{ overSince: null, untold: 0, changes: 0 },
    },
    ...changes,
  }
}

/** @param digit of which the SHA-256 of the bytes consists. */
export function pictureHash(hash: string | null = '93c5f01ab27e648d', digit = 'd'): PictureHash {
  const bands = hash === null ? [] : bandsOf(hash)
  return {
    schemaVersion: 1,
    sha256: digit.repeat(64),
    hash,
    reason: hash === null ? 'too plain' : null,
    bands,
  }
}

function planned(runId: string) {
  return {
    schemaVersion: 1,
    runId,
    state: 'planned',
    reason: null,
    plannedAt: at(0),
    settledAt: null,
  } as const
}

export function assessment(changes: Partial<Assessment> = {}): Assessment {
  return {
    id: '1',
    language: 'en',
    score: 0.9,
    tier: 'high',
    kind: 'offer',
    taxa: [{ name: 'Loxodonta africana', rank: 'species', cites: 'I', matched: 'ivory' }],
    products: [{ product: 'ivory jewellery', term: 'IJW' }],
    cites: 'I',
    legalBasis: [],
    exemptions: [],
    readings: [],
    reasons: [{ signal: 'taxon', weight: 2.2, text: 'ivory', field: 'title', start: 0, end: 5 }],
    asOf: '2026-03-05',
    lexicon: LEXICON,
    model: MODEL,
    ...changes,
  }
}

export function assessmentOf(observation: Observation, changes: Partial<Assessment> = {}): AssessmentRecord {
  const { observationId, site, listingId, seenAt } = observation
  const made = assessment(changes)
  return {
    schemaVersion: 1,
    assessmentId: assessmentIdFor(observationId, made.lexicon, made.model),
    observationId,
    site,
    listingId,
    assessment: made,
    at: seenAt,
  }
}

export function evidenceOf(
  { observationId, assessmentId, site, listingId }: AssessmentRecord,
  evidenceId = 'evidence-1',
): EvidenceRecord {
  const itemId = `${site}/${listingId}`
  const url = 'http://127.0.0.1:8080/ad/1'
  return {
    schemaVersion: 1,
    evidenceId,
    itemId,
    assessmentId,
    manifestSha256: 'e'.repeat(64),
    createdAt: at(1),
    manifest: {
      schemaVersion: 1,
      evidenceId,
      itemId,
      site,
      listingId,
      observationId,
      assessmentId,
      runId: 'run-1',
      judged: {
        visitId: 'visit-1',
        requestedUrl: url,
        finalUrl: url,
        redirects: [{ url, status: 302, location: '/ad/1' }],
        status: 200,
        headers: [['server', 'x']],
        fetchedAt: at(0),
        via: 'http',
      },
      capture: null,
      collector: {
        software: 'wtm',
        version: '0',
        userAgent: 'wtm',
        browser: null,
        viewport: { width: 1440, height: 900 },
        login: 'anonymous',
        siteVersion: SITE_VERSION,
        lexicon: LEXICON,
        model: MODEL,
      },
      artifacts: [
        {
          role: 'html-raw',
          mime: 'text/html',
          bytes: 10,
          sha256: 'd'.repeat(64),
          url,
          capturedAt: at(0),
        },
      ],
      gaps: [{ what: 'screenshot', url: null, reason: 'no browser' }],
      createdAt: at(1),
    },
  }
}

export function beginRun(store: Store, runId = 'run-1', site = 'market'): Promise<Run> {
  return startRun(store, { runId, site, siteVersion: SITE_VERSION, terms: [], at: at(0) })
}

export interface FlagOptions {
  listing?: Partial<Listing>
  assessment?: Partial<Assessment>
  minute?: number
}

/** Observes, assesses and flags in the run `run-1`, which must be there. */
export async function flag(store: Store, options: FlagOptions = {}) {
  const minute = options.minute ?? 0
  const seen = listing(options.listing)
  const visitId = `visit-${seen.listingId}-${minute}`
  const { observation } = await recordObservation(store, {
    listing: seen,
    visitId,
    runId: 'run-1',
    at: at(minute),
  })
  const made = assessmentOf(observation, options.assessment)
  const record = await recordAssessment(store, { record: made, runId: 'run-1' })
  const flagging = await flagItem(store, { observation, assessment: record, runId: 'run-1', at: at(minute) })
  return { observation, record, ...flagging }
}
