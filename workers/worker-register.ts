/**
 * Ends the transactions that killed workers left open.
 *
 * MongoDB keeps the open transaction of a client that died for a minute or more, and what it has written stays locked
 * for as long; the counters of a run are in every one. So each worker says in Redis that it is alive and which
 * sessions it uses, and the others end the sessions of one that says nothing any more. Should it be alive after all,
 * its transaction is broken off and made again.
 */
import { randomUUID } from 'node:crypto'
import type { Redis } from 'ioredis'
import { Binary, type ClientSession, type MongoClient } from 'mongodb'
import { every } from './every.ts'
import type { Log } from './log.ts'

const SEEN_EVERY_SECONDS = 2
/** Silence after which a worker counts as dead. */
const SILENCE_MS = 8_000

export interface WorkerRegister extends AsyncDisposable {
  /** Has this session ended should this worker die. */
  note(session: Pick<ClientSession, 'id'>): void
  close(): Promise<void>
}

export interface WorkerRegisterOptions {
  redis: Redis
  /** In front of every key. */
  prefix: string
  client: MongoClient
  log: Log
  silenceMs?: number
}

export function openWorkerRegister(options: WorkerRegisterOptions): WorkerRegister {
  const { redis, prefix, log, silenceMs = SILENCE_MS } = options
  const self = randomUUID()
  const keys = keysUnder(prefix)
  const noted = new Set<string>()
  const closing = new AbortController()
  /** All of it each time: Redis may have lost it, or others may have thought us dead. */
  const sign = async (): Promise<void> => {
    const signing = redis.multi().set(keys.alive(self), '', 'PX', silenceMs).sadd(keys.workers, self)
    if (noted.size > 0) signing.sadd(keys.sessions(self), ...noted)
    await signing.exec()
  }
  const seconds = Math.min(SEEN_EVERY_SECONDS, silenceMs / 4_000)
  const loop = every({ seconds, what: 'workers', log, stopping: closing.signal }, async () => {
    await sign()
    for (const worker of await redis.smembers(keys.workers)) {
      if ((await redis.exists(keys.alive(worker))) === 0) await bury(worker, options)
    }
  })
  return {
    note({ id }) {
      const session = id === undefined ? '' : Buffer.from(id.id.buffer).toString('hex')
      if (session === '' || noted.has(session)) return
      noted.add(session)
      // Redis may be away, and the transaction need not wait for it: the next time says it again.
      sign().catch(() => {})
    },
    close,
    [Symbol.asyncDispose]: close,
  }

  async function close(): Promise<void> {
    closing.abort()
    await loop
    await redis.srem(keys.workers, self)
    await redis.del(keys.alive(self), keys.sessions(self))
  }
}

/** Its name goes last: whoever is killed here leaves the rest to the next. */
async function bury(worker: string, { redis, prefix, client, log }: WorkerRegisterOptions): Promise<void> {
  const keys = keysUnder(prefix)
  const sessions = await redis.smembers(keys.sessions(worker))
  if (sessions.length > 0) {
    const killSessions = sessions.map((hex) => ({
      id: new Binary(Buffer.from(hex, 'hex'), Binary.SUBTYPE_UUID),
    }))
    await client.db('admin').command({ killSessions })
    log(`a worker died; ${sessions.length} sessions of its own were ended`)
  }
  await redis.del(keys.sessions(worker))
  await redis.srem(keys.workers, worker)
}

function keysUnder(prefix: string) {
  return {
    workers: `${prefix}:workers`,
    alive: (worker: string) => `${prefix}:worker:${worker}:alive`,
    sessions: (worker: string) => `${prefix}:worker:${worker}:sessions`,
  }
}
