import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { sha256 } from '../../evidence/sha256.ts'
import { openVault, type Vault } from '../../evidence/vault.ts'
import { VaultFullError } from '../../evidence/vault-errors.ts'
import { openMarket } from '../integration/workers/market.ts'
import { openPipeline } from '../integration/workers/pipeline.ts'
import { smallDisk } from './small-disk.ts'

const report = z.object({
  kept: z.array(z.string()),
  full: z.object({ code: z.string(), message: z.string() }),
  staging: z.string().nullable(),
})

/** Fills a vault in a process of its own, under whatever makes its disk small. */
function fill(command: (words: readonly string[]) => [string, string[]], root: string) {
  const [program, words] = command([process.execPath, join(import.meta.dirname, 'fill-vault.ts'), root])
  const child = spawnSync(program, words, { encoding: 'utf8' })
  return report.parse(JSON.parse(child.stdout))
}

test('a vault without room says so, and leaves whole evidence and nothing half-written', async () => {
  using disk = smallDisk()
  const { kept, full, staging } = fill(disk.command, disk.root)
  expect(full.code).toBe('VAULT_FULL')
  expect(full.message).toContain(`${disk.root} has no space left`)
  expect(full.message).toContain('WTM_VAULT')
  expect(staging).toBe('VAULT_FULL')

  const vault = await openVault(disk.root)
  expect(kept.length).toBeGreaterThan(2)
  expect(await Array.fromAsync(vault.names())).toEqual([...kept].sort())
  for (const name of kept) expect(sha256((await vault.read(name)) ?? new Uint8Array())).toBe(name)
  expect(readdirSync(join(disk.root, 'temporary'))).toEqual([])
  expect(readdirSync(join(disk.root, 'staging'))).toEqual([])
})

test('what found no room is kept once there is some', async () => {
  using disk = smallDisk()
  fill(disk.command, disk.root)
  disk.grow()
  const vault = await openVault(disk.root)
  const { sha256: name } = await vault.put(new Uint8Array(2 ** 21).fill(7))
  expect(sha256(readFileSync(join(disk.root, 'objects', name.slice(0, 2), name)))).toBe(name)
})

test('a limit on the size of files is no room either', () => {
  using disk = smallDisk()
  const limited = (words: readonly string[]): [string, string[]] => [
    'sh',
    ['-c', 'ulimit -f 64; exec "$@"', 'sh', ...words],
  ]
  const { full } = fill(limited, disk.root)
  expect(full.code).toBe('VAULT_FULL')
})

test('while the disk is full nothing fails and nothing is lost; when there is room the work goes on', async () => {
  using disk = smallDisk()
  let isFull = true
  /** Where no small disk can be mounted, the vault says what a full disk makes it say. */
  const fullVault = (vault: Vault): Vault => ({
    ...vault,
    stage: (bytes) => (isFull ? Promise.reject(new VaultFullError(vault.root, null)) : vault.stage(bytes)),
  })
  await using market = await openMarket({ listings: 6, suspiciousEvery: 1 })
  await using pipeline = await openPipeline({
    allow: [market.host],
    vaultRoot: disk.root,
    ...(disk.by === 'ulimit' && { vault: fullVault }),
  })
  if (disk.by === 'tmpfs') {
    expect(() => writeFileSync(join(disk.root, 'filler'), new Uint8Array(2 ** 20))).toThrow('ENOSPC')
  }
  pipeline.work()
  const finished = pipeline.watch(market.site)
  await expect.poll(() => pipeline.said.join(), { timeout: 30_000 }).toContain('has no space left')
  disk.grow()
  isFull = false
  expect((await finished).counts).toMatchObject({ listings: 6, flagged: 6, captured: 6, errors: 0 })
})
