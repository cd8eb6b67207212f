/** Flagging, evidence and decisions, on whatever MongoDB the tests run with. */
import { expect, test } from 'vitest'
import { decideItem, undoDecision } from '../../../store/decisions.ts'
import { deriveItem } from '../../../store/derive-item.ts'
import { evidenceFor, evidenceOf as evidenceOfItem } from '../../../store/evidence-records.ts'
import { ItemChangedError, ItemNotFoundError, NothingToUndoError } from '../../../store/item-errors.ts'
import { itemEvents } from '../../../store/item-events.ts'
import { attachEvidence, flagItem, itemById } from '../../../store/items.ts'
import { runById } from '../../../store/runs.ts'
import { openTestStore } from '../../support/open-test-store.ts'
import { assessmentOf, at, beginRun, evidenceOf, flag, listing } from './records.ts'

const DECISION = { verdict: 'confirmed-illegal', note: 'Schreger lines are visible.' } as const

test('a flagged listing becomes one item with one event, however often and however many workers flag it', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  const { observation, record } = await flag(store)
  const again = { observation, assessment: record, runId: 'run-1', at: at(1) }
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => flagItem(store, again)))
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array(8).fill('unchanged'))
  expect(await itemEvents(store, 'market/1')).toHaveLength(1)
  expect((await runById(store, 'run-1'))?.counts.flagged).toBe(1)
})

test('ten workers that flag the same new listing at once make one item and count it once', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  const { observation } = await flag(store, { assessment: { tier: 'none' } })
  const judgement = { observation, assessment: assessmentOf(observation), runId: 'run-1', at: at(1) }
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => flagItem(store, judgement)))
  expect(outcomes.filter(({ outcome }) => outcome === 'created')).toHaveLength(1)
  expect(await itemEvents(store, 'market/1')).toHaveLength(1)
  expect((await runById(store, 'run-1'))?.counts.flagged).toBe(1)
})

test('a listing that was never flagged stays out of the queue', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  const { outcome } = await flag(store, { assessment: { tier: 'none', kind: 'unrelated' } })
  expect(outcome).toBe('not-flagged')
  expect(await itemById(store, 'market/1')).toBeNull()
})

test('an item that a new assessment no longer flags is withdrawn, and comes back when it is flagged again', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  await flag(store)
  const calm = await flag(store, {
    listing: { title: 'Bone bangle' },
    assessment: { tier: 'none' },
    minute: 1,
  })
  expect(calm).toMatchObject({ outcome: 'reassessed', item: { status: 'withdrawn', title: 'Bone bangle' } })
  const back = await flag(store, { listing: { title: 'Ivory bangle' }, minute: 2 })
  expect(back.item).toMatchObject({ status: 'open', version: 3, flaggedAt: at(0) })
  expect((await runById(store, 'run-1'))?.counts.flagged).toBe(2)
})

test('a judgement of older content that arrives late changes nothing', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  await flag(store, { minute: 0 })
  const newer = await flag(store, { listing: { title: 'Now with a picture' }, minute: 5 })
  const { observation } = await flag(store, { listing: { title: 'Something between' }, minute: 3 })
  expect(observation.seenAt).toBe(at(3))
  expect(await itemById(store, 'market/1')).toEqual(newer.item)
})

test('evidence is attached once: record, event and item together', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  const { record } = await flag(store)
  const first = await attachEvidence(store, evidenceOf(record), at(2))
  expect(first).toMatchObject({ isNew: true, item: { evidenceId: 'evidence-1', version: 2 } })
  const retries = await Promise.all(
    ['evidence-2', 'evidence-3', 'evidence-4'].map((id) =>
      attachEvidence(store, evidenceOf(record, id), at(3)),
    ),
  )
  expect(retries.map(({ isNew, evidence }) => [isNew, evidence.evidenceId])).toEqual(
    Array(3).fill([false, 'evidence-1']),
  )
  expect(await evidenceOfItem(store, 'market/1')).toEqual([evidenceOf(record)])
  expect(await evidenceFor(store, record.assessmentId)).toEqual(evidenceOf(record))
  expect((await runById(store, 'run-1'))?.counts.captured).toBe(1)
})

test('evidence of an item that is not there is refused, and nothing of it stays', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  const { record } = await flag(store, { assessment: { tier: 'none' } })
  await expect(attachEvidence(store, evidenceOf(record), at(2))).rejects.toThrow(ItemNotFoundError)
  expect(await evidenceFor(store, record.assessmentId)).toBeNull()
})

test('deciding, deciding anew and undoing each add an event; the state is what the events add up to', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  await flag(store)
  const change = { itemId: 'market/1', by: 'ana' }
  const decided = await decideItem(store, { ...change, expectedVersion: 1, decision: DECISION, at: at(1) })
  expect(decided).toMatchObject({ status: 'takedown', version: 2, decision: { by: 'ana', ...DECISION } })
  const other = { verdict: 'replica', note: '' } as const
  const anew = await decideItem(store, { ...change, expectedVersion: 2, decision: other, at: at(2) })
  expect(anew).toMatchObject({ status: 'dismissed', version: 3 })
  const undone = await undoDecision(store, { ...change, expectedVersion: 3, at: at(3) })
  expect(undone).toMatchObject({ status: 'takedown', version: 4, decision: { verdict: 'confirmed-illegal' } })
  const open = await undoDecision(store, { ...change, expectedVersion: 4, at: at(4) })
  expect(open).toMatchObject({ status: 'open', version: 5, decision: null })
  await expect(undoDecision(store, { ...change, expectedVersion: 5, at: at(5) })).rejects.toThrow(
    NothingToUndoError,
  )

  const events = await itemEvents(store, 'market/1')
  expect(events.map(({ type }) => type)).toEqual(['flagged', 'decided', 'decided', 'undone', 'undone'])
  expect(await itemById(store, 'market/1')).toMatchObject(deriveItem(events))
})

test('of fifty people who decide the same version at once, one wins and the others are told', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  await flag(store)
  const attempts = await Promise.allSettled(
    Array.from({ length: 50 }, (_, index) =>
      decideItem(store, {
        itemId: 'market/1',
        expectedVersion: 1,
        decision: DECISION,
        by: `ana${index}`,
        at: at(1),
      }),
    ),
  )
  const winners = attempts.filter((attempt) => attempt.status === 'fulfilled')
  const errors = attempts.flatMap((attempt) => (attempt.status === 'rejected' ? [attempt.reason] : []))
  expect(winners).toHaveLength(1)
  expect(errors.filter((error) => !(error instanceof ItemChangedError))).toEqual([])
  expect(await itemEvents(store, 'market/1')).toHaveLength(2)
  expect(errors[0]).toMatchObject({ code: 'ITEM_CHANGED', standing: { version: 2, status: 'takedown' } })
})

test('a decision on a listing whose content changes later stands and says so', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  await flag(store)
  await decideItem(store, {
    itemId: 'market/1',
    expectedVersion: 1,
    decision: DECISION,
    by: 'ana',
    at: at(1),
  })
  const { item } = await flag(store, { listing: { ...listing(), title: 'Sold' }, minute: 2 })
  expect(item).toMatchObject({ status: 'takedown', changedSinceDecision: true, decision: { by: 'ana' } })
})

test('nobody decides what is not there', async () => {
  await using store = await openTestStore()
  const change = { itemId: 'market/404', expectedVersion: 1, decision: DECISION, by: 'ana', at: at(1) }
  await expect(decideItem(store, change)).rejects.toThrow(ItemNotFoundError)
})
