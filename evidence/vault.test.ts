import { chmod, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fc, test as property } from '@fast-check/vitest'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sha256 } from './sha256.ts'
import { openVault, type Vault } from './vault.ts'
import { VaultAlteredError } from './vault-errors.ts'

let root: string
let vault: Vault
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vault-'))
  vault = await openVault(root)
})
afterEach(() => rm(root, { recursive: true, force: true }))

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const kept = (name: string): string => join(root, 'objects', name.slice(0, 2), name)
const staged = (name: string): string => join(root, 'staging', name)
const names = async (): Promise<string[]> => Array.fromAsync(vault.names())

test('bytes are kept under their SHA-256 and come back as they were', async () => {
  const stored = await vault.put(bytesOf('a tusk'))
  expect(stored).toEqual({ sha256: sha256(bytesOf('a tusk')), bytes: 6 })
  expect(await vault.read(stored.sha256)).toEqual(Buffer.from('a tusk'))
  expect(await vault.has(stored.sha256)).toBe(true)
})

property.prop([fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 5 })], { numRuns: 20 })(
  'any bytes come back, and the same bytes are kept once',
  async (contents) => {
    const stored = await Promise.all([...contents, ...contents].map((content) => vault.put(content)))
    for (const [at, content] of contents.entries()) {
      expect(Buffer.from((await vault.read(stored[at]?.sha256 ?? '')) ?? [])).toEqual(Buffer.from(content))
    }
    expect(await readdir(join(root, 'temporary'))).toEqual([])
  },
)

test('what is kept can only be read', async () => {
  const { sha256: name } = await vault.put(bytesOf('a tusk'))
  expect((await stat(kept(name))).mode & 0o777).toBe(0o444)
})

test('keeping the same bytes again leaves the first file as it is', async () => {
  const { sha256: name } = await vault.put(bytesOf('a tusk'))
  const before = await stat(kept(name))
  await vault.put(bytesOf('a tusk'))
  expect((await stat(kept(name))).ino).toBe(before.ino)
})

test('bytes that were changed behind the vault are neither accepted nor overwritten', async () => {
  const { sha256: name } = await vault.put(bytesOf('a tusk'))
  await chmod(kept(name), 0o644)
  await writeFile(kept(name), 'a task')
  await expect(vault.put(bytesOf('a tusk'))).rejects.toThrow(VaultAlteredError)
  expect(await readFile(kept(name), 'utf8')).toBe('a task')
})

test('nothing is there under a name that was never kept', async () => {
  const name = sha256(bytesOf('never'))
  expect(await vault.read(name)).toBeNull()
  expect(await vault.has(name)).toBe(false)
})

test('a name that is no hash never becomes a path', async () => {
  for (const name of ['../../etc/passwd', '', 'AB'.repeat(32), `${'a'.repeat(64)}/..`]) {
    await expect(async () => vault.read(name)).rejects.toThrow(TypeError)
    await expect(async () => vault.promote(name)).rejects.toThrow(TypeError)
  }
})

test('staged bytes are no evidence until they are promoted', async () => {
  const name = await vault.stage(bytesOf('a page'))
  expect(await vault.has(name)).toBe(false)
  expect(await vault.promote(name)).toBe('kept')
  expect(await readFile(kept(name), 'utf8')).toBe('a page')
  expect((await stat(kept(name))).mode & 0o777).toBe(0o444)
  expect(await readdir(join(root, 'staging'))).toEqual([])
})

test('promoting twice is promoting once, also at the same time', async () => {
  const name = await vault.stage(bytesOf('a page'))
  expect(await Promise.all([vault.promote(name), vault.promote(name), vault.promote(name)])).toEqual([
    'kept',
    'kept',
    'kept',
  ])
  expect(await vault.promote(name)).toBe('kept')
  expect(await names()).toEqual([name])
})

test('staged bytes that were changed do not become evidence', async () => {
  const name = await vault.stage(bytesOf('a page'))
  await writeFile(staged(name), 'another page')
  expect(await vault.promote(name)).toBe('altered')
  expect(await vault.has(name)).toBe(false)
})

test('what was never staged is missing', async () => {
  expect(await vault.promote(sha256(bytesOf('never')))).toBe('missing')
})

test('what is evidence already is not staged again', async () => {
  const { sha256: name } = await vault.put(bytesOf('a page'))
  expect(await vault.stage(bytesOf('a page'))).toBe(name)
  expect(await readdir(join(root, 'staging'))).toEqual([])
})

test('only old staged bytes are swept, evidence never', async () => {
  const old = await vault.stage(bytesOf('an old page'))
  const young = await vault.stage(bytesOf('a young page'))
  const { sha256: evidence } = await vault.put(bytesOf('evidence'))
  const longAgo = new Date('2020-01-01T00:00:00Z')
  await utimes(staged(old), longAgo, longAgo)
  await utimes(kept(evidence), longAgo, longAgo)
  expect(await vault.sweepStaging(new Date('2021-01-01T00:00:00Z'))).toBe(1)
  expect(await readdir(join(root, 'staging'))).toEqual([young])
  expect(await vault.has(evidence)).toBe(true)
})

test('staging a page again keeps it from being swept', async () => {
  const name = await vault.stage(bytesOf('a page'))
  const longAgo = new Date('2020-01-01T00:00:00Z')
  await utimes(staged(name), longAgo, longAgo)
  await vault.stage(bytesOf('a page'))
  expect(await vault.sweepStaging(new Date('2021-01-01T00:00:00Z'))).toBe(0)
})

test('all names are listed in order', async () => {
  const stored = await Promise.all(['a', 'b', 'c', 'd'].map((text) => vault.put(bytesOf(text))))
  expect(await names()).toEqual(stored.map(({ sha256: name }) => name).sort())
})
