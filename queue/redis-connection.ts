/** Connections to Redis: one way for those who must know at once, another for those who can wait. */
import { Redis, type RedisOptions } from 'ioredis'
import { RedisEvictsError, RedisUnavailableError } from './redis-errors.ts'

/** `producer` fails fast, so that its caller leaves the work in the ledger; `worker` waits until Redis is back. */
export type RedisRole = 'producer' | 'worker'

const ANSWER_WITHIN_MS = 5_000

const OPTIONS = {
  producer: {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: ANSWER_WITHIN_MS,
  },
  worker: {
    // BullMQ asks for this: a blocking read is repeated for as long as it takes.
    maxRetriesPerRequest: null,
  },
} as const satisfies Record<RedisRole, RedisOptions>

/**
 * A connection that begins with its first use or `connect()`, and that its caller closes. Trouble shows in the commands
 * given to it.
 */
export function redisConnectionFor(role: RedisRole, url: string): Redis {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: ANSWER_WITHIN_MS,
    retryStrategy: (attempt: number) => Math.min(100 * 2 ** attempt, 5_000),
    ...OPTIONS[role],
  })
  // Without a listener every failed attempt to reconnect would be written to the terminal.
  redis.on('error', () => {})
  return redis
}

/**
 * Connects, and checks that this Redis keeps what it is given.
 * @throws RedisUnavailableError within a few seconds
 * @throws RedisEvictsError
 */
export async function connectProducer(url: string): Promise<Redis> {
  const redis = redisConnectionFor('producer', url)
  let trouble: unknown
  redis.once('error', (error) => {
    trouble = error
  })
  try {
    await redis.connect()
    await refuseEviction(redis, url)
    return redis
  } catch (error) {
    redis.disconnect()
    if (error instanceof RedisEvictsError) throw error
    throw new RedisUnavailableError(url, trouble ?? error)
  }
}

/** From INFO rather than CONFIG, which hosted services forbid. */
async function refuseEviction(redis: Redis, url: string): Promise<void> {
  const memory = await redis.info('memory')
  const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1]
  if (policy !== undefined && policy !== 'noeviction') throw new RedisEvictsError(url, policy)
}
