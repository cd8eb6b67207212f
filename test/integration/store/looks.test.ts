/** Looks and lives as they are stored. */
import { expect, test } from 'vitest'
import { RecordInvalidError } from '../../../store/checked.ts'
import { decideItem } from '../../../store/decisions.ts'
import { listingBy, recordObservation } from '../../../store/listings.ts'
import { lifeOf, looksAt, recordLife, recordLook } from '../../../store/looks.ts'
import { withTransaction } from '../../../store/transaction.ts'
import { flaggedListings } from '../../../store/watched-listings.ts'
import { openTestStore } from '../../support/open-test-store.ts'
import { at, beginRun, flag, lifeRecord, listing, look } from './records.ts'

const KEY = { site: 'market', listingId: '1' }

test('a look is stored once, and looks are read in time', async () => {
  await using store = await openTestStore()
  const record = (one: Parameters<typeof recordLook>[1]) =>
    withTransaction(store, (session) => recordLook(store, one, session))
  const later = look({ at: at(9), lookId: 'visit-9', finding: 'blocked', controlAt: null })
  expect([await record(later), await record(look()), await record(look())]).toEqual([true, true, false])
  await record(look({ listingId: '2' }))
  expect(await looksAt(store, KEY)).toEqual([look(), later])
})

test('a life replaces the one before, and the listing stands where it says', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  await recordObservation(store, { listing: listing(), visitId: 'visit-1', runId: 'run-1', at: at(0) })
  expect([(await listingBy(store, 'market', '1'))?.state, await lifeOf(store, KEY)]).toEqual(['seen', null])
  for (const state of ['unseen', 'removed'] as const) {
    await withTransaction(store, (session) => recordLife(store, lifeRecord({ state }), session))
    expect((await listingBy(store, 'market', '1'))?.state).toBe(state)
    expect(await lifeOf(store, KEY)).toEqual(lifeRecord({ state }))
  }
})

test('a sight makes a listing seen, and says where it stood before', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  const seen = (minute: number) => ({
    listing: listing(),
    visitId: `v-${minute}`,
    runId: 'run-1',
    at: at(minute),
  })
  expect((await recordObservation(store, seen(0))).before).toBeNull()
  await withTransaction(store, (session) => recordLife(store, lifeRecord({ state: 'removed' }), session))
  expect((await recordObservation(store, seen(5))).before).toMatchObject({
    state: 'removed',
    lastSeenAt: at(0),
  })
  expect(await listingBy(store, 'market', '1')).toMatchObject({ state: 'seen', lastSeenAt: at(5) })
})

test('a look or a life of another shape is refused', async () => {
  await using store = await openTestStore()
  const inOne = (work: Parameters<typeof withTransaction<unknown>>[1]) => withTransaction(store, work)
  await expect(inOne((session) => recordLook(store, look({ at: 'yesterday' }), session))).rejects.toThrow(
    RecordInvalidError,
  )
  await expect(inOne((session) => recordLife(store, lifeRecord({ untold: -1 }), session))).rejects.toThrow(
    RecordInvalidError,
  )
})

test('the flagged listings of a site come with their decision, their head and their life', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  for (const listingId of ['1', '2']) await flag(store, { listing: { listingId } })
  await recordObservation(store, {
    listing: listing({ listingId: 'plain' }),
    ...{ visitId: 'visit-plain', runId: 'run-1', at: at(0) },
  })
  await decideItem(store, {
    ...{ itemId: 'market/2', expectedVersion: 1, by: 'ana', at: at(3) },
    decision: { verdict: 'confirmed-illegal', note: '' },
  })
  await withTransaction(store, (session) => recordLife(store, lifeRecord(), session))
  const flagged = await flaggedListings(store, 'market')
  const told = flagged.map(({ item, listing, life }) => [item, listing.listingId, life])
  expect(told.sort()).toEqual([
    [{ listingId: '1', status: 'open', tier: 'high' }, '1', lifeRecord().life],
    [{ listingId: '2', status: 'takedown', tier: 'high' }, '2', null],
  ])
  expect(await flaggedListings(store, 'other')).toEqual([])
})
