/** What must hold after any trouble: everything once, nothing missing, evidence whole. */
import { expect } from 'vitest'
import type { Run } from '../../model/run.ts'
import { itemEvents } from '../../store/item-events.ts'
import { listItems } from '../../store/item-queries.ts'
import { failedTasks, plannedTasks } from '../../store/ledger.ts'
import { observationsOf } from '../../store/listings.ts'
import { verifyStored } from '../../workers/verify-stored.ts'
import type { Stage } from './stage.ts'

/** @param listings how many the marketplace shows. */
export async function expectNothingLost(stage: Stage, run: Run, listings: number): Promise<void> {
  const { store, vault, market } = stage
  expect(await plannedTasks(store, { limit: 10 })).toEqual([])
  expect(await failedTasks(store, { limit: 10 })).toEqual([])
  const { items } = await listItems(store, { limit: 200 })
  expect(items.map(({ listingId }) => listingId).sort()).toEqual(market.suspicious)
  for (const { itemId, site, listingId } of items) {
    const events = await itemEvents(store, itemId)
    expect(events.map(({ type }) => type)).toEqual(['flagged', 'evidence-captured'])
    expect(await observationsOf(store, site, listingId)).toHaveLength(1)
  }
  const flagged = market.suspicious.length
  const { errors: _, pages: __, ...counts } = run.counts
  expect(counts).toEqual({
    ...{ listings, newListings: listings, assessed: listings },
    ...{ flagged, captured: flagged },
  })
  const report = await verifyStored({ store, vault }, null, () => {})
  expect(report).toMatchObject({ verified: flagged, findings: 0, exitStatus: 0 })
}
