/** MongoDB or Redis away while workers work. */
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { expect, test } from 'vitest'
import { expectNothingLost } from './nothing-lost.ts'
import { openStage, type Stage } from './stage.ts'

const LISTINGS = 40
/** Longer than any single time limit on the way; a whole minute is tried in test/full. */
const AWAY_MS = 8_000

async function inTheMiddle(trouble: (stage: Stage) => Promise<void>): Promise<void> {
  await using stage = await openStage({ listings: LISTINGS, suspiciousEvery: 2, answerMs: 30 })
  await stage.start('scheduler', '--publish')
  await stage.start('worker', '--no-browser')
  await stage.until(({ counts }) => counts.flagged >= 2)
  await trouble(stage)
  const run = await stage.finished()
  await expectNothingLost(stage, run, LISTINGS)
  expect(run.counts.errors).toBe(0)
}

test('MongoDB is killed and comes back: work waits and goes on', () =>
  inTheMiddle(async (stage) => {
    stage.signalMongo('SIGKILL')
  }))

test('MongoDB does not answer for a while: work waits and goes on', () =>
  inTheMiddle(async (stage) => {
    stage.signalMongo('SIGSTOP')
    await sleep(AWAY_MS)
    stage.signalMongo('SIGCONT')
  }))

test('Redis is killed and comes back: work waits and goes on', () =>
  inTheMiddle(async ({ redis }) => {
    await redis.stop()
    await sleep(AWAY_MS)
    await redis.start()
  }))

test('Redis does not answer for a while: work waits and goes on', () =>
  inTheMiddle(async ({ redis }) => {
    redis.freeze()
    await sleep(AWAY_MS)
    redis.thaw()
  }))

test('Redis loses everything: the ledger gives it back', () =>
  inTheMiddle(async ({ redis }) => {
    const client = new Redis(redis.url)
    await client.flushall()
    client.disconnect()
  }))
