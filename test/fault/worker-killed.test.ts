/** `kill -9` of workers while they work. */
import { expect, test } from 'vitest'
import { killWorkersAtRandom } from './kill-workers.ts'
import { expectNothingLost } from './nothing-lost.ts'
import { openStage } from './stage.ts'

const LISTINGS = 40

test('workers are killed while they store, and every flagged listing is there once', async () => {
  await using stage = await openStage({ listings: LISTINGS, suspiciousEvery: 2 })
  await stage.start('scheduler', '--publish')
  const run = await killWorkersAtRandom(stage, { kills: 3, everyMs: 1_500 })
  await expectNothingLost(stage, run, LISTINGS)
})

test('what a killed worker had in hand is taken over by the other one', async () => {
  await using stage = await openStage({ listings: LISTINGS, answerMs: 30 })
  await stage.start('scheduler', '--publish')
  const [one] = await Promise.all([
    stage.start('worker', '--no-browser'),
    stage.start('worker', '--no-browser'),
  ])
  await stage.until(({ counts }) => counts.listings >= 5)
  await one.kill()
  await expectNothingLost(stage, await stage.finished(), LISTINGS)
})

test('a worker that is asked to end finishes what it has in hand, and the next one goes on', async () => {
  await using stage = await openStage({ listings: LISTINGS, answerMs: 30 })
  await stage.start('scheduler', '--publish')
  const first = await stage.start('worker', '--no-browser')
  await stage.until(({ counts }) => counts.listings >= 5)
  expect(await first.stop()).toBe(0)
  const hits = stage.market.hits.length
  const second = await stage.start('worker', '--no-browser')
  const run = await stage.finished()
  expect(stage.market.hits.length).toBeGreaterThan(hits)
  expect(new Set(stage.market.hits.filter((path) => path.startsWith('/ad/'))).size).toBe(LISTINGS)
  expect(stage.market.hits.filter((path) => path.startsWith('/ad/'))).toHaveLength(LISTINGS)
  await expectNothingLost(stage, run, LISTINGS)
  expect(await second.stop()).toBe(0)
})
