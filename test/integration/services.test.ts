import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { MongoClient } from 'mongodb'
import { chromium } from 'playwright'
import { expect, test } from 'vitest'
import { programPath } from '../../services/program-path.ts'
import { openServices, type Services, type ServicesOptions } from '../../services/services.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const programsDir = join(import.meta.dirname, '../../data/services')
const isRoot = process.getuid?.() === 0

/** Private servers, whatever the test run itself works with. */
function open(dataDir: string, more: Partial<ServicesOptions> = {}): Promise<Services> {
  return openServices({
    dataDir,
    programsDir,
    mongodbUrl: null,
    redisUrl: null,
    chromiumPath: null,
    mayInstall: false,
    say: () => {},
    ...more,
  })
}

async function withMongo<T>(url: string, work: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = await MongoClient.connect(url)
  try {
    return await work(client)
  } finally {
    await client.close()
  }
}

test('private servers keep what they are told, from one start to the next', async () => {
  using folder = temporaryFolder()
  const said: string[] = []
  {
    await using services = await open(folder.path, { say: (line) => said.push(line) })
    await withMongo(services.mongodbUrl, async (client) => {
      const kept = client.db('trial').collection('kept')
      await client.withSession((session) =>
        session.withTransaction(async () => {
          await kept.insertOne({ in: 'a transaction' }, { session })
        }),
      )
    })
    const redis = new Redis(services.redisUrl)
    expect(await redis.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction'])
    expect(await redis.config('GET', 'appendonly')).toEqual(['appendonly', 'yes'])
    expect(await redis.config('GET', 'bind')).toEqual(['bind', '127.0.0.1'])
    await redis.set('kept', 'yes')
    redis.disconnect()
  }
  expect(said.map((line) => line.split(' ')[0])).toEqual(['MongoDB:', 'Redis:', 'Chromium'])
  if (said[0]?.includes('SecantusDB')) expect(said[0]).toContain('casework needs a real replica set')
  expect(readdirSync(join(folder.path, 'services')).filter((name) => name.endsWith('.pid'))).toEqual([])
  await using again = await open(folder.path)
  const count = await withMongo(again.mongodbUrl, (client) =>
    client.db('trial').collection('kept').countDocuments(),
  )
  expect(count).toBe(1)
  const redis = new Redis(again.redisUrl)
  expect(await redis.get('kept')).toBe('yes')
  redis.disconnect()
})

test('a database that is killed comes back at its address with all that was acknowledged', async () => {
  using folder = temporaryFolder()
  await using services = await open(folder.path)
  const pidOf = () => JSON.parse(readFileSync(join(folder.path, 'services', 'mongo.pid'), 'utf8')).pid
  const first = pidOf()
  await withMongo(services.mongodbUrl, (client) =>
    client
      .db('trial')
      .collection('kept')
      .insertOne({ n: 1 }, { writeConcern: { w: 'majority' } }),
  )
  process.kill(first, 'SIGKILL')
  await expect.poll(pidOf, { timeout: 30_000 }).not.toBe(first)
  const count = await withMongo(services.mongodbUrl, (client) =>
    client.db('trial').collection('kept').countDocuments(),
  )
  expect(count).toBe(1)
})

test('Playwright drives a Chromium that is in its sandbox, and not as root', async () => {
  using folder = temporaryFolder()
  await using services = await open(folder.path)
  expect(services.sandbox).toBe(true)
  await using browser = await chromium.launch({
    executablePath: services.chromiumPath,
    chromiumSandbox: true,
  })
  const page = await browser.newPage()
  await page.goto('chrome://sandbox')
  await expect.poll(() => page.locator('#evaluation').textContent()).toContain('adequately sandboxed')
  const profiles = browserProcesses()
  expect(profiles.length).toBeGreaterThan(1)
  if (isRoot) expect(profiles.filter(({ uid }) => uid === 0)).toEqual([])
})

test('what is given by address is used, and not stopped', async () => {
  using folder = temporaryFolder()
  await using own = await open(folder.path)
  using other = temporaryFolder()
  const { mongodbUrl, redisUrl } = own
  const given = await open(other.path, { mongodbUrl, redisUrl })
  expect(given).toMatchObject({ mongodbUrl, redisUrl })
  await given.close()
  const redis = new Redis(redisUrl)
  expect(await redis.ping()).toBe('PONG')
  redis.disconnect()
  expect(existsSync(join(other.path, 'redis'))).toBe(false)
})

test('whatever is missing is named, with the command that brings it, and nothing stays running', async () => {
  using folder = temporaryFolder()
  const bin = join(folder.path, 'bin')
  mkdirSync(bin)
  const openWith = (program: string) => {
    symlinkSync(programPath(program) ?? '', join(bin, program))
    return open(folder.path, { searchPath: bin, programsDir: join(folder.path, 'services') })
  }
  await expect(open(folder.path, { searchPath: bin, programsDir: bin })).rejects.toMatchObject({
    code: 'SERVICE_MISSING',
    exitStatus: 3,
    message: expect.stringContaining('No MongoDB'),
  })
  await expect(openWith('python3')).rejects.toThrow(/apt-get install -y redis-server/)
  expect(existsSync(join(folder.path, 'services', 'mongo.pid'))).toBe(false)
  await expect(open(folder.path, { chromiumPath: '/no/such/browser' })).rejects.toThrow(
    'CHROMIUM_PATH names /no/such/browser',
  )
})

/** The processes of the browser that has its profile in our temporary folder, with their users. */
function browserProcesses(): { pid: number; uid: number }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8')
        const status = readFileSync(`/proc/${name}/status`, 'utf8')
        if (!command.includes('chromium') || !isOurs(Number(name))) return []
        return [{ pid: Number(name), uid: Number(/^Uid:\s+(\d+)/m.exec(status)?.[1]) }]
      } catch {
        return []
      }
    })
}

/** Whether this process is among the ancestors of the other. */
function isOurs(pid: number): boolean {
  if (pid === process.pid) return true
  if (pid <= 1) return false
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return isOurs(Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
}
