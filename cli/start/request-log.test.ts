import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { RequestEntry } from '../../model/request-entry.ts'
import { temporaryFolder } from '../../test/support/temporary-folder.ts'
import { openRequestLog, RequestLogError } from './request-log.ts'

const NOW = new Date('2026-11-25T10:00:00Z')
const ENTRY: RequestEntry = {
  ...{ at: NOW.toISOString(), run: null, site: 'market', via: 'http', method: 'GET' },
  ...{ url: 'https://market.example/ad/1', status: 200, bytes: 100, userAgent: 'Monitor/1' },
  ...{ waitedMs: 0, trouble: null, robots: { verdict: 'allowed', hash: null } },
}

test('two logs of one process that begin at the same moment are two files', async () => {
  using folder = temporaryFolder()
  for (let n = 0; n < 2; n++) {
    await using log = openRequestLog(folder.path, NOW)
    log.write(ENTRY)
  }
  const files = await readdir(join(folder.path, 'requests'))
  expect(files).toHaveLength(2)
  for (const file of files) {
    expect(await readFile(join(folder.path, 'requests', file), 'utf8')).toContain('market.example/ad/1')
  }
})

test('where nothing was asked for there is no file', async () => {
  using folder = temporaryFolder()
  await openRequestLog(folder.path, NOW)[Symbol.asyncDispose]()
  expect(existsSync(join(folder.path, 'requests'))).toBe(false)
})

test('what cannot be logged is refused with a way out, again and again', async () => {
  using folder = temporaryFolder()
  await writeFile(join(folder.path, 'requests'), 'not a folder')
  await using log = openRequestLog(folder.path, NOW)
  expect(() => log.write(ENTRY)).toThrow(RequestLogError)
  expect(() => log.write(ENTRY)).toThrow(/make room or mend the folder/)
})
