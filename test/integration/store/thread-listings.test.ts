/** The listings of a thread are those that its identifier leads, and those of no other thread. */
import { expect, test } from 'vitest'
import { recordObservation } from '../../../store/listings.ts'
import { lastSeenElsewhere, metInRun, sightingTimes } from '../../../store/sightings.ts'
import { threadListings, threadRange } from '../../../store/thread-listings.ts'
import { openTestStore } from '../../support/open-test-store.ts'
import { at, beginRun, listing } from './records.ts'

const IDS = ['1#a', '1#b', '10#a', '1', '11#a']

async function storeWithPosts() {
  const store = await openTestStore()
  await beginRun(store)
  for (const [minute, listingId] of IDS.entries()) {
    const seen = {
      listing: listing({ listingId }),
      visitId: `visit-${minute}`,
      runId: 'run-1',
      at: at(minute),
    }
    await recordObservation(store, seen)
  }
  return store
}

test('a thread has its own listings, and those of no other thread', async () => {
  await using store = await storeWithPosts()
  expect(await threadListings(store, { site: 'market', thread: '1' })).toEqual(['1#a', '1#b'])
  expect(await threadListings(store, { site: 'other', thread: '1' })).toEqual([])
})

test('what a site showed last beside a listing or a thread', async () => {
  await using store = await storeWithPosts()
  const all = { since: at(0), until: at(60) }
  const one = (listingId: string) => ({ first: listingId, last: listingId })
  expect(await lastSeenElsewhere(store, 'market', one('1'), all)).toBe(at(4))
  expect(await lastSeenElsewhere(store, 'market', one('11#a'), all)).toBe(at(3))
  expect(await lastSeenElsewhere(store, 'market', one('11#a'), { since: at(0), until: at(2) })).toBe(at(2))
  expect(await lastSeenElsewhere(store, 'market', one('1'), { since: at(5), until: at(60) })).toBeNull()
  expect(
    await lastSeenElsewhere(store, 'market', threadRange('1'), { since: at(0), until: at(1) }),
  ).toBeNull()
  expect(await lastSeenElsewhere(store, 'other', one('1'), all)).toBeNull()
})

test('a run knows which listings it has met, and a listing when runs met it', async () => {
  await using store = await storeWithPosts()
  const run = { runId: 'run-1', site: 'market' }
  expect([...(await metInRun(store, run, ['1#a', 'other', '11#a']))].sort()).toEqual(['1#a', '11#a'])
  expect([...(await metInRun(store, { ...run, runId: 'run-2' }, ['1#a']))]).toEqual([])
  expect(await sightingTimes(store, { site: 'market', listingId: '1#b' })).toEqual([at(1)])
})
