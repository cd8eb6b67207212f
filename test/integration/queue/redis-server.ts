/** A Redis of a test's own, to be told how to behave, paused and killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Redis } from 'ioredis'
import { freePort } from '../../../services/free-port.ts'

export interface RedisServer extends AsyncDisposable {
  url: string
  start(): Promise<void>
  stop(): Promise<void>
  /** Alive but silent, as behind a broken network. */
  freeze(): void
  thaw(): void
}

/** Starts `redis-server` on a free loopback port, keeping nothing on disk. */
export async function startRedisServer(...flags: string[]): Promise<RedisServer> {
  const port = await freePort()
  const url = `redis://127.0.0.1:${port}`
  let server: ChildProcess | null = null

  const start = async () => {
    const quiet = ['--save', '', '--appendonly', 'no', '--loglevel', 'warning']
    server = spawn('redis-server', ['--bind', '127.0.0.1', '--port', `${port}`, ...quiet, ...flags], {
      stdio: 'ignore',
    })
    await answers(url)
  }
  const stop = async () => {
    if (server === null || server.exitCode !== null || server.signalCode !== null) return
    const gone = once(server, 'exit')
    server.kill('SIGKILL')
    await gone
  }
  await start()
  return {
    url,
    start,
    stop,
    freeze: () => server?.kill('SIGSTOP'),
    thaw: () => server?.kill('SIGCONT'),
    [Symbol.asyncDispose]: stop,
  }
}

async function answers(url: string): Promise<void> {
  const redis = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: null })
  redis.on('error', () => {})
  await redis.ping()
  redis.disconnect()
}
