/** From a site file to flagged items with evidence, and what must not happen on the way. */
import { expect, test } from 'vitest'
import { verifyEvidence } from '../../../evidence/verify-evidence.ts'
import { effortsOf } from '../../../store/efforts.ts'
import { evidenceById } from '../../../store/evidence-records.ts'
import { failedTasks } from '../../../store/ledger.ts'
import { listingBy } from '../../../store/listings.ts'
import { openMarket } from './market.ts'
import { openPipeline } from './pipeline.ts'

test('every suspicious listing becomes one item, with the evidence of what was judged', async () => {
  await using market = await openMarket({ listings: 25 })
  await using pipeline = await openPipeline({ allow: [market.host] })
  pipeline.work()
  const run = await pipeline.watch(market.site)

  const items = await pipeline.items()
  expect(items.map(({ listingId }) => listingId).sort()).toEqual(market.suspicious)
  const suspicious = market.suspicious.length
  expect(run).toMatchObject({
    state: 'finished',
    counts: { listings: 25, newListings: 25, assessed: 25, flagged: suspicious, captured: suspicious, errors: 0 },
  })
  for (const { evidenceId } of items) {
    const evidence = await evidenceById(pipeline.store, evidenceId ?? '')
    if (evidence === null) throw new Error('an item has no evidence')
    expect(await verifyEvidence(pipeline.vault, evidence)).toEqual([])
    expect(evidence.manifest.artifacts.map(({ role }) => role)).toEqual(['html-raw', 'listing', 'assessment'])
    expect(evidence.manifest.gaps.map(({ what }) => what)).toEqual(['capture'])
  }
})
