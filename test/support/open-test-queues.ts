/** Queues of a test's own: under a random prefix, and only that is erased afterwards. */
import { randomBytes } from 'node:crypto'
import { Redis } from 'ioredis'
import { inject } from 'vitest'
import { openQueues, type Queues } from '../../queue/queues.ts'

export interface TestQueues extends Queues {
  /** For workers on the same queues. */
  prefix: string
}

/** Closing it erases its keys: `await using queues = await openTestQueues()`. */
export async function openTestQueues(url: string = inject('redisUrl')): Promise<TestQueues> {
  const prefix = `wtm-test-${randomBytes(6).toString('hex')}`
  const queues = await openQueues({ url, prefix })
  const close = async () => {
    await queues.close()
    await eraseKeys(url, `${prefix}:*`)
  }
  return { ...queues, prefix, close, [Symbol.asyncDispose]: close }
}

async function eraseKeys(url: string, pattern: string): Promise<void> {
  const redis = new Redis(url)
  for await (const keys of redis.scanStream({ match: pattern, count: 1_000 })) {
    if (Array.isArray(keys) && keys.length > 0) await redis.unlink(keys)
  }
  redis.disconnect()
}
