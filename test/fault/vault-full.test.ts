import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { sha256 } from '../../evidence/sha256.ts'
import { openVault } from '../../evidence/vault.ts'
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
