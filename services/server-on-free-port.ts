/** A private server on a loopback port of its own: waited for until it answers, started again if it dies. */
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { ServiceStartError } from './errors.ts'
import { freePort } from './free-port.ts'
import { type OwnProcess, startOwnProcess } from './own-process.ts'

export interface PrivateServer {
  port: number
  stop(): Promise<void>
}

export interface PrivateServerOptions {
  name: string
  program: string
  argsFor: (port: number) => readonly string[]
  /** Resolves when the server on this port can be used; throws while it cannot. */
  answers: (port: number) => Promise<void>
  /** Where log and pid file go. */
  folder: string
  say: (line: string) => void
  patienceMs?: number
}

/** A port can be taken between being found free and being used. */
const TRIES = 3
const PAUSE_BEFORE_RESTART_MS = 1_000

/** @throws ServiceStartError with the end of the server's own log. */
export async function startServerOnFreePort(options: PrivateServerOptions): Promise<PrivateServer> {
  let trouble = ''
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const port = await freePort()
    const server = await startOwnProcess({ ...options, args: options.argsFor(port) })
    const problem = await untilAnswers(
      () => options.answers(port),
      server.ended,
      options.patienceMs ?? 60_000,
    )
    if (problem === null) return keepAlive(options, port, server)
    await server.stop()
    trouble = `${problem}\n${server.lastWords()}`
  }
  throw new ServiceStartError(`${options.name} did not start (${options.program}): ${trouble}`)
}

async function untilAnswers(
  answers: () => Promise<void>,
  ended: AbortSignal,
  patienceMs: number,
): Promise<string | null> {
  const deadline = Date.now() + patienceMs
  while (!ended.aborted) {
    try {
      await answers()
      return ended.aborted ? `it ended: ${ended.reason}` : null
    } catch (error) {
      if (Date.now() > deadline) return `no answer after ${patienceMs / 1000} s: ${String(error)}`
      await sleep(50)
    }
  }
  return `it ended: ${ended.reason}`
}

/** The port stays the same, so that clients find the server again where it was. */
function keepAlive(options: PrivateServerOptions, port: number, first: OwnProcess): PrivateServer {
  const stopping = new AbortController()
  const kept = keep(first)
  return {
    port,
    async stop() {
      stopping.abort()
      await kept
    },
  }

  async function keep(server: OwnProcess): Promise<void> {
    const either = AbortSignal.any([server.ended, stopping.signal])
    if (!either.aborted) await once(either, 'abort')
    if (stopping.signal.aborted) return server.stop()
    options.say(`${options.name} ended (${server.ended.reason}); starting it again on port ${port}`)
    await sleep(PAUSE_BEFORE_RESTART_MS)
    return keep(await startOwnProcess({ ...options, args: options.argsFor(port) }))
  }
}
