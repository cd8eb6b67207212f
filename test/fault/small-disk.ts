/** A disk that is soon full. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface SmallDisk extends Disposable {
  root: string
  /** The command with whatever makes the disk small for it. */
  command(words: readonly string[]): [string, string[]]
  /** What makes it small, for the name of a finding. */
  by: 'tmpfs' | 'ulimit'
  /** Makes room. Only a tmpfs can be made larger. */
  grow(): void
}

/** A tmpfs of 256 KiB where this machine lets us mount one; else a limit of 64 KiB on the size of files. */
export function smallDisk(): SmallDisk {
  const root = mkdtempSync(join(tmpdir(), 'small disk-'))
  if (mount('size=256k', root)) {
    return {
      root,
      by: 'tmpfs',
      command: ([program = '', ...words]) => [program, words],
      grow: () => void mount('remount,size=64m', root),
      [Symbol.dispose]() {
        spawnSync('umount', [root])
        rmSync(root, { recursive: true, force: true })
      },
    }
  }
  return {
    root,
    by: 'ulimit',
    command: (words) => ['sh', ['-c', 'ulimit -f 128; exec "$@"', 'sh', ...words]],
    grow() {},
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  }
}

function mount(options: string, root: string): boolean {
  mkdirSync(root, { recursive: true })
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', root], { stdio: 'ignore' }).status === 0
}
