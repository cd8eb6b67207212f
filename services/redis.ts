/** Redis: the operator's own, else a private server on this machine that forgets nothing. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { installCommand } from './debian-packages.ts'
import { ServiceMissingError } from './errors.ts'
import { programPath } from './program-path.ts'
import { startServerOnFreePort } from './server-on-free-port.ts'

export interface RedisService {
  url: string
  close(): Promise<void>
}

export interface RedisOptions {
  url: string | null
  dataDir: string
  searchPath?: string
  say: (line: string) => void
}

/**
 * Whether what stands at a given address can be used is checked by queue/, which is also used without this.
 *
 * @throws ServiceMissingError when no server can be had; says what to do.
 */
export async function openRedis(options: RedisOptions): Promise<RedisService> {
  const { url, dataDir, say } = options
  if (url !== null) {
    say('Redis: as REDIS_URL says')
    return { url, close: async () => {} }
  }
  const program = programPath('redis-server', options.searchPath)
  if (program === null) {
    throw new ServiceMissingError(
      `No Redis: ${installCommand(['redis-server'])}, or start one with "docker compose up -d redis" and set REDIS_URL=redis://127.0.0.1:6379.`,
    )
  }
  const storage = join(dataDir, 'redis')
  mkdirSync(storage, { recursive: true })
  const server = await startServerOnFreePort({
    name: 'redis',
    folder: join(dataDir, 'services'),
    program,
    argsFor: (port) => [
      ...['--bind', '127.0.0.1', '--port', String(port), '--dir', storage],
      ...['--appendonly', 'yes', '--save', '', '--maxmemory-policy', 'noeviction'],
    ],
    answers: (port) => mustAnswer(`redis://127.0.0.1:${port}`),
    say,
  })
  say(`Redis: ${program}, as no REDIS_URL is set (127.0.0.1:${server.port}, append-only file in ${storage})`)
  return { url: `redis://127.0.0.1:${server.port}`, close: () => server.stop() }
}

async function mustAnswer(url: string): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    retryStrategy: () => null,
    connectTimeout: 5_000,
    maxRetriesPerRequest: 0,
  })
  // The failed command says the same; without a listener it would be said on the console as well.
  redis.on('error', () => {})
  try {
    await redis.connect()
    await redis.ping()
  } finally {
    redis.disconnect()
  }
}
