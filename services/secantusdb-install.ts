/** Puts SecantusDB into a virtual environment of its own: wheels only, each checked by its hash. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { ServiceMissingError } from './errors.ts'
import { type ProcessLock, takeProcessLock } from './process-lock.ts'
import { pythonForVenv } from './python.ts'

const REQUIREMENTS = fileURLToPath(new URL('./secantusdb.requirements.txt', import.meta.url))

/**
 * @returns the path of the server program.
 * @throws ServiceMissingError when there is no Python for it, or pip fails; says what to do instead.
 */
export async function installSecantus(
  programsDir: string,
  say: (line: string) => void,
  searchPath?: string,
): Promise<string> {
  const home = join(programsDir, 'secantusdb')
  const program = join(home, 'bin', 'secantusd-py')
  const seal = join(home, 'installed.txt')
  // Another version, or a folder that was moved, is installed anew.
  const content = `${home}\n${readFileSync(REQUIREMENTS, 'utf8')}`
  const isInstalled = () => existsSync(seal) && readFileSync(seal, 'utf8') === content
  if (isInstalled()) return program
  const lock = await waitForLock(join(programsDir, 'secantusdb.lock'))
  try {
    if (isInstalled()) return program
    const python = pythonForVenv(searchPath)
    say('Installing SecantusDB into a private Python environment (once, about 10 s) …')
    rmSync(home, { recursive: true, force: true })
    mkdirSync(programsDir, { recursive: true })
    step(python, ['-m', 'venv', home])
    step(join(home, 'bin', 'python3'), [
      ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input'],
      ...['--only-binary', ':all:', '--require-hashes', '-r', REQUIREMENTS],
    ])
    writeFileSync(`${seal}.new`, content)
    renameSync(`${seal}.new`, seal)
    return program
  } finally {
    lock.release()
  }
}

async function waitForLock(file: string): Promise<ProcessLock> {
  for (;;) {
    const attempt = takeProcessLock(file)
    if ('lock' in attempt) return attempt.lock
    await sleep(200)
  }
}

function step(program: string, args: string[]): void {
  const done = spawnSync(program, args, { encoding: 'utf8' })
  if (done.status === 0) return
  const words = `${done.stdout}\n${done.stderr}`.trim().split('\n').slice(-6).join('\n')
  throw new ServiceMissingError(
    `SecantusDB could not be installed:\n${words}\nStart MongoDB another way, e.g. "docker compose up -d", and set MONGODB_URL.`,
    done.error,
  )
}
