import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import type { HostBudget } from '../crawlers/politeness/host-budget.ts'
import { redisHostBudget } from './redis-host-budget.ts'

let prefix: string
let clients: Redis[]
beforeEach(() => {
  prefix = `wtm-test-${randomBytes(6).toString('hex')}`
  clients = []
})
afterEach(async () => {
  const redis = new Redis(inject('redisUrl'))
  const keys = await redis.keys(`${prefix}:*`)
  if (keys.length > 0) await redis.del(keys)
  for (const client of [redis, ...clients]) client.disconnect()
})

/** A budget with a connection of its own, as each worker has one. */
function budgetOfAnotherWorker(options: { stopping?: AbortSignal; leaseMs?: number } = {}): HostBudget {
  const redis = new Redis(inject('redisUrl'), { maxRetriesPerRequest: null })
  clients.push(redis)
  return redisHostBudget({ redis, prefix, stopping: new AbortController().signal, ...options })
}

interface Request {
  start: number
  end: number
}

/** Makes requests through several workers at once and says when each was made, in order. */
async function requests(
  host: string,
  workers: number,
  each: number,
  delaySeconds: number,
): Promise<Request[]> {
  const made: Request[] = []
  await Promise.all(
    Array.from({ length: workers }, async () => {
      const budget = budgetOfAnotherWorker()
      for (let count = 0; count < each; count += 1) {
        await budget.run(host, delaySeconds, async () => {
          const start = performance.now()
          await sleep(5)
          made.push({ start, end: performance.now() })
        })
      }
    }),
  )
  return made.sort((one, other) => one.start - other.start)
}

test('five workers never ask one host at the same time, and rest between two requests', async () => {
  const made = await requests('market.example', 5, 4, 0.05)
  expect(made).toHaveLength(20)
  for (const [at, { start }] of made.entries()) {
    const before = made[at - 1]
    // Redis counts whole milliseconds.
    if (before !== undefined) expect(start - before.end).toBeGreaterThanOrEqual(48)
  }
})

test('two hosts do not wait for each other', async () => {
  const budget = budgetOfAnotherWorker()
  const other = Promise.withResolvers<void>()
  const first = budget.run('one.example', 1, () => other.promise)
  await budget.run('two.example', 1, async () => other.resolve())
  await first
})

test('nothing starts before the end of a pause, and a shorter pause does not end a longer one', async () => {
  const [one, other] = [budgetOfAnotherWorker(), budgetOfAnotherWorker()]
  const until = Date.now() + 400
  await one.pause('market.example', new Date(until))
  await one.pause('market.example', new Date(until - 300))
  const startedAt = await other.run('market.example', 0, async () => Date.now())
  expect(startedAt).toBeGreaterThanOrEqual(until)
})

test('a host whose worker died is free again when the lease expires', async () => {
  const stuck = budgetOfAnotherWorker({ leaseMs: 300 })
  void stuck.run('market.example', 0, () => new Promise(() => {})).catch(() => {})
  await sleep(50)
  clients[0]?.disconnect()
  expect(await budgetOfAnotherWorker().run('market.example', 0, async () => 'served')).toBe('served')
})

test('a request that takes longer than the lease keeps its host', async () => {
  const slow = budgetOfAnotherWorker({ leaseMs: 150 })
  const ended: string[] = []
  const first = slow.run('market.example', 0, async () => {
    await sleep(600)
    ended.push('slow')
  })
  await sleep(50)
  await budgetOfAnotherWorker().run('market.example', 0, async () => void ended.push('other'))
  await first
  expect(ended).toEqual(['slow', 'other'])
})

test('a host is free and rests also after a request that failed', async () => {
  const budget = budgetOfAnotherWorker()
  const failing = budget.run('market.example', 0.1, async () => {
    throw new Error('the host hung up')
  })
  await expect(failing).rejects.toThrow('hung up')
  const failedAt = performance.now()
  await budget.run('market.example', 0, async () => {})
  expect(performance.now() - failedAt).toBeGreaterThanOrEqual(90)
})

test('who waits for a host gives up when the worker is asked to end', async () => {
  const stopping = new AbortController()
  const budget = budgetOfAnotherWorker({ stopping: stopping.signal })
  await budget.pause('market.example', new Date(Date.now() + 60_000))
  const waiting = budget.run('market.example', 0, async () => 'served')
  setTimeout(() => stopping.abort(new Error('ending')), 50)
  await expect(waiting).rejects.toThrow('ending')
})
