/** Installs what is missing with apt-get: only as root, only on Debian and its kin, only when allowed. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { ServiceMissingError } from './errors.ts'

/** Whether apt-get can be used by this process. */
export function canInstallPackages(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/** What a person would type to have these packages. */
export function installCommand(packages: readonly string[]): string {
  return `${process.getuid?.() === 0 ? '' : 'sudo '}apt-get install -y ${packages.join(' ')}`
}

/**
 * @throws ServiceMissingError with the end of what apt-get said.
 */
export function installPackages(packages: readonly string[], say: (line: string) => void): void {
  say(`Installing ${packages.join(', ')} with apt-get (WTM_NO_INSTALL=1 forbids it) …`)
  apt(['update'])
  apt(['install', '-y', '--no-install-recommends', ...packages])
}

function apt(args: readonly string[]): void {
  // RUNLEVEL=1 keeps the packages from starting system services of their own (invoke-rc.d(8)).
  const done = spawnSync(
    'env',
    [
      'DEBIAN_FRONTEND=noninteractive',
      'RUNLEVEL=1',
      'apt-get',
      '-q',
      '-o',
      'DPkg::Lock::Timeout=300',
      ...args,
    ],
    { encoding: 'utf8' },
  )
  if (done.status === 0) return
  const words = `${done.stdout}\n${done.stderr}`.trimEnd().split('\n').slice(-8).join('\n')
  throw new ServiceMissingError(`apt-get ${args.join(' ')} failed:\n${words}`, done.error)
}
