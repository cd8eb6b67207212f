/** A part of the system that runs as a process of its own and is started again when it crashes. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { boundToParent } from '../../services/bound-to-parent.ts'

export interface KeptProcess extends AsyncDisposable {
  /** SIGTERM, patience while it finishes what it has in hand, then SIGKILL. */
  stop(): Promise<void>
}

export interface KeptProcessOptions {
  /** For messages. */
  name: string
  program: string
  args: readonly string[]
  env: Record<string, string | undefined>
  say: (line: string) => void
  /** How long it may take to end, in milliseconds. */
  patienceMs?: number
  /** The first pause before a restart, in milliseconds; doubles with each crash, up to a minute. */
  pauseMs?: number
}

const LONGEST_PAUSE_MS = 60_000
/** A process that stood this long crashed for a new reason: the pause starts small again. */
const STEADY_MS = 60_000

export function keepRunning(options: KeptProcessOptions): KeptProcess {
  const stopping = new AbortController()
  const kept = keep(options, stopping.signal)
  const stop = async () => {
    stopping.abort()
    await kept
  }
  return { stop, [Symbol.asyncDispose]: stop }
}

async function keep(options: KeptProcessOptions, stopping: AbortSignal): Promise<void> {
  const firstPause = options.pauseMs ?? 1_000
  let pause = firstPause
  while (!stopping.aborted) {
    const began = performance.now()
    const how = await runOnce(options, stopping)
    if (stopping.aborted) return
    if (performance.now() - began > STEADY_MS) pause = firstPause
    options.say(`${options.name} ended (${how}); starting it again in ${pause / 1_000} s`)
    await sleep(pause, undefined, { signal: stopping }).catch(() => {})
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
  }
}

/** In a process group of its own, so that Ctrl-C in the terminal does not end it before its time. */
async function runOnce(options: KeptProcessOptions, stopping: AbortSignal): Promise<string> {
  const [program, ...args] = boundToParent([options.program, ...options.args])
  const child = spawn(program, args, {
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  passOn(child, options)
  const end = once(child, 'exit')
  const stop = () => void endWithPatience(child, options.patienceMs ?? 60_000)
  stopping.addEventListener('abort', stop)
  try {
    const [status, signal] = await end
    return signal ?? `exit status ${status}`
  } catch (error) {
    return String(error)
  } finally {
    stopping.removeEventListener('abort', stop)
  }
}

async function endWithPatience(child: ChildProcess, patienceMs: number): Promise<void> {
  child.kill('SIGTERM')
  const kill = setTimeout(() => child.kill('SIGKILL'), patienceMs)
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  clearTimeout(kill)
}

/** What it prints is said under its name, a line at a time, so that lines of several never mix. */
function passOn(child: ChildProcess, { name, say }: KeptProcessOptions): void {
  for (const stream of [child.stdout, child.stderr]) {
    let rest = ''
    stream?.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) say(`${name}: ${line}`)
    })
    stream?.on('end', () => {
      if (rest !== '') say(`${name}: ${rest}`)
    })
  }
}
