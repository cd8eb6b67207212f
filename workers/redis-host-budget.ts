/**
 * One request at a time to each host, whichever worker on whichever machine makes it.
 *
 * For each host Redis keeps a lease, which expires on its own when its worker dies, and the instant before which
 * nothing may start. Both are looked at and taken in one step by a script that goes by Redis's own clock, so the
 * clocks of the workers do not matter.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Redis } from 'ioredis'
import type { HostBudget } from '../crawlers/politeness/host-budget.ts'

/** How long a host stays taken after its worker died. */
const LEASE_MS = 10_000
const LONGEST_POLL_MS = 1_000
/** A rest outlives the lease in Redis's memory by far, and is forgotten after that. */
const FORGET_AFTER_MS = 3_600_000

export interface RedisHostBudgetOptions {
  redis: Redis
  /** In front of every key. */
  prefix: string
  /** Aborts when the worker ends: who still waits gives up with the signal's reason. */
  stopping: AbortSignal
  leaseMs?: number
}

export function redisHostBudget(options: RedisHostBudgetOptions): HostBudget {
  const { redis, prefix, stopping, leaseMs = LEASE_MS } = options
  const keysOf = (host: string): [string, string] => [
    `${prefix}:host:${host}:lease`,
    `${prefix}:host:${host}:rest`,
  ]

  async function enter(host: string, token: string): Promise<void> {
    for (;;) {
      stopping.throwIfAborted()
      const wait = Number(await redis.eval(ENTER, 2, ...keysOf(host), token, leaseMs))
      if (wait === 0) return
      // Those who wait together should not come back together.
      const poll = Math.min(wait, LONGEST_POLL_MS) * (0.75 + Math.random() / 2)
      await sleep(Math.ceil(poll), undefined, { signal: stopping }).catch(() => {})
    }
  }

  return {
    async run(host, delaySeconds, work) {
      const token = randomUUID()
      await enter(host, token)
      const renewal = setInterval(() => {
        redis.eval(RENEW, 1, keysOf(host)[0], token, leaseMs).catch(() => {})
      }, leaseMs / 3)
      try {
        return await work()
      } finally {
        clearInterval(renewal)
        const restMs = Math.ceil(delaySeconds * 1_000)
        await redis.eval(LEAVE, 2, ...keysOf(host), token, restMs, FORGET_AFTER_MS)
      }
    },
    async pause(host, until) {
      await redis.eval(PAUSE, 1, keysOf(host)[1], until.getTime(), FORGET_AFTER_MS)
    },
  }
}

const NOW = `local t = redis.call('TIME'); local now = t[1] * 1000 + math.floor(t[2] / 1000)`

/** Later of what is known and what is asked; kept for as long as it counts, and an hour. */
const REST_UNTIL = `
local function rest_until(key, at, forget)
  local known = tonumber(redis.call('GET', key) or '0')
  if at > known then redis.call('SET', key, string.format('%d', at), 'PX', math.max(1, at - now) + forget) end
end`

/** Takes the lease and returns 0, or returns in how many milliseconds it is worth to ask again. */
const ENTER = `${NOW}
local rest = tonumber(redis.call('GET', KEYS[2]) or '0') - now
if rest > 0 then return rest end
if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return 0 end
return math.max(1, math.min(redis.call("PTTL", KEYS[1]), 50))`

const RENEW = `
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
return 0`

/** The rest counts from now even where the lease has expired meanwhile: a request was made. */
const LEAVE = `${NOW}
${REST_UNTIL}
rest_until(KEYS[2], now + tonumber(ARGV[2]), tonumber(ARGV[3]))
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
return 0`

const PAUSE = `${NOW}
${REST_UNTIL}
rest_until(KEYS[1], tonumber(ARGV[1]), tonumber(ARGV[2]))
return 0`
