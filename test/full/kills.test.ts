/** Many workers killed, many times. */
import { test } from 'vitest'
import { killWorkersAtRandom } from '../fault/kill-workers.ts'
import { expectNothingLost } from '../fault/nothing-lost.ts'
import { openStage } from '../fault/stage.ts'

test.each([1, 2, 3])('round %i of ten killed workers: every flagged listing is there once', async () => {
  const listings = 80
  await using stage = await openStage({ listings, suspiciousEvery: 2, answerMs: 40 })
  await stage.start('scheduler', '--publish')
  const run = await killWorkersAtRandom(stage, { kills: 10, everyMs: 2_000 })
  await expectNothingLost(stage, run, listings)
})
