/** Visits, observations, sightings and assessments: each once, counted once. */
import { expect, test } from 'vitest'
import { assessmentById, assessmentFor, recordAssessment } from '../../../store/assessments.ts'
import { RecordInvalidError } from '../../../store/checked.ts'
import { listingContentHash } from '../../../store/listing-content-hash.ts'
import { listingBy, observationById, observationsOf, recordObservation } from '../../../store/listings.ts'
import type { Store } from '../../../store/open-store.ts'
import { RunUnknownError } from '../../../store/run-counts.ts'
import { runById } from '../../../store/runs.ts'
import { recordVisit, visitById } from '../../../store/visits.ts'
import { openTestStore } from '../../support/open-test-store.ts'
import { assessmentOf, at, beginRun, LEXICON, listing, MODEL, visit } from './records.ts'

const seen = (minute: number, changes = {}, runId = 'run-1') => ({
  listing: listing(changes),
  visitId: `visit-${runId}-${minute}`,
  runId,
  at: at(minute),
})
const counts = async (store: Store, runId = 'run-1') => (await runById(store, runId))?.counts

test('a visit that is stored again keeps the bytes of the first time', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  await recordVisit(store, visit())
  const later = visit({ bodySha256: 'f'.repeat(64), startedAt: at(5) })
  const standing = await Promise.all([recordVisit(store, later), recordVisit(store, later)])
  expect(standing).toEqual([visit(), visit()])
  expect(await visitById(store, 'visit-1')).toEqual(visit())
  expect(await counts(store)).toMatchObject({ pages: 1 })
})

test('only what the marketplace answered counts as a page', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  const outcomes = ['page', 'ended', 'blocked', 'refused-by-robots', 'error'] as const
  for (const outcome of outcomes) await recordVisit(store, visit({ visitId: outcome, outcome }))
  expect(await counts(store)).toMatchObject({ pages: 3 })
})

test('a first sight makes a listing, an observation and a sighting', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  const recorded = await recordObservation(store, seen(0))
  expect(recorded).toMatchObject({ isNew: true, isFirst: true, observation: { seenAt: at(0) } })
  expect(await observationById(store, recorded.observation.observationId)).toEqual(recorded.observation)
  expect(await listingBy(store, 'market', '1')).toMatchObject({
    firstSeenAt: at(0),
    observations: 1,
    state: 'seen',
  })
  expect(await counts(store)).toMatchObject({ listings: 1, newListings: 1 })
})

test('a second visit with the same content makes no new observation but moves when it was last seen', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  const first = await recordObservation(store, seen(0))
  const second = await recordObservation(store, seen(9, { collectedAt: at(9), contacts: [] }))
  expect(second).toMatchObject({ observation: first.observation, isNew: false, isFirst: false })
  expect(await listingBy(store, 'market', '1')).toMatchObject({
    firstSeenAt: at(0),
    lastSeenAt: at(9),
    observations: 1,
  })
})

test('a changed price makes a new observation, and the old content coming back another one', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  await recordObservation(store, seen(0))
  const cheaper = { price: { amount: 90, currency: 'EUR', raw: '90 €' } }
  expect(await recordObservation(store, seen(1, cheaper))).toMatchObject({ isNew: true, isFirst: false })
  expect(await recordObservation(store, seen(2))).toMatchObject({ isNew: true })
  const all = await observationsOf(store, 'market', '1')
  expect(all.map(({ listing: { price } }) => price?.amount)).toEqual([120, 90, 120])
  expect(await listingBy(store, 'market', '1')).toMatchObject({ observations: 3 })
})

test('a visit stored again after the listing has moved on changes nothing', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  const first = await recordObservation(store, seen(0))
  await recordObservation(store, seen(1, { title: 'Changed' }))
  const head = await listingBy(store, 'market', '1')
  expect(await recordObservation(store, seen(0))).toEqual({
    ...{ ...first, isNew: false, isFirst: false },
    before: head,
  })
  expect(await listingBy(store, 'market', '1')).toEqual(head)
})

