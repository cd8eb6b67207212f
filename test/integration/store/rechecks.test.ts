/** Listings that are not flagged, as they are chosen to be looked at again. */
import { expect, test } from 'vitest'
import { decideItem } from '../../../store/decisions.ts'
import {
  flaggedSellers,
  forgetRecheck,
  recheckCandidates,
  recheckOf,
  recordRecheck,
  sellerMark,
} from '../../../store/rechecks.ts'
import { withTransaction } from '../../../store/transaction.ts'
import { openTestStore } from '../../support/open-test-store.ts'
import { at, beginRun, flag, recheck } from './records.ts'

const MIA = sellerMark('market', 'mia')

test('candidates are the most suspicious and the longest due, and those of flagged sellers, as long as they are known', async () => {
  await using store = await openTestStore()
  const records = [
    recheck('keen', { suspicion: 0.9, dueAt: at(8) }),
    recheck('late', { suspicion: 0.1, dueAt: at(1) }),
    recheck('both', { suspicion: 0.8, dueAt: at(2) }),
    recheck('neither', { suspicion: 0, dueAt: at(7) }),
    recheck('not due', { suspicion: 1, dueAt: at(50) }),
    recheck('of mia', { seller: MIA, dueAt: at(50) }),
    recheck('elsewhere', { site: 'other', suspicion: 1, dueAt: at(1) }),
  ]
  await withTransaction(store, async (session) => {
    for (const record of [...records, ...records.slice(0, 1)]) await recordRecheck(store, record, session)
  })
  const ids = async (sellers: string[], most: number) =>
    (await recheckCandidates(store, 'market', { at: at(10), sellers, most })).map(
      ({ listingId }) => listingId,
    )
  expect((await ids([], 1)).sort()).toEqual(['keen', 'late'])
  expect((await ids([MIA], 2)).sort()).toEqual(['both', 'keen', 'late', 'of mia'])
  const key = { site: 'market', listingId: 'late' }
  expect(await recheckOf(store, key)).toEqual(recheck('late', { suspicion: 0.1, dueAt: at(1) }))
  await withTransaction(store, (session) => forgetRecheck(store, key, session))
  expect(await recheckOf(store, key)).toBeNull()
  expect((await ids([], 1)).sort()).toEqual(['both', 'keen'])
})

test('sellers of dismissed listings are none of the flagged ones', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  const named = (name: string) => ({ id: null, name, url: null })
  await flag(store, { listing: { listingId: '1', seller: named('mia') } })
  await flag(store, { listing: { listingId: '2', seller: null } })
  const { item } = await flag(store, { listing: { listingId: '3', seller: named('bob') } })
  if (item === null) throw new Error('It was not flagged')
  expect((await flaggedSellers(store, 'market')).sort()).toEqual([MIA, sellerMark('market', 'bob')].sort())
  await decideItem(store, {
    ...{ itemId: item.itemId, expectedVersion: item.version, by: 'ana', at: at(5) },
    decision: { verdict: 'replica', note: '' },
  })
  expect(await flaggedSellers(store, 'market')).toEqual([MIA])
})
