import { readFile, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { RequestEntry } from '../model/request-entry.ts'
import { temporaryFolder } from '../test/support/temporary-folder.ts'
import { auditFile } from './egress-audit.ts'
import { openRequestLog } from './start/request-log.ts'

const HASH = 'a'.repeat(64)

function entry(second: number, more: Partial<RequestEntry> = {}): RequestEntry {
  return {
    at: new Date(Date.parse('2026-03-05T09:30:00.000Z') + second * 1_000).toISOString(),
    ...{ run: 'run-1', site: 'market', via: 'http', method: 'GET', url: 'https://market.example/ad/1' },
    ...{ status: 200, bytes: 100, userAgent: 'Monitor/1', waitedMs: 0, trouble: null },
    robots: { verdict: 'allowed', hash: HASH },
    ...more,
  }
}

async function written(folder: string, entries: RequestEntry[]): Promise<string> {
  await using log = openRequestLog(folder)
  for (const one of entries) log.write(one)
  return log.file
}

test('an outsider sees from the file alone how each host was treated', async () => {
  using folder = temporaryFolder()
  const file = await written(folder.path, [
    entry(0),
    entry(4, { status: 429 }),
    entry(6.5),
    entry(7, { status: 0, bytes: 0, robots: { verdict: 'disallowed', hash: HASH } }),
    entry(7, { url: 'https://pictures.example/1.png', robots: { verdict: 'not-asked', hash: null } }),
  ])
  const { chain, unread, hosts } = await auditFile(file)
  expect([chain.lines, chain.broken, unread]).toEqual([5, null, 0])
  expect(hosts).toMatchObject([
    { host: 'market.example', requests: 3, heldBack: 1, declined: 1, bytes: 300, shortestGap: 2.5 },
    { host: 'pictures.example', requests: 1, heldBack: 0, shortestGap: null },
  ])
  expect([...(hosts[0]?.robotsHashes ?? [])]).toEqual([HASH])
})

test('a removed line shows, and so does an end that was cut off, to those who noted its hash', async () => {
  using folder = temporaryFolder()
  const file = await written(folder.path, [entry(0), entry(1), entry(2)])
  const { head } = (await auditFile(file)).chain
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n')
  await writeFile(file, `${[lines[0], lines[2]].join('\n')}\n`)
  expect((await auditFile(file)).chain.broken).toMatchObject({ line: 2 })
  await writeFile(file, `${lines.slice(0, 2).join('\n')}\n`)
  expect((await auditFile(file)).chain.broken).toBeNull()
  expect((await auditFile(file, head)).chain.broken?.reason).toContain('cut off')
})

test('where nothing was asked for there is no file, and a file that is missing is said', async () => {
  using folder = temporaryFolder()
  const file = await written(folder.path, [])
  await expect(auditFile(file)).rejects.toMatchObject({ code: 'REQUEST_LOG_MISSING' })
})
