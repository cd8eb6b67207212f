/** What became of a listing, as the desk tells it. */
import { expect, test } from 'vitest'
import { itemDetail } from '../../../desk/contract/item-detail.ts'
import { recordLife } from '../../../store/looks.ts'
import { recordRelisting } from '../../../store/relistings.ts'
import { withTransaction } from '../../../store/transaction.ts'
import { at, beginRun, flag, lifeRecord, relisting } from '../store/records.ts'
import { openTestApi } from './open-test-api.ts'

test('a listing tells where it stands, and where the same thing is offered before and after', async () => {
  await using desk = await openTestApi()
  await beginRun(desk.store)
  for (const [minute, listingId] of ['1', '2', '3'].entries()) {
    await flag(desk.store, { listing: { listingId, title: `Bangle ${listingId}` }, minute })
  }
  await withTransaction(desk.store, async (session) => {
    await recordLife(desk.store, lifeRecord({ state: 'removed' }), session)
    await recordRelisting(desk.store, relisting(), session)
    const unknown = relisting({ later: { site: 'market', listingId: 'never-flagged' } })
    await recordRelisting(desk.store, unknown, session)
  })
  const heron = await desk.as('heron')
  const [first, second, third] = await Promise.all(
    ['1', '2', '3'].map(async (id) =>
      itemDetail.parse((await heron({ url: `/api/items/market%2F${id}` })).json),
    ),
  )
  expect(first?.life).toMatchObject({ state: 'removed', lastSeenAt: at(0), turns: lifeRecord().life.turns })
  expect(first?.alike).toMatchObject([
    { itemId: 'market/2', isEarlier: false, title: 'Bangle 2', seller: 'Antiquariat', state: 'seen' },
  ])
  expect(second?.life).toMatchObject({ state: 'seen', since: at(1), lastSeenAt: at(1), turns: [] })
  expect(second?.alike).toMatchObject([
    { itemId: 'market/1', isEarlier: true, state: 'removed', likeness: relisting().likeness },
  ])
  expect(third?.alike).toEqual([])
})
