import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { expect, test } from 'vitest'
import { freePort } from '../../services/free-port.ts'
import { openMongo } from '../../services/mongodb.ts'
import { installSecantus } from '../../services/secantusdb-install.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const ROOT = join(import.meta.dirname, '../..')

/** Takes mongod's options and answers in its place; what it is started with goes to stderr. */
async function standIn(): Promise<string> {
  const program = await installSecantus(join(ROOT, 'data/services'), () => {})
  return `#!/bin/sh
echo "mongod $*" >&2
while [ $# -gt 0 ]; do
  case $1 in --port) port=$2 ;; --dbpath) storage=$2 ;; esac
  shift
done
exec '${program}' --host 127.0.0.1 --port "$port" --storage-path "$storage" --sync-on-commit
`
}

/** A download site with one archive for any system, and its digest. */
async function archiveOf(folder: string, program: string): Promise<Buffer> {
  const bin = join(folder, 'mongodb', 'bin')
  mkdirSync(bin, { recursive: true })
  writeFileSync(join(bin, 'mongod'), program)
  chmodSync(join(bin, 'mongod'), 0o755)
  const archive = join(folder, 'mongodb.tgz')
  expect(spawnSync('tar', ['-C', folder, '-czf', archive, 'mongodb']).status).toBe(0)
  return readFileSync(archive)
}

async function setUp(url: string, dataDir: string): Promise<{ status: number; said: string }> {
  const command = spawn(process.execPath, ['cli/setup-mongod.ts'], {
    cwd: ROOT,
    env: {
      WTM_DATA: dataDir,
      MONGOMS_DOWNLOAD_URL: url,
      MONGOMS_USE_HTTP: '1',
      MONGOMS_MAX_RETRIES: '1',
      HOME: dataDir,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  command.stderr.on('data', (text) => {
    said += text
  })
  const [status] = await once(command, 'close')
  return { status, said }
}

test('a downloaded mongod is used from the next start on, as a replica set that listens on loopback', async () => {
  using folder = temporaryFolder()
  const archive = await archiveOf(folder.path, await standIn())
  const site = createServer((request, answer) => {
    const body = request.url?.endsWith('.md5') ? createHash('md5').update(archive).digest('hex') : archive
    answer.writeHead(200, { 'content-length': body.length }).end(body)
  })
  const port = await freePort()
  site.listen(port, '127.0.0.1')
  await once(site, 'listening')
  const dataDir = join(folder.path, 'data')
  const done = await setUp(`http://127.0.0.1:${port}/mongodb-linux-x86_64-debian12-8.2.6.tgz`, dataDir)
  site.close()
  expect(done).toMatchObject({ status: 0, said: expect.stringContaining('the next npm start uses it') })

  const said: string[] = []
  const programsDir = join(dataDir, 'services')
  const mongo = await openMongo({ url: null, dataDir, programsDir, say: (line) => void said.push(line) })
  try {
    expect(said.at(-1)).toContain(
      `${join(programsDir, 'mongod')}, MongoDB's own server, as a replica set of one`,
    )
    const client = await MongoClient.connect(mongo.url)
    expect(await client.db('trial').collection('kept').insertOne({ n: 1 })).toMatchObject({
      acknowledged: true,
    })
    await client.close()
    const started = readFileSync(join(programsDir, 'mongo.log'), 'utf8')
    expect(started).toContain('--replSet wtm --bind_ip 127.0.0.1')
  } finally {
    await mongo.close()
  }
})

test('a mongod that cannot be downloaded is an error that names the other ways', async () => {
  using folder = temporaryFolder()
  const done = await setUp('http://127.0.0.1:9/mongodb-linux-x86_64-debian12-8.2.6.tgz', folder.path)
  expect(done.status).toBe(3)
  expect(done.said).toContain('wtm: SERVICE_MISSING: mongod could not be downloaded')
  expect(done.said).toContain('set MONGODB_URL')
})
