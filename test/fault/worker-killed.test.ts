/** Workers that are killed, and workers that are asked to end. */
import { expect, test } from 'vitest'
import { killWorkersAtRandom } from './kill-workers.ts'
import { expectNothingLost } from './nothing-lost.ts'
import { openStage } from './stage.ts'

test('workers are killed while they store; others take over, and every flagged listing is there once', async () => {
  const listings = 40
  await using stage = await openStage({ listings, suspiciousEvery: 2, answerMs: 40 })
  await stage.start('scheduler', '--publish')
  const run = await killWorkersAtRandom(stage, { kills: 3, everyMs: 1_500 })
  await expectNothingLost(stage, run, listings)
})

test('a worker that is asked to end finishes what it has in hand, and the next one goes on', async () => {
  const listings = 20
  await using stage = await openStage({ listings, answerMs: 40 })
  await stage.start('scheduler', '--publish')
  const first = await stage.start('worker', '--no-browser')
  await stage.until(({ counts }) => counts.listings >= 5)
  expect(await first.stop()).toBe(0)
  const second = await stage.start('worker', '--no-browser')
  const run = await stage.finished()
  expect(await second.stop()).toBe(0)
  const visits = stage.market.hits.filter((path) => path.startsWith('/ad/'))
  expect(visits).toHaveLength(listings)
  expect(new Set(visits).size).toBe(listings)
  await expectNothingLost(stage, run, listings)
})
