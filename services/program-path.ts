/** Where a program stands, as the shell finds it. */
import { spawnSync } from 'node:child_process'

/**
 * @param searchPath folders with colons between them; the process's own PATH where absent.
 * @returns the absolute path, or `null` when no folder has such a program.
 */
export function programPath(name: string, searchPath?: string): string | null {
  const found = spawnSync('/bin/sh', ['-c', 'command -v -- "$0"', name], {
    encoding: 'utf8',
    ...(searchPath === undefined ? {} : { env: { PATH: searchPath } }),
  })
  const path = found.stdout.trim()
  return found.status === 0 && path.startsWith('/') ? path : null
}
