/** A server that this process starts, knows by its own number, and stops again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { boundToParent } from './bound-to-parent.ts'
import { ServiceStartError } from './errors.ts'
import { identityOf, isAlive, type ProcessIdentity } from './process-identity.ts'

export interface OwnProcess {
  /** Aborted when the process has ended, for whatever reason. */
  ended: AbortSignal
  /** The end of what it printed. */
  lastWords(): string
  /** SIGTERM, and SIGKILL when it has not ended after `patienceMs`. */
  stop(): Promise<void>
}

export interface OwnProcessOptions {
  /** Names its log and its pid file. */
  name: string
  program: string
  args: readonly string[]
  /** Where log and pid file go. */
  folder: string
  patienceMs?: number
}

/**
 * Starts a program in a process group of its own, so that Ctrl-C in the terminal reaches only us and we
 * can end things in order. One that an earlier, killed start left behind is ended first.
 */
export async function startOwnProcess(options: OwnProcessOptions): Promise<OwnProcess> {
  const { name, folder, patienceMs = 15_000 } = options
  await mkdir(folder, { recursive: true })
  const pidFile = join(folder, `${name}.pid`)
  const logFile = join(folder, `${name}.log`)
  await endLeftOver(pidFile, patienceMs)
  const [program, ...args] = boundToParent([options.program, ...options.args])
  const log = openSync(logFile, 'w')
  const child = spawn(program, args, { detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  const ended = endOf(child)
  await once(child, 'spawn').catch((error: unknown) => {
    throw new ServiceStartError(`${name} could not be started: ${String(error)}`, error)
  })
  const identity = child.pid === undefined ? null : identityOf(child.pid)
  if (identity !== null) writeFileSync(pidFile, JSON.stringify(identity))
  return {
    ended,
    lastWords: () => readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-20).join('\n'),
    async stop() {
      if (!ended.aborted) {
        child.kill('SIGTERM')
        const kill = setTimeout(() => child.kill('SIGKILL'), patienceMs)
        await once(ended, 'abort')
        clearTimeout(kill)
      }
      rmSync(pidFile, { force: true })
    },
  }
}

function endOf(child: ChildProcess): AbortSignal {
  const controller = new AbortController()
  child.once('error', (error) => controller.abort(error.message))
  child.once('exit', (status, signal) => controller.abort(signal ?? `exit status ${status}`))
  return controller.signal
}

async function endLeftOver(pidFile: string, patienceMs: number): Promise<void> {
  const leftOver = readPidFile(pidFile)
  if (leftOver === null) return
  const deadline = Date.now() + patienceMs
  if (isAlive(leftOver)) process.kill(leftOver.pid, 'SIGTERM')
  while (isAlive(leftOver)) {
    if (Date.now() > deadline) process.kill(leftOver.pid, 'SIGKILL')
    await sleep(50)
  }
  rmSync(pidFile, { force: true })
}

/** `null` where there is none, or where a crash left half of one. */
function readPidFile(pidFile: string): ProcessIdentity | null {
  try {
    const { pid, began }: Partial<ProcessIdentity> = JSON.parse(readFileSync(pidFile, 'utf8'))
    return typeof pid === 'number' && typeof began === 'string' ? { pid, began } : null
  } catch {
    return null
  }
}
