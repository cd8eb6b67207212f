/** The listings of a thread end together, and those of other threads do not. */
import { expect, test } from 'vitest'
import { listingBy, recordObservation } from '../../../store/listings.ts'
import { metInRun } from '../../../store/sightings.ts'
import { markThread } from '../../../store/thread-listings.ts'
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

test('a thread that has ended ends its listings, and those of no other thread', async () => {
  await using store = await storeWithPosts()
  expect(await markThread(store, { site: 'market', thread: '1' }, 'ended', at(60))).toBe(2)
  const states = await Promise.all(IDS.map((id) => listingBy(store, 'market', id)))
  expect(states.map((head) => head?.state)).toEqual(['ended', 'ended', 'seen', 'seen', 'seen'])
})

test('a listing that was seen later than the thread ended stays seen', async () => {
  await using store = await storeWithPosts()
  expect(await markThread(store, { site: 'market', thread: '1' }, 'ended', at(0))).toBe(1)
  expect((await listingBy(store, 'market', '1#b'))?.state).toBe('seen')
})

test('a run knows which listings it has met', async () => {
  await using store = await storeWithPosts()
  const run = { runId: 'run-1', site: 'market' }
  expect([...(await metInRun(store, run, ['1#a', 'other', '11#a']))].sort()).toEqual(['1#a', '11#a'])
  expect([...(await metInRun(store, { ...run, runId: 'run-2' }, ['1#a']))]).toEqual([])
})
