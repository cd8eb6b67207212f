/** Services that go away in the middle of the work, and come back. */
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import type { Stage } from './stage.ts'

/** @param awayMs how long the service is away. */
export type Outage = (stage: Stage, awayMs: number) => Promise<void>

export const OUTAGES = {
  /** It is started again after a second by whoever looks after it. */
  'MongoDB is killed': async (stage) => stage.signalMongo('SIGKILL'),
  'MongoDB does not answer': async (stage, awayMs) => {
    stage.signalMongo('SIGSTOP')
    await sleep(awayMs)
    stage.signalMongo('SIGCONT')
  },
  'Redis is killed': async ({ redis }, awayMs) => {
    await redis.stop()
    await sleep(awayMs)
    await redis.start()
  },
  'Redis does not answer': async ({ redis }, awayMs) => {
    redis.freeze()
    await sleep(awayMs)
    redis.thaw()
  },
  'Redis loses everything': async ({ redis }) => {
    const client = new Redis(redis.url)
    await client.flushall()
    client.disconnect()
  },
} as const satisfies Record<string, Outage>
