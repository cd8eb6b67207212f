import { expect, test } from 'vitest'
import { expectNothingLost } from './nothing-lost.ts'
import { OUTAGES } from './outages.ts'
import { openStage } from './stage.ts'

/** Each for a whole minute: test/full/outages.test.ts. */
const AWAY_MS = 3_000

test('one service after the other goes away: work waits, goes on, and every flagged listing is there once', async () => {
  const listings = 60
  await using stage = await openStage({ listings, suspiciousEvery: 2, answerMs: 40 })
  await stage.start('scheduler', '--publish')
  await stage.start('worker', '--no-browser')
  let trouble = 0
  for (const outage of Object.values(OUTAGES)) {
    trouble += 1
    await stage.until(({ counts }) => counts.listings >= trouble * 10)
    await outage(stage, AWAY_MS)
  }
  const run = await stage.finished()
  expect(run.counts.errors).toBe(0)
  await expectNothingLost(stage, run, listings)
})
