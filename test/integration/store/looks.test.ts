/** Looks and lives as they are stored. */
import { expect, test } from 'vitest'
import { RecordInvalidError } from '../../../store/checked.ts'
import { decideItem } from '../../../store/decisions.ts'
import { listingBy, recordObservation } from '../../../store/listings.ts'
import { lifeOf, looksAt, recordLife, recordLook } from '../../../store/looks.ts'
import { listingsWithMarks, recordMarks, recordRelisting, relistingsOf } from '../../../store/relistings.ts'
import { withTransaction } from '../../../store/transaction.ts'
import { flaggedListings } from '../../../store/watched-listings.ts'
import { openTestStore } from '../../support/open-test-store.ts'
import { at, beginRun, flag, lifeRecord, listing, look, relisting } from './records.ts'

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
  const unchanged = { state: 'seen', overSince: null, untold: 0, changes: 0, turns: [] }
  const told = flagged.map(({ item, listing, life }) => [item, listing.listingId, life])
  expect(told.sort()).toEqual([
    [{ listingId: '1', status: 'open', tier: 'high' }, '1', lifeRecord().life],
    [
      { listingId: '2', status: 'takedown', tier: 'high' },
      '2',
      { ...unchanged, firstSeenAt: at(0), lastSeenAt: at(0), lookedAt: at(0), since: at(0) },
    ],
  ])
  expect(await flaggedListings(store, 'other')).toEqual([])
})

test('listings are found by the marks they share, the most first, unless everybody carries them', async () => {
  await using store = await openTestStore()
  const marked = (listingId: string, marks: string[]) =>
    withTransaction(store, (session) => recordMarks(store, { site: 'market', listingId }, marks, session))
  await marked('1', ['picture:a', 'text:b', 'address:placeholder'])
  await marked('2', ['picture:a', 'address:placeholder'])
  await marked('3', ['picture:a', 'text:b', 'address:placeholder'])
  await marked('3', ['picture:a'])
  for (let index = 0; index < 20; index++) await marked(`x${index}`, ['address:placeholder'])
  const like = (marks: string[], most = 10) =>
    withTransaction(store, (session) => listingsWithMarks(store, KEY, marks, most, session))
  const ids = async (...marks: string[]) => (await like(marks)).map(({ listingId }) => listingId)
  expect(await ids('picture:a', 'text:b', 'address:placeholder')).toEqual(['3', '2'])
  expect(await ids('address:placeholder')).toEqual([])
  expect(await like(['picture:a'], 1)).toHaveLength(1)
})

test('a pair is stored once, as it was found last, and known from either side', async () => {
  await using store = await openTestStore()
  const other = relisting({ later: { site: 'other', listingId: '9' } })
  const newer = relisting({ at: at(9) })
  for (const pair of [relisting(), newer, other]) {
    await withTransaction(store, (session) => recordRelisting(store, pair, session))
  }
  expect(await relistingsOf(store, KEY)).toEqual([other, newer])
  expect(await relistingsOf(store, { site: 'market', listingId: '2' })).toEqual([newer])
  expect(await relistingsOf(store, { site: 'market', listingId: '9' })).toEqual([])
})
