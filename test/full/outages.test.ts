/** Each service away for a minute in the middle of the work. */
import { expect, test } from 'vitest'
import { expectNothingLost } from '../fault/nothing-lost.ts'
import { OUTAGES } from '../fault/outages.ts'
import { openStage } from '../fault/stage.ts'

test.each(Object.entries(OUTAGES))('%s: work waits and goes on', async (_name, outage) => {
  const listings = 60
  await using stage = await openStage({ listings, suspiciousEvery: 2, answerMs: 40 })
  await stage.start('scheduler', '--publish')
  await Promise.all([stage.start('worker', '--no-browser'), stage.start('worker', '--no-browser')])
  await stage.until(({ counts }) => counts.flagged >= 3)
  await outage(stage, 60_000)
  const run = await stage.finished()
  expect(run.counts.errors).toBe(0)
  await expectNothingLost(stage, run, listings)
})
