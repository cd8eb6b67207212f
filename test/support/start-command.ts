/** `npm start` as a process of its own, for tests that watch it from outside. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

export interface StartCommand extends AsyncDisposable {
  child: ChildProcess
  /** All that was printed so far. */
  printed(): string
  /** Waits for a line that matches; throws with all that was printed when the command ends without one. */
  line(pattern: RegExp): Promise<RegExpExecArray>
  /** Waits for the end. */
  status(): Promise<number | NodeJS.Signals>
  stop(signal: NodeJS.Signals): Promise<number | NodeJS.Signals>
}

/** Ends with its scope: `await using started = startCommand(…)`. */
export function startCommand(words: readonly string[], env: Record<string, string>): StartCommand {
  const child = spawn(process.execPath, [join(ROOT, 'cli/main.js'), 'start', ...words], {
    cwd: ROOT,
    env: { PATH: `${join(ROOT, 'node_modules/.bin')}:/usr/sbin:/usr/bin:/sbin:/bin`, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const ended = once(child, 'close').then(
    ([status, signal]: (number | NodeJS.Signals)[]) => status ?? signal ?? 0,
  )
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part) => (text += part))

  const line = async (pattern: RegExp) => {
    for (;;) {
      const found = pattern.exec(text)
      if (found !== null) return found
      const over = child.exitCode !== null || child.signalCode !== null
      if (over) throw new Error(`it ended without ${pattern}:\n${text}`)
      await Promise.race([ended, once(child.stdout, 'data'), once(child.stderr, 'data')])
    }
  }
  const stop = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  return {
    child,
    printed: () => text,
    line,
    status: () => ended,
    stop,
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) await stop('SIGTERM')
    },
  }
}
