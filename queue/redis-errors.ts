/** What can be wrong with Redis, and what to do about it. */
import { EXIT, WtmError } from '../model/error.ts'

/** Redis does not answer. */
export class RedisUnavailableError extends WtmError {
  constructor(url: string, cause: unknown) {
    const why = cause instanceof Error && cause.message !== '' ? cause.message : 'no answer'
    super(
      'REDIS_UNAVAILABLE',
      `Redis at ${withoutPassword(url)} cannot be reached (${why}). Start it, or set REDIS_URL to one that is running.`,
      { cause, exitStatus: EXIT.serviceMissing },
    )
  }
}

/** Redis may throw jobs away when its memory is full. */
export class RedisEvictsError extends WtmError {
  constructor(url: string, policy: string) {
    super(
      'REDIS_EVICTS',
      `Redis at ${withoutPassword(url)} has maxmemory-policy ${policy}, so it may throw jobs away. Run "redis-cli CONFIG SET maxmemory-policy noeviction" and put "maxmemory-policy noeviction" into redis.conf.`,
      { exitStatus: EXIT.serviceMissing },
    )
  }
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//')
}