test('an older visit that is stored late is kept, but the listing stays where the newer one put it', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  await recordObservation(store, seen(5))
  expect(await recordObservation(store, seen(2, { title: 'Earlier' }))).toMatchObject({ isNew: true })
  expect(await listingBy(store, 'market', '1')).toMatchObject({ title: 'Carved bangle', lastSeenAt: at(5) })
})

test('workers that store the same visit at once leave one observation, counted once', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  const all = await Promise.all(Array.from({ length: 10 }, () => recordObservation(store, seen(0))))
  expect(all.filter(({ isFirst }) => isFirst)).toHaveLength(1)
  expect(new Set(all.map(({ observation }) => observation.observationId)).size).toBe(1)
  expect(await observationsOf(store, 'market', '1')).toHaveLength(1)
  expect(await counts(store)).toMatchObject({ listings: 1, newListings: 1 })
})

test('many listings stored at once by many workers are all counted', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  const ids = Array.from({ length: 25 }, (_, index) => `${index}`)
  await Promise.all(ids.map((listingId) => recordObservation(store, seen(0, { listingId }))))
  expect(await counts(store)).toMatchObject({ listings: 25, newListings: 25 })
})

test('a listing met again counts in its new run, but is not new', async () => {
  await using store = await openTestStore()
  await beginRun(store, 'run-1', 'market')
  await recordObservation(store, seen(0))
  await beginRun(store, 'run-2', 'other')
  await recordObservation(store, seen(60, {}, 'run-2'))
  expect(await counts(store, 'run-2')).toMatchObject({ listings: 1, newListings: 0 })
})

test('a sight for a run that was never started leaves nothing', async () => {
  await using store = await openTestStore()
  await expect(recordObservation(store, seen(0))).rejects.toThrow(RunUnknownError)
  expect(await listingBy(store, 'market', '1')).toBeNull()
  expect(await observationsOf(store, 'market', '1')).toEqual([])
})

test('listings of a megabyte, of control characters and of lone surrogates are stored', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  const odd = { description: 'x'.repeat(1_000_000), title: '\u0000\u0007\u202e', listingId: 'odd' }
  expect((await recordObservation(store, seen(0, odd))).observation.listing.title).toBe('\u0000\u0007\u202e')
  const lone = seen(0, { title: 'ivory \ud83d!', listingId: 'lone' })
  const { observation } = await recordObservation(store, lone)
  const stored = await observationById(store, observation.observationId)
  expect(stored?.listing.title).toBe('ivory \ufffd!')
  expect(stored && listingContentHash(stored.listing)).toBe(observation.contentHash)
  expect(await recordObservation(store, { ...lone, visitId: 'later', at: at(1) })).toMatchObject({
    isNew: false,
  })
})

test('a listing whose fields could be read as operators is refused', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  const provenance = { $where: { source: 'json-ld', confidence: 1 } } as const
  expect(() => recordObservation(store, seen(0, { provenance }))).toThrow(RecordInvalidError)
})

test('an observation is assessed once by a lexicon and a model, and again by another lexicon', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  const { observation } = await recordObservation(store, seen(0))
  const record = assessmentOf(observation)
  const { assessment, assessmentId } = record
  const otherOpinion = { ...record, assessment: { ...assessment, score: 0.1 } }
  await recordAssessment(store, { record, runId: 'run-1' })
  const again = await Promise.all(
    [1, 2, 3].map(() => recordAssessment(store, { record: otherOpinion, runId: 'run-1' })),
  )
  expect(again).toEqual([record, record, record])
  expect(await assessmentById(store, assessmentId)).toEqual(record)
  expect(await assessmentFor(store, observation.observationId, LEXICON, MODEL)).toEqual(record)

  const newer = assessmentOf(observation, { lexicon: `sha256:${'9'.repeat(64)}` })
  expect(await recordAssessment(store, { record: newer, runId: 'run-1' })).toEqual(newer)
  expect(await counts(store)).toMatchObject({ assessed: 2 })
})
