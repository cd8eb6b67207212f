import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { freePort } from '../../services/free-port.ts'
import { isAlive, type ProcessIdentity } from '../../services/process-identity.ts'
import { programPath } from '../../services/program-path.ts'
import { startServerOnFreePort } from '../../services/server-on-free-port.ts'
import { openStore } from '../../store/open-store.ts'
import { type StartCommand, startCommand } from '../support/start-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const SIGN_IN = /Sign in once with: (http:\S+)/

/** With private servers, all data in `folder`, and a desk on any free port. */
function startAlone(folder: string, env: Record<string, string> = {}): StartCommand {
  const programs = join(import.meta.dirname, '../../data/services')
  return startCommand(['--demo'], {
    WTM_DATA: folder,
    WTM_PROGRAMS: programs,
    WTM_DESK_PORT: '0',
    WTM_NO_INSTALL: '1',
    HOME: folder,
    ...env,
  })
}

/** With the servers of this test run, for tests that do not care; its database is dropped afterwards. */
function start(folder: string, env: Record<string, string> = {}): StartCommand {
  const database = `wtm_test_${randomBytes(6).toString('hex')}`
  onTestFinished(async () => {
    await using store = await openStore({ url: inject('mongodbUrl'), database: `${database}_demo` })
    await store.db.dropDatabase()
  })
  return startAlone(folder, {
    MONGODB_URL: inject('mongodbUrl'),
    REDIS_URL: inject('redisUrl'),
    WTM_DATABASE: database,
    WTM_QUEUE_PREFIX: database,
    ...env,
  })
}

function serversOf(folder: string): ProcessIdentity[] {
  return ['mongo', 'redis'].map((name) =>
    JSON.parse(readFileSync(join(folder, 'services', `${name}.pid`), 'utf8')),
  )
}

test('one command brings up the desk, and one signal takes everything down', async () => {
  using folder = temporaryFolder()
  await using started = startAlone(folder.path)
  const link = new URL((await started.line(SIGN_IN))[1] ?? '')
  expect((await fetch(link.origin)).status).toBe(200)
  const servers = serversOf(folder.path)
  expect(servers.map(isAlive)).toEqual([true, true])
  expect(await started.stop('SIGTERM')).toBe(0)
  expect(servers.map(isAlive)).toEqual([false, false])
  expect(existsSync(join(folder.path, 'start.lock'))).toBe(false)
  await expect(fetch(link.origin)).rejects.toThrow()
})

test('a second start in the same folder is refused, and told where the first one is', async () => {
  using folder = temporaryFolder()
  await using first = start(folder.path)
  const { origin } = new URL((await first.line(SIGN_IN))[1] ?? '')
  await using second = start(folder.path)
  expect(await second.status()).toBe(4)
  expect(second.printed()).toContain('wtm: ALREADY_RUNNING')
  expect(second.printed()).toContain(`process ${first.child.pid}; its desk is at ${origin}`)
  expect((await fetch(origin)).status).toBe(200)
})

test('after a start was killed outright, the next one takes its place', async () => {
  using folder = temporaryFolder()
  await using killed = startAlone(folder.path)
  await killed.line(SIGN_IN)
  const servers = serversOf(folder.path)
  expect(await killed.stop('SIGKILL')).toBe('SIGKILL')
  expect(existsSync(join(folder.path, 'start.lock'))).toBe(true)
  await using next = startAlone(folder.path)
  await next.line(SIGN_IN)
  expect(servers.map(isAlive)).toEqual([false, false])
  expect(serversOf(folder.path).map(isAlive)).toEqual([true, true])
  expect(await next.stop('SIGINT')).toBe(0)
})

test('a taken port is said, and the next free one used', async () => {
  using folder = temporaryFolder()
  const port = await freePort()
  const squatter = createServer().listen(port, '127.0.0.1')
  await once(squatter, 'listening')
  onTestFinished(() => void squatter.close())
  await using started = start(folder.path, { WTM_DESK_PORT: String(port) })
  await started.line(new RegExp(`Port ${port} is taken`))
  const used = Number((await started.line(/Desk: http:\/\/127\.0\.0\.1:(\d+)/))[1])
  expect(used).not.toBe(port)
})

test.each([
  ['a setting that is wrong', { WTM_DESK_PORT: 'eighty' }, 2, 'CONFIG_INVALID: WTM_DESK_PORT="eighty"'],
  ['a MongoDB that is away', { MONGODB_URL: 'mongodb://127.0.0.1:9/' }, 3, 'MONGO_UNAVAILABLE'],
  ['a Redis that is away', { REDIS_URL: 'redis://127.0.0.1:9' }, 3, 'REDIS_UNAVAILABLE'],
  ['a Chromium that is not there', { CHROMIUM_PATH: '/no/such' }, 3, 'SERVICE_MISSING: CHROMIUM_PATH'],
])('%s ends the start with its status and what to do', async (_, env, status, words) => {
  using folder = temporaryFolder()
  await using started = start(folder.path, env)
  expect(await started.status()).toBe(status)
  expect(started.printed()).toContain(`wtm: ${words}`)
  expect(existsSync(join(folder.path, 'start.lock'))).toBe(false)
})

test('a Redis that forgets when it is full is refused, with the remedy', async () => {
  using folder = temporaryFolder()
  const redis = await startServerOnFreePort({
    name: 'forgetful',
    folder: folder.path,
    program: programPath('redis-server') ?? '',
    argsFor: (port) => [
      '--port',
      String(port),
      '--dir',
      folder.path,
      '--save',
      '',
      '--maxmemory-policy',
      'allkeys-lru',
    ],
    answers: async () => {},
    say: () => {},
  })
  onTestFinished(() => redis.stop())
  await using started = start(folder.path, { REDIS_URL: `redis://127.0.0.1:${redis.port}` })
  expect(await started.status()).toBe(3)
  expect(started.printed()).toMatch(/wtm: REDIS_EVICTS: .*noeviction/)
})
