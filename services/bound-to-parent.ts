/** Lets a child process end with us even when we are killed outright. */
import { spawnSync } from 'node:child_process'

const BINDING = ['--pdeathsig', 'TERM'] as const

/**
 * The command under `setpriv` (util-linux), which has the kernel send SIGTERM when the parent dies;
 * unchanged where there is no such program.
 */
export function boundToParent(command: readonly [string, ...string[]]): [string, ...string[]] {
  const possible = spawnSync('setpriv', [...BINDING, 'true'], { stdio: 'ignore' }).status === 0
  return possible ? ['setpriv', ...BINDING, ...command] : [...command]
}
