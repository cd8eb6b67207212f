/** A worker that is killed, and how much of its work is done twice. */
import { expect, test } from 'vitest'
import { expectNothingLost } from '../fault/nothing-lost.ts'
import { openStage } from '../fault/stage.ts'

/** Tasks of one site that a worker has in hand: one at the host, one ready to follow. */
const IN_HAND = 2

test.each([5, 15, 25])(
  'a worker killed after %i listings: its successor repeats at most the pages in flight',
  async (after) => {
    const listings = 40
    await using stage = await openStage({ listings, suspiciousEvery: 4, answerMs: 40 })
    await stage.start('scheduler', '--publish')
    const first = await stage.start('worker', '--no-browser')
    await stage.until(({ counts }) => counts.listings >= after)
    await first.kill()
    const before = stage.market.hits.filter((path) => path.startsWith('/ad/'))
    const second = await stage.start('worker', '--no-browser')
    const run = await stage.finished()
    expect(await second.stop()).toBe(0)
    await expectNothingLost(stage, run, listings)
    const visits = stage.market.hits.filter((path) => path.startsWith('/ad/'))
    const repeated = visits.length - new Set(visits).size
    expect(before.length).toBeLessThan(listings)
    expect(repeated).toBeLessThanOrEqual(IN_HAND)
  },
)
